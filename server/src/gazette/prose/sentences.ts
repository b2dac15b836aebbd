import { parseMark } from './mark.ts';
import type { Prose } from './prose.ts';
import { ProseFact } from './proseFact.ts';
import type { Span } from './span.ts';

/** A sentence of a paragraph with its full stop, offsets of the paragraph's text; spaces around it left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const ENDS = '。！？';
const AFTER_END = '”’」）)';

/**
 * The sentences of a paragraph, without its level mark and without its 责任单位 lists. A full stop inside of a quotation
 * of several sentences ends one too: what is compared is the wording, whoever says it.
 */
export function sentencesOf(prose: Prose): readonly Sentence[] {
  return sentences.of(prose);
}

const sentences = new ProseFact(cut);

function cut({ text, mark, lists }: Prose): readonly Sentence[] {
  const found: Sentence[] = [];
  let from = mark?.body ?? 0;
  let list = 0;
  const flush = (to: number): void => {
    const sentence = text.slice(from, to);
    const trimmed = sentence.trim();
    if (trimmed !== '') {
      const start = from + sentence.indexOf(trimmed);
      const end = start + trimmed.length;
      // A number that was glued into the paragraph is no part of the wording: 。2．提升品质。
      const body = start + (parseMark(trimmed)?.body ?? 0);
      if (body < end) found.push({ start: body, end, text: text.slice(body, end) });
    }
  };
  for (let i = from; i < text.length; i++) {
    const next: Pick<Span, 'start' | 'end'> | undefined = lists[list];
    if (next !== undefined && i >= next.start) {
      flush(next.start);
      from = Math.max(next.end, from);
      i = from - 1;
      list++;
      continue;
    }
    if (!ENDS.includes(text.charAt(i))) continue;
    let end = i + 1;
    while (end < text.length && (AFTER_END.includes(text.charAt(end)) || ENDS.includes(text.charAt(end)))) end++;
    flush(end);
    from = end;
    i = end - 1;
  }
  flush(text.length);
  return found;
}

/**
 * A sentence wholly in brackets or quotation marks: who is in charge （各省级人民政府按职责分工负责） and the wording that an
 * amendment quotes are given again and again on purpose.
 */
export function isEnclosed(text: string): boolean {
  return /^[（(〔“]/u.test(text) && /[）)〕”]$/u.test(text);
}
