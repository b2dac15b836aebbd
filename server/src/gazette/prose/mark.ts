import type { Range } from '../../text/range.ts';
import { skipSpaces } from './characters.ts';
import { asciiDigits, formatChinese, formatCircled, parseChinese, parseCircled } from './numerals.ts';

/**
 * The five levels of a 公文 (GB/T 9704—2012 7.3.3 names four: 一、（一）1.（1）; ① follows in practice), and 0 for the
 * parts of a statute (第X编/章/节/条), which are parents of the levels but no headings of a plan.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** The number at the beginning of a paragraph, as written, right or wrong. Offsets are those of the paragraph's text. */
export interface LevelMark extends Range {
  readonly level: Level;
  /** The mark as written, spaces inside kept: `一、`, `(二)`, `1．`, `（1）、`. */
  readonly text: string;
  readonly ordinal: number;
  /** Where the bare number stands: `二` of `（二）`. */
  readonly number: Range;
  /** What encloses the number, as written; both empty for 一、 1. ①. */
  readonly open: string;
  readonly close: string;
  /** Punctuation right after number or bracket, as written (`、` `.` `．` or a wrong one); empty where there is none. */
  readonly punctuation: string;
  /** Where the text after mark and spaces begins. */
  readonly body: number;
}

const LEADING = '[ \\u3000\\u00a0\\t]*';
const CHINESE = new RegExp(`^${LEADING}([一二三四五六七八九十百零〇]{1,7})([、.．])`, 'u');
/** `一，总体要求`: a mark only before what reads like a heading. */
const CHINESE_COMMA = new RegExp(
  `^${LEADING}([一二三四五六七八九十]{1,3})([，,：:])(?=[^。，；：！？,;:]{2,30}$)`,
  'u',
);
const BRACKETED = new RegExp(
  `^${LEADING}([（(﹙])[ \\u3000]?([一二三四五六七八九十百零〇]{1,7}|[0-9０-９]{1,3})[ \\u3000]?([）)﹚])([、.．，,:：]?)`,
  'u',
);
/** A digit after the dot makes a decimal or 1.1, unless it begins a year: `1.2024年底前…`. */
const ARABIC = new RegExp(
  `^${LEADING}([0-9０-９]{1,3})(?:([.．、])(?![0-9０-９](?!\\d{3}年))|([。，])(?=[\\u4e00-\\u9fff]))`,
  'u',
);
/** `（一）项规定`, `（一）至（三）项`, `（二）（三）项`: the words of a citation that a line break brought to the front. */
const ITEM_CITED =
  /^[ \u3000]?(?:项(?!目)|款(?=[第之的规、，。；])|[至到和或及与、]?[（(][一二三四五六七八九十]{1,3}[）)])/u;
const CIRCLED = new RegExp(`^${LEADING}([①-⑳])([、.．，,:：]?)`, 'u');
const STATUTE = new RegExp(
  `^${LEADING}第([一二三四五六七八九十百零〇]{1,9}|[0-9]{1,4})[编章节条](?=[ \\u3000\\u00a0]|$)`,
  'u',
);

/**
 * The level mark at the start of a paragraph, or null.
 *
 * Tolerant on purpose: `一.`, `一，`, `（一）、`, `(二)`, `1、`, `1．` and `（1）.` are all marks, so that the outline survives and
 * the rules can say what is wrong with them. Not marks: years (`2024.`), decimals (`1.5万`), enumerations that begin a
 * line after a page break (`一、二产业`, `1、3号线`).
 */
export function parseMark(text: string): LevelMark | null {
  const first = firstVisible(text);
  switch (kindOf(first)) {
    case 'chinese':
      return chinese(text);
    case 'bracket':
      return bracketed(text);
    case 'arabic':
      return arabic(text);
    case 'circled':
      return circled(text);
    case 'statute':
      return statute(text);
    default:
      return null;
  }
}

