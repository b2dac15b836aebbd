import { skipBlank } from '../../text/blank.ts';
import type { Range } from '../../text/range.ts';
import { asciiDigits, formatChinese, formatCircled, parseChinese, parseCircled } from './numerals.ts';

/**
 * The five levels of a 公文 (GB/T 9704—2012 7.3.3 names four: 一、（一）1.（1）; ① follows in practice), and 0 for the
 * parts of a statute or a report (第X部分/编/章/节/条), which are parents of the levels but no headings of a plan.
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * How a number is written: `written` is a number with brackets or punctuation of its own characters (right or wrong);
 * `character` is one character that holds number and bracket (㈠ ⑴ ⒈); `halfBracket` has a closing bracket only (1） 一）).
 */
export type MarkForm = 'written' | 'character' | 'halfBracket';

/** The number at the beginning of a paragraph, as written, right or wrong. Offsets are those of the paragraph's text. */
export interface LevelMark extends Range {
  readonly level: Level;
  readonly form: MarkForm;
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

const LEADING = '\\s*';
const CHINESE = new RegExp(`^${LEADING}([一二三四五六七八九十百零〇]{1,7})([、.．])`, 'u');
/** `一，总体要求`: a mark before what reads like a heading, or like a heading with its text: `一，加强领导。各区县要…`. */
const CHINESE_COMMA = new RegExp(
  `^${LEADING}([一二三四五六七八九十]{1,3})([，,：:])(?=[^。，；：！？,;:]{2,30}(?:$|。))`,
  'u',
);
/** `一）统一领导`, `1）统一领导`: the opening bracket is missing. */
const HALF_BRACKET = new RegExp(
  `^${LEADING}([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})([）)﹚])(?=\\s?[\\u4e00-\\u9fff“《])`,
  'u',
);
const BRACKETED = new RegExp(
  `^${LEADING}([（(﹙])\\s?([一二三四五六七八九十百零〇]{1,7}|[0-9０-９]{1,3})\\s?([）)﹚])([、.．，,:：]?)`,
  'u',
);
/** A digit after the dot makes a decimal or 1.1, unless it begins a year: `1.2024年底前…`. */
const ARABIC = new RegExp(
  `^${LEADING}([0-9０-９]{1,3})(?:([.．、])(?![0-9０-９](?!\\d{3}年))|([。，])(?=[\\u4e00-\\u9fff]))`,
  'u',
);
/** `（一）项规定`, `（一）至（三）项`, `（二）（三）项`: the words of a citation that a line break brought to the front. */
const ITEM_CITED = /^\s?(?:项(?!目)|款(?=[第之的规、，。；])|[至到和或及与、]?[（(][一二三四五六七八九十]{1,3}[）)])/u;
const CIRCLED = new RegExp(`^${LEADING}([①-⑳])([、.．，,:：]?)`, 'u');
const CHARACTER = new RegExp(`^${LEADING}([㈠-㈩⑴-⒇⒈-⒛])([、.．]?)`, 'u');
/** A part of a statute, an inserted article (第十条之一) among them. */
const STATUTE = new RegExp(
  `^${LEADING}第([一二三四五六七八九十百零〇]{1,9}|[0-9]{1,4})(?:部分|[编篇章节条])(?:(?<=条)之[一二三四五六七八九十]{1,3})?`,
  'u',
);
/** What follows the number of a part: a blank or the end, as statutes are set. */
const APART = /^(?:[ \u3000\u00a0\u2002\u2003]|$)/u;
/** The same without the blank that copying lost: a short heading without a mark, or a sentence. 第五条规定 begins no article. */
const GLUED_HEADING = /^[\u4e00-\u9fff]{2,20}$/u;
const GLUED_ARTICLE = /^(?![规款项所的之和与、及或至到第中内外上下前后])[\u4e00-\u9fff“《][^\n]{4,}[。：；]$/u;
/** What encloses 第X条 and the like: the fewer, the higher. An article stands below its chapter, 第X章 below 第X编. */
const STATUTE_RANKS: readonly (readonly [RegExp, number])[] = [
  [/部分$|[编篇]$/u, 0],
  [/章$/u, 0.2],
  [/节$/u, 0.4],
];

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
    case 'character':
      return character(text);
    case 'statute':
      return statute(text);
    default:
      return null;
  }
}

