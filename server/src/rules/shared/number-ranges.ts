import type { Prose } from '../../gazette/prose/prose.ts';
import { ProseFact } from '../../gazette/prose/proseFact.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Range } from '../../text/range.ts';
import type { Triggers } from '../rule.ts';

/** Two numbers and what stands between them: `3—5家`, `10%～20%`, `2021-2025年`. Offsets of the paragraph's text. */
export interface NumberRange extends Range {
  readonly left: Range & { readonly value: number; readonly unit: string };
  /** As written, spaces around it left out. */
  readonly dash: Range & { readonly text: string };
  readonly right: Range & { readonly value: number; readonly unit: string };
}

const NONE: readonly NumberRange[] = [];
const TWO_NUMBERS = /\d[^\d]{0,4}\d/u;
/** First characters of what is counted or measured; a number without one is a code, a telephone or a house number. */
const UNIT =
  '[%％‰℃万亿千百年月日天周时点秒小个家名人次元件台辆艘架套座所处项批户公里米厘毫吨克亩平立倍岁级层届期课兆度种类篇部只头株张份场支组位间]|分(?!之)|学(?=[年期时])';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12})(?:\\.\\d{1,6})?';
const SHAPE = new RegExp(
  `(?<![\\dA-Za-z.,:：/〔\\-—–～~])(${NUMBER})(${UNIT})?( ?)(-{1,2}|－{1,2}|‐|–|―{1,2}|—{1,2}|─{1,2}|[~～〜∼]|一|至)( ?)(${NUMBER})(?![\\d\\-—–/.:：A-Za-z])(${UNIT})?`,
  'gu',
);

/** What no range is without: a dash, or what stands for one, before its second number. */
export const RANGE_TRIGGERS: Triggers = [['-－‐–―—─~～〜∼一至', '0123456789 ']];

/** The number ranges of a paragraph, titles, quotations, telephones and numbers of standards left out. */
export function numberRanges(prose: Prose): readonly NumberRange[] {
  return ranges.of(prose);
}

const ranges = new ProseFact((prose) => (TWO_NUMBERS.test(prose.text) ? find(prose.masked) : NONE));

/** The value of digits that may be grouped: 2,000. */
function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

function find(text: string): readonly NumberRange[] {
  const found: NumberRange[] = [];
  for (const match of matchesOf(SHAPE, text)) {
    const [whole, left = '', leftUnit = '', space = '', dash = '', , right = '', rightUnit = ''] = match;
    // GB 3095 – 2012: what is numbered in letters is a code.
    if (/[A-Za-z]$/u.test(text.slice(Math.max(0, match.index - 3), match.index).trimEnd())) continue;
    const dashAt = match.index + left.length + leftUnit.length + space.length;
    const end = match.index + whole.length;
    const rightAt = end - rightUnit.length - right.length;
    found.push({
      start: match.index,
      end,
      left: { start: match.index, end: match.index + left.length, value: numberOf(left), unit: leftUnit },
      dash: { start: dashAt, end: dashAt + dash.length, text: dash },
      right: { start: rightAt, end: rightAt + right.length, value: numberOf(right), unit: rightUnit },
    });
  }
  return found;
}
