import { ProseFact } from '../../../gazette/prose/proseFact.ts';
import { findSpans, NO_PROSE, type Span } from '../../../gazette/prose/span.ts';
import { lowerBound } from '../../../text/range.ts';
import type { ParagraphEdits } from './paragraphEdits.ts';

/** Also inside of titles and quotations, which the spans of a prose take whole. */
const nonProse = new ProseFact(({ text }): readonly Span[] => findSpans(text).filter(({ kind }) => NO_PROSE.has(kind)));

/**
 * Whether what is no prose stays byte for byte as it is: addresses, paths, names of pictographs, wiki links, template
 * fields, formulas, code and images. An edit may end where such a stretch begins, and no edit takes a whole one away.
 */
export function keepsNonProse({ paragraph: { prose }, edits }: ParagraphEdits): boolean {
  const spans = nonProse.of(prose);
  if (spans.length === 0) return true;
  return edits.every(({ start, end }) => {
    const before = spans[lowerBound(spans, Math.max(end, start + 1)) - 1];
    return before === undefined || (before.end <= start && !isTail(prose.text, before, start));
  });
}

/**
 * Whether `at` stands in what follows an address without a blank or a stop and may still belong to it:
 * `https://a.cn/办法(试行)`. Nothing in the text tells whether the path ends in front of the Han.
 */
function isTail(text: string, { kind, start, end }: Span, at: number): boolean {
  if (kind !== 'address' || text.charAt(end - 1) !== '/' || !text.slice(start, end - 1).includes('.')) return false;
  return at - end <= 100 && !/[\s，。；：、！？（）《》“”]/u.test(text.slice(end, at));
}
