import type { Range } from '../../text/range.ts';
import { asciiDigits, parseChinese } from './numerals.ts';

/** A 成文日期 as written, with its day in ISO form where it is a real day. Offsets of the paragraph's text. */
export interface WrittenDate extends Range {
  readonly text: string;
  /** `2024-05-11`, or null for a day that does not exist (2024年2月30日). */
  readonly iso: string | null;
  readonly numerals: 'arabic' | 'chinese';
}

const SPACE = '[ \\u3000\\u00a0]*';
const ARABIC = new RegExp(
  `^${SPACE}([0-9０-９]{4})${SPACE}年${SPACE}([0-9０-９]{1,2})${SPACE}月${SPACE}([0-9０-９]{1,2})${SPACE}[日号]${SPACE}$`,
  'u',
);
const DOTTED = new RegExp(`^${SPACE}([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})${SPACE}$`, 'u');
const CHINESE = new RegExp(
  `^${SPACE}([一二三四五六七八九〇○零OＯ０]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,4})日${SPACE}$`,
  'u',
);
const YEAR_DIGITS = '〇一二三四五六七八九';

/** Reads a paragraph that is nothing but a date (GB/T 9704—2012 7.3.5.4; Chinese numerals before 2012), or null. */
export function parseDateLine(text: string): WrittenDate | null {
  if (text.length > 24) return null;
  const arabic = ARABIC.exec(text) ?? DOTTED.exec(text);
  if (arabic !== null) {
    const [year, month, day] = [arabic[1], arabic[2], arabic[3]].map((part) => Number(asciiDigits(part ?? '')));
    return build(text, toIso(year ?? 0, month ?? 0, day ?? 0), 'arabic');
  }
  const chinese = CHINESE.exec(text);
  if (chinese === null) return null;
  const digits = [...(chinese[1] ?? '')].map((char) => Math.max(0, YEAR_DIGITS.indexOf(char)));
  const year = digits.reduce((sum, value) => sum * 10 + value, 0);
  return build(text, toIso(year, parseChinese(chinese[2] ?? '') ?? 0, parseChinese(chinese[3] ?? '') ?? 0), 'chinese');
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

function build(text: string, iso: string | null, numerals: WrittenDate['numerals']): WrittenDate {
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  return { start, end: start + trimmed.length, text: trimmed, iso, numerals };
}
