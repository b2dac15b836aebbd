/**
 * The numbers of a 公文: Chinese numerals in level marks (一 … 三十六), circled digits, full-width digits.
 */

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/**
 * Reads a Chinese ordinal from 1 to 999 (`十`, `二十一`, `一百零二`).
 * @returns the number, or null when the text is no well-formed ordinal (`二三`, `一十百`).
 */
export function parseChinese(text: string): number | null {
  const match =
    /^(?:([一二三四五六七八九])百)?(?:零|〇)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text);
  if (match === null || text.length === 0) return null;
  const [, hundreds, tens, ten, ones] = match;
  const value =
    digit(hundreds) * 100 + (ten === undefined ? 0 : (tens === undefined ? 1 : digit(tens)) * 10) + digit(ones);
  return value === 0 ? null : value;
}

/** Writes an ordinal from 1 to 999 as level marks do: `十`, `二十一`, `一百零二`, `一百一十`. */
export function formatChinese(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let result = hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : '';
  if (tens > 0) result += tens === 1 && hundreds === 0 ? '十' : `${DIGITS.charAt(tens)}十`;
  else if (hundreds > 0 && ones > 0) result += '零';
  return ones > 0 ? result + DIGITS.charAt(ones) : result;
}

/** The value of a circled digit ①–⑳, or null. */
export function parseCircled(char: string): number | null {
  const index = CIRCLED.indexOf(char);
  return char.length !== 1 || index < 0 ? null : index + 1;
}

/** The circled digit of 1–20; a value outside is written in brackets, since no such character exists. */
export function formatCircled(value: number): string {
  return CIRCLED.charAt(value - 1) || `（${value}）`;
}

/** Turns full-width digits into ASCII digits; everything else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[０-９]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xff10 + 0x30));
}

function digit(char: string | undefined): number {
  return char === undefined ? 0 : DIGITS.indexOf(char);
}
