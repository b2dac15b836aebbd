import type { Prose } from '../../../../gazette/prose/prose.ts';
import type { Range } from '../../../../text/range.ts';

/** A title in 《》 that may be a statute's: `name` without 中华人民共和国 and without a bracket behind it. */
export interface CitedStatute extends Range {
  readonly name: string;
}

/** The titles of a paragraph as names of statutes. Offsets of its text, book marks included. */
export function* citedStatutes({ spans, text }: Prose): Generator<CitedStatute> {
  for (const { kind, start, end } of spans) {
    if (kind !== 'title' || text.charAt(start) !== '《') continue;
    const name = text
      .slice(start + 1, end - 1)
      .replace(/^中华人民共和国/u, '')
      .replace(/[（(][^（）()]{1,24}[）)]$/u, '');
    yield { start, end, name };
  }
}

/** The sentence around an offset. */
export function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('。', at) + 1;
  const end = text.indexOf('。', at);
  return text.slice(start, end < 0 ? text.length : end);
}
