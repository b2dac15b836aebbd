import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { balanceOf } from '../../../../gazette/prose/balance.ts';
import { isOpening } from '../../../../gazette/prose/brackets.ts';
import { isDigit, isLetter } from '../../../shared/characters.ts';

/** One bracket, quotation or book mark that has no partner in its own paragraph. */
export interface LooseMark {
  readonly paragraph: Paragraph;
  /** Place of the paragraph among those that are looked at, by which the distance of two marks is told. */
  readonly index: number;
  /** Offset in the prose of the paragraph. */
  readonly at: number;
  readonly char: string;
  readonly opens: boolean;
}

/** The unpaired brackets of a paragraph that are brackets at all: no apostrophe, no `1)`, no interval, no formula. */
export function looseMarksOf(paragraph: Paragraph, index: number): readonly LooseMark[] {
  const { prose } = paragraph;
  const { unpaired } = balanceOf(prose);
  if (unpaired.length === 0) return [];
  const { text } = prose;
  const ofNumbers = new Set(prose.numbers.flatMap((number) => [number.open.start, number.close.start]));
  const intervals = intervalMarks(text);
  let span = 0;
  const found: LooseMark[] = [];
  for (const at of unpaired) {
    const { spans } = prose;
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= at) span++;
    const inside = spans[span];
    const foreign =
      inside !== undefined && inside.start <= at && inside.kind !== 'title' && inside.kind !== 'quotation';
    if (foreign || ofNumbers.has(at) || intervals.has(at) || isNoBracket(text, at)) continue;
    const char = text.charAt(at);
    found.push({ paragraph, index, at, char, opens: isOpening(char) });
  }
  return found;
}

/** An apostrophe, or the half bracket of a list: `1)`. */
function isNoBracket(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '’') return isLetter(text.charAt(at - 1));
  if (char === '‘') return isLetter(text.charAt(at + 1)) || isDigit(text.charAt(at + 1));
  if (char !== ')' && char !== '）') return false;
  // 1) a） at the head of an item, in running text or of a paragraph.
  const item = /(?:^|[^A-Za-z0-9])(?:[0-9]{1,2}|[A-Za-z]|[①-⑳])$/u.exec(text.slice(Math.max(0, at - 3), at));
  return item !== null;
}

/** Offsets of the brackets of half-open intervals: [60,80). */
function intervalMarks(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  if (!/[[\]［］]/u.test(text)) return offsets;
  for (const match of text.matchAll(/[[［（(][-+−]?[\d.]{1,12}%?[ ]?[,，][ ]?[-+−]?[\d.∞]{1,12}%?[\]］）)]/gu)) {
    offsets.add(match.index).add(match.index + match[0].length - 1);
  }
  return offsets;
}
