import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import { findSpans, type Span } from '../../../gazette/prose/span.ts';
import { lowerBound } from '../../../text/range.ts';
import type { ParagraphEdits } from './paragraphEdits.ts';

const latin = new ProseFact(({ text }): readonly Span[] =>
  /[A-Za-z]{2}/u.test(text) ? findSpans(text).filter(({ kind }) => kind === 'latin') : [],
);

/**
 * Whether the marks and blanks of English sentences and phrases stay: “How are you?” keeps its question mark, whatever
 * Chinese stands around it. A phrase as a whole may be taken away with the sentence that holds it.
 */
export function keepsLanguages({ paragraph: { prose }, edits }: ParagraphEdits): boolean {
  const phrases = latin.of(prose);
  if (phrases.length === 0) return true;
  return edits.every(({ start, end }) => {
    for (let i = lowerBound(phrases, Math.max(end, start + 1)) - 1; i >= 0; i--) {
      const phrase = phrases[i];
      if (phrase === undefined || phrase.end <= start) return true;
      if (start > phrase.start || phrase.end > end) return false;
    }
    return true;
  });
}
