import type { Range } from '../../text/range.ts';
import type { BracketPairs } from './brackets.ts';
import type { DocumentNumber } from './documentNumber.ts';

/** A document cited with title and number: `《标题》（国发〔2024〕7号）`, or number first. Offsets of the paragraph's text. */
export interface Citation extends Range {
  /** The title with its book marks. */
  readonly title: Range & { readonly text: string };
  readonly number: DocumentNumber;
  readonly order: 'title-first' | 'number-first';
}

/** Citations of a paragraph, in order. A number or title that stands alone is none. */
export function findCitations(
  text: string,
  pairs: BracketPairs,
  numbers: readonly DocumentNumber[],
): readonly Citation[] {
  if (numbers.length === 0) return [];
  const titleByEnd = new Map<number, Range>();
  const titleByStart = new Map<number, Range>();
  for (const [open, close] of pairs) {
    if (text.charAt(open) !== '《') continue;
    titleByEnd.set(close + 1, { start: open, end: close + 1 });
    titleByStart.set(open, { start: open, end: close + 1 });
  }
  const found: Citation[] = [];
  for (const number of numbers) {
    const bracket = number.start - 1;
    const inBrackets = '（(〔[【'.includes(text.charAt(bracket)) && bracket >= 0;
    const before = inBrackets ? titleByEnd.get(bracket) : undefined;
    if (before !== undefined) {
      const close = pairs.get(bracket);
      found.push(
        build(text, before, number, 'title-first', before.start, close === undefined ? number.end : close + 1),
      );
      continue;
    }
    const after = titleByStart.get(number.end);
    if (after !== undefined) found.push(build(text, after, number, 'number-first', number.start, after.end));
  }
  return found;
}

function build(
  text: string,
  title: Range,
  number: DocumentNumber,
  order: Citation['order'],
  start: number,
  end: number,
): Citation {
  return { start, end, title: { ...title, text: text.slice(title.start, title.end) }, number, order };
}