/**
 * Where a mark stands in the order of enclosure; a lower number encloses a higher one. 第X编, 第X章, 第X节, 第X条 come before
 * the five levels; `1）` comes between （1） and ①.
 */
export function rankOf({ level, form, text }: Pick<LevelMark, 'level' | 'form' | 'text'>): number {
  if (level === 0) return STATUTE_RANKS.find(([pattern]) => pattern.test(text.trimEnd()))?.[1] ?? 0.6;
  return form === 'halfBracket' ? level + 0.5 : level;
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
  if (match === null) return halfBracket(text);
  const ordinal = parseChinese(match[1] ?? '');
  if (ordinal === null) return null;
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
  if (match === null) return halfBracket(text);
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

/** ㈠ is （一）, ⑴ is （1）, ⒈ is 1. */
function character(text: string): LevelMark | null {
  const match = CHARACTER.exec(text);
  if (match === null) return null;
  const [whole, sign = '', punctuation = ''] = match;
  const code = sign.charCodeAt(0);
  const [level, first] =
    code >= 0x3220 ? ([2, 0x3220] as const) : code >= 0x2488 ? ([3, 0x2488] as const) : ([4, 0x2474] as const);
  return build(text, level, code - first + 1, whole, sign, '', '', punctuation, 'character');
}

/** `1）` and `一）`, but not the end of a bracket that a line break cut: the words before it would be more than a number. */
function halfBracket(text: string): LevelMark | null {
  const match = HALF_BRACKET.exec(text);
  if (match === null) return null;
  const [whole, number = '', close = ''] = match;
  const arabicNumber = /^[0-9０-９]/u.test(number);
  const ordinal = arabicNumber ? Number(asciiDigits(number)) : parseChinese(number);
  if (ordinal === null || ordinal === 0) return null;
  return build(text, arabicNumber ? 4 : 2, ordinal, whole, number, '', close, '', 'halfBracket');
}

function statute(text: string): LevelMark | null {
  const match = STATUTE.exec(text);
  if (match === null) return null;
  const rest = text.slice(match[0].length).trimEnd();
  const glued = /条$|条之/u.test(match[0]) ? GLUED_ARTICLE : GLUED_HEADING;
  if (!APART.test(text.slice(match[0].length)) && !glued.test(rest)) return null;
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
  form: MarkForm = 'written',
): LevelMark {
  const start = whole.length - whole.trimStart().length;
  const numberStart = whole.indexOf(number, start);
  return {
    level,
    form,
    ordinal,
    text: whole.slice(start),
    start,
    end: whole.length,
    number: { start: numberStart, end: numberStart + number.length },
    open,
    close,
    punctuation,
    body: skipBlank(text, whole.length),
  };
}

function firstVisible(text: string): string {
  return text.charAt(skipBlank(text, 0));
}

function kindOf(char: string): 'chinese' | 'bracket' | 'arabic' | 'circled' | 'character' | 'statute' | null {
  if (char === '') return null;
  if ('一二三四五六七八九十'.includes(char)) return 'chinese';
  if (char === '（' || char === '(' || char === '﹙') return 'bracket';
  if ((char >= '0' && char <= '9') || (char >= '０' && char <= '９')) return 'arabic';
  if (char >= '①' && char <= '⑳') return 'circled';
  if ((char >= '⑴' && char <= '⒛') || (char >= '㈠' && char <= '㈩')) return 'character';
  return char === '第' ? 'statute' : null;
}
