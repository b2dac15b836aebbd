import type { Range } from '../../text/range.ts';
import { asciiDigits, parseChinese } from './numerals.ts';
import { isPlaceholder, PLACEHOLDER_CHARACTERS } from './placeholder.ts';

/** A 成文日期 as written, with its day in ISO form where it is a real day. Offsets of the paragraph's text. */
export interface WrittenDate extends Range {
  readonly text: string;
  /** `2024-05-11`; null for a day that does not exist (2024年2月30日) and for one that is not wholly written. */
  readonly iso: string | null;
  /** `capital` is 贰零贰肆年, `mixed` more than one sort of numerals: 二〇二四年5月1日. */
  readonly numerals: 'arabic' | 'chinese' | 'capital' | 'mixed';
  /**
   * `full` names year, month and day; `partial` lacks one of them or digits of the year (2024年5月, 24年5月1日);
   * `placeholder` leaves one of them open (2024年×月×日).
   */
  readonly form: 'full' | 'partial' | 'placeholder';
}

/** No date is longer, blanks between its characters included. */
const LONGEST = 30;
const CHINESE_DIGITS = '〇一二三四五六七八九';
const CAPITAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const DIGIT = '0-9０-９';
const HAN = '一二三四五六七八九十〇○零OＯ元正廿卅两';
const CAPITAL = '零壹贰貳叁參肆伍陆陸柒捌玖拾';
const PART = `[${DIGIT}${HAN}${CAPITAL}${PLACEHOLDER_CHARACTERS}]{0,4}`;
/** A part left open; ○ and 〇 are also the zero of a year, and alone leave it open. */
const OPEN = /[×xXＸｘ✕Ⅹ◯*＊_＿□△]|^[○〇]+$/u;
const WITH_WORDS = new RegExp(
  `^\\s*(?<year>${PART})\\s*年\\s*(?:(?<month>${PART})\\s*月\\s*(?:(?<day>${PART})\\s*(?<word>[日号曰]?))?)?\\s*$`,
  'u',
);
/** 5月6日 */
const WITHOUT_YEAR = new RegExp(`^\\s*(?<month>${PART})\\s*月\\s*(?<day>${PART})\\s*(?<word>[日号])\\s*$`, 'u');
const DOTTED = new RegExp(
  `^\\s*(?<year>[${DIGIT}]{4})\\s*[./\\-．。、－—–]\\s*(?<month>[${DIGIT}]{1,2})\\s*[./\\-．。、－—–]\\s*(?<day>[${DIGIT}]{1,2})\\s*[日号]?\\s*$`,
  'u',
);

/**
 * Reads a paragraph that is nothing but a day (GB/T 9704—2012 7.3.5.4; Chinese numerals before 2012), right or wrong:
 * 2024年5月32日, 2025年三月十五日, 2025.4.1, 贰零贰伍年贰月捌日; else null.
 */
export function parseDateLine(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  const date = read(text);
  return date?.form === 'full' ? date : null;
}

/**
 * Reads what stands in the place of a 成文日期 and means to be one, though it is not whole: 二〇二四年, 2024年5月, 2024年×月×日,
 * 24年5月1日, with a full stop or brackets or a label around it; null for anything else. Only a place says that such a
 * text is a date: a line 2024年 may be anything.
 */
export function parseRoughDate(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  if (isPlaceholder(text.trim()) && /日期|时间|年月日|date/iu.test(text)) return openDate(text);
  const bare = /^\s*(?:(?:成文)?(?:日期|时间)\s*[：:])?\s*[（(]?(?<date>[^（(）)]*?)[）)]?[。．.印]?\s*$/u.exec(text)
    ?.groups?.date;
  if (bare === undefined || bare.trim() === '') return null;
  const date = read(bare);
  if (date === null) return null;
  const start = text.indexOf(date.text);
  return { ...date, start, end: start + date.text.length };
}