/** The mark of a level as the standard writes it: 一、（一）1.（1）①. Level 0 has no single form. */
export function formatMark(level: Exclude<Level, 0>, ordinal: number): string {
  switch (level) {
    case 1:
      return `${formatChinese(ordinal)}、`;
    case 2:
      return `（${formatChinese(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
    case 5:
      return formatCircled(ordinal);
  }
}

function chinese(text: string): LevelMark | null {
  const match = CHINESE.exec(text) ?? CHINESE_COMMA.exec(text);
  const ordinal = match === null ? null : parseChinese(match[1] ?? '');
  if (match === null || ordinal === null) return null;
  if (enumerates(text.slice(match[0].length), ordinal)) return null;
  return build(text, 1, ordinal, match[0], match[1] ?? '', '', '', match[2] ?? '');
}

/** 一、二产业 or 一、二、三款: the next number follows at once and counts something, so it is an enumeration and no mark. */
function enumerates(rest: string, ordinal: number): boolean {
  const match = /^([一二三四五六七八九十]{1,3})(?:[、级类期批次产条款项等]|$)/u.exec(rest);
  return match !== null && parseChinese(match[1] ?? '') === ordinal + 1;
}

function bracketed(text: string): LevelMark | null {
  const match = BRACKETED.exec(text);
  if (match === null) return null;
  const [whole, open = '', number = '', close = '', punctuation = ''] = match;
  const arabicNumber = /^[0-9０-９]/u.test(number);
  const ordinal = arabicNumber ? Number(asciiDigits(number)) : parseChinese(number);
  if (ordinal === null || ordinal === 0) return null;
  // `（一）：` and `（一），` are prose about an item, not the item.
  const kept = '、.．'.includes(punctuation) ? punctuation : '';
  if (punctuation !== '' && kept === '') return null;
  if (!arabicNumber && ITEM_CITED.test(text.slice(whole.length - punctuation.length))) return null;
  return build(text, arabicNumber ? 4 : 2, ordinal, whole, number, open, close, kept);
}

function arabic(text: string): LevelMark | null {
  const match = ARABIC.exec(text);
  if (match === null) return null;
  const [whole, number = '', right, wrong = ''] = match;
  const punctuation = right ?? wrong;
  const ordinal = Number(asciiDigits(number));
  if (ordinal === 0) return null;
  return build(text, 3, ordinal, whole, number, '', '', punctuation);
}

function circled(text: string): LevelMark | null {
  const match = CIRCLED.exec(text);
  const ordinal = match === null ? null : parseCircled(match[1] ?? '');
  if (match === null || ordinal === null) return null;
  const punctuation = '、.．'.includes(match[2] ?? '') ? (match[2] ?? '') : '';
  const whole = punctuation === '' && match[2] ? match[0].slice(0, -1) : match[0];
  return build(text, 5, ordinal, whole, match[1] ?? '', '', '', punctuation);
}

function statute(text: string): LevelMark | null {
  const match = STATUTE.exec(text);
  if (match === null) return null;
  const number = match[1] ?? '';
  const ordinal = /^\d/u.test(number) ? Number(number) : parseChinese(number.replace('千零', ''));
  return build(text, 0, ordinal ?? 0, match[0], number, '', '', '');
}

function build(
  text: string,
  level: Level,
  ordinal: number,
  whole: string,
  number: string,
  open: string,
  close: string,
  punctuation: string,
): LevelMark {
  const start = whole.length - whole.trimStart().length;
  const numberStart = whole.indexOf(number, start);
  return {
    level,
    ordinal,
    text: whole.slice(start),
    start,
    end: whole.length,
    number: { start: numberStart, end: numberStart + number.length },
    open,
    close,
    punctuation,
    body: skipSpaces(text, whole.length),
  };
}

function firstVisible(text: string): string {
  return text.charAt(skipSpaces(text, 0));
}

function kindOf(char: string): 'chinese' | 'bracket' | 'arabic' | 'circled' | 'statute' | null {
  if (char === '') return null;
  if ('一二三四五六七八九十'.includes(char)) return 'chinese';
  if (char === '（' || char === '(' || char === '﹙') return 'bracket';
  if ((char >= '0' && char <= '9') || (char >= '０' && char <= '９')) return 'arabic';
  if (char >= '①' && char <= '⑳') return 'circled';
  return char === '第' ? 'statute' : null;
}