const IN_TEXT = new RegExp(
  `(?:[${DIGIT}]{4}|[一二三四五六七八九〇○零]{4})\\s*年\\s*[${DIGIT}一二三四五六七八九十]{1,3}\\s*月\\s*[${DIGIT}一二三四五六七八九十]{1,3}\\s*日`,
  'u',
);

/** The first whole date in a text, as a 题注 holds one: （2024年1月12日…通过）; null where there is none. */
export function firstDateIn(text: string): WrittenDate | null {
  const match = IN_TEXT.exec(text);
  const date = match === null ? null : parseDateLine(match[0]);
  return match === null || date === null
    ? null
    : { ...date, start: match.index + date.start, end: match.index + date.end };
}

/** 【成文日期】, {{date}}: a date that is wholly left open. */
function openDate(text: string): WrittenDate {
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  return { start, end: start + trimmed.length, text: trimmed, iso: null, numerals: 'arabic', form: 'placeholder' };
}

/** `YYYY-MM-DD` of a day that exists in the Gregorian calendar, or null. */
export function toIso(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function read(text: string): WrittenDate | null {
  const dotted = DOTTED.exec(text)?.groups;
  const worded = dotted === undefined ? (WITH_WORDS.exec(text) ?? WITHOUT_YEAR.exec(text))?.groups : undefined;
  const groups = dotted ?? worded;
  if (groups === undefined) return null;
  const { year = '', month = '', day = '', word = '' } = groups;
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  const numerals = numeralsOf(year + month + day);
  const form = formOf(year, month, day, dotted !== undefined || word !== '');
  const iso = form === 'full' ? toIso(yearOf(year), numberOf(month), numberOf(day)) : null;
  return { start, end: start + trimmed.length, text: trimmed, iso, numerals, form };
}

function formOf(year: string, month: string, day: string, ended: boolean): WrittenDate['form'] {
  const parts = [year, month, day];
  if (parts.some((part) => OPEN.test(part)) || (ended && (month === '' || day === '') && year.length !== 2)) {
    return 'placeholder';
  }
  if (year === '' && month === '' && day === '') return 'placeholder';
  return parts.every((part) => part !== '') && year.length === 4 && ended ? 'full' : 'partial';
}

function numeralsOf(characters: string): WrittenDate['numerals'] {
  const arabic = /[0-9０-９]/u.test(characters);
  const capital = /[壹贰貳叁參肆伍陆陸柒捌玖拾]/u.test(characters);
  const chinese = /[一二三四五六七八九十〇○元正]/u.test(characters);
  if (capital && !arabic && !chinese) return 'capital';
  if (chinese && !arabic && !capital) return 'chinese';
  return arabic && !chinese && !capital ? 'arabic' : 'mixed';
}

function yearOf(year: string): number {
  return [...year].reduce((sum, digit) => sum * 10 + digitOf(digit), 0);
}

function digitOf(digit: string): number {
  const plain = asciiDigits(digit);
  if (/^[0-9]$/u.test(plain)) return Number(plain);
  const chinese = CHINESE_DIGITS.indexOf(digit);
  return Math.max(0, chinese >= 0 ? chinese : CAPITAL_DIGITS.indexOf(simplified(digit)));
}

/** A month or a day; 0 where it is no number. */
function numberOf(part: string): number {
  const plain = asciiDigits(part);
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  if (part === '元' || part === '正') return 1;
  const chinese = [...simplified(part)]
    .map((digit) => {
      const value = CAPITAL_DIGITS.indexOf(digit);
      return value > 0 ? (CHINESE_DIGITS[value] ?? digit) : digit;
    })
    .join('')
    .replace(/拾/gu, '十')
    .replace(/^[零〇](?=.)/u, '')
    .replace(/廿/gu, '二十')
    .replace(/卅/gu, '三十')
    .replace(/十十/gu, '十');
  return parseChinese(chinese) ?? 0;
}

function simplified(text: string): string {
  return text.replace(/貳/gu, '贰').replace(/參/gu, '叁').replace(/陸/gu, '陆');
}
