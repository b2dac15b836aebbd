import type { Range } from '../../text/range.ts';
import { isHan } from './characters.ts';

/** What an address of the Web is made of where no Han stands in it. */
const URL = /(?:(?:https?|ftp):\/\/|www\.)[^\s，。；：、！？（）《》〈〉“”‘’【】〔〕…<>"\u4e00-\u9fff\ufffc]+/gu;
/** Marks that end the sentence around an address, and no address (GFM, “extended autolinks”). */
const TRAILING = '?!.,:;*_~\'"';
const EXTENSION = '(?:docx?|wps|xlsx?|et|pptx?|dps|pdf|ofd|txt|md|csv|zip|rar|7z|jpe?g|png|gif|s?html?|aspx?|jsp|php)';
/** Han in a path: it belongs to the address where a slash or the ending of a file follows it. */
const HAN_IN_PATH = new RegExp(
  `[\\u4e00-\\u9fff][^\\s，。；：、！？（）《》“”<>/]{0,80}?(?:/|\\.${EXTENSION}(?![A-Za-z0-9]))`,
  'uy',
);
const EMAIL = /[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/gu;
/** `C:\资料\通知(2024).docx`, `../附件/表(1).xlsx`. */
const PATH = /(?<![A-Za-z.])(?:[A-Za-z]:[\\/]|\.{1,2}\/)[^\s，。；：、！？“”《》<>|*"\ufffc]{1,200}/gu;
const FILE_END = new RegExp(`\\.${EXTENSION}(?![A-Za-z])`, 'giu');
/** A name of a file is looked at this far in front of its ending. */
const LONGEST_NAME = 60;
/** The last mark of a file name and its ending may have so many Han between them: 名单,2023版.xlsx. */
const HAN_AFTER_MARK = 3;

/** The addresses of the Web in a text: http://…, www.…, Han in their paths included, the sentence's own marks left out. */
export function* webAddresses(text: string): Generator<Range> {
  let last = 0;
  for (const { index: start, 0: found } of text.matchAll(URL)) {
    // What the path of the address before took in is no address of its own.
    if (start < last) continue;
    let end = start + found.length;
    if (found.indexOf('/', found.indexOf('//') + 2) > 0) end = pathEnd(text, end);
    end = withoutTrailing(text, start, end);
    last = end;
    if (end > start) yield { start, end };
  }
}

/** The addresses of mail in a text. */
export function* mailAddresses(text: string): Generator<Range> {
  for (const { index: start, 0: found } of text.matchAll(EMAIL)) yield { start, end: start + found.length };
}

/**
 * Paths of files and the ends of file names. Of a name without a path only what can be told from the sentence around it:
 * its ending and the half-width marks in front of that, `(2024).docx` of `报名表(2024).docx`.
 */
export function* filePaths(text: string): Generator<Range> {
  for (const { index: start, 0: found } of text.matchAll(PATH)) {
    const ending = found.matchAll(FILE_END).next().value;
    const end = start + (ending === undefined ? found.length : ending.index + ending[0].length);
    yield { start, end: withoutTrailing(text, start, end) };
  }
  for (const { index: dot, 0: ending } of text.matchAll(FILE_END)) {
    yield { start: nameStart(text, dot), end: dot + ending.length };
  }
}

/** Where an address ends whose path goes on in Han: behind the last slash or file ending that follows Han without a stop. */
function pathEnd(text: string, from: number): number {
  let end = from;
  while (isHan(text.charCodeAt(end))) {
    HAN_IN_PATH.lastIndex = end;
    const match = HAN_IN_PATH.exec(text);
    if (match === null) break;
    end += match[0].length;
    while (/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]/u.test(text.charAt(end))) end++;
  }
  return end;
}

/** The end without marks of the sentence, and without a bracket that closes one opened before the address. */
function withoutTrailing(text: string, start: number, end: number): number {
  let open = 0;
  let unopened = end;
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === '(') open++;
    else if (char === ')' && --open < 0) {
      unopened = i;
      break;
    }
  }
  let stop = unopened;
  while (stop > start && TRAILING.includes(text.charAt(stop - 1))) stop--;
  return stop;
}

/** Where the part of a file name begins that no sentence can own. @param dot the offset of the point before its ending */
function nameStart(text: string, dot: number): number {
  let start = dot;
  let han = 0;
  for (let i = dot - 1; i >= 0 && i >= dot - LONGEST_NAME; i--) {
    const char = text.charAt(i);
    if (isHan(text.charCodeAt(i))) {
      if (++han > HAN_AFTER_MARK) break;
    } else if (char === ')' || char === ']') {
      const from = Math.max(0, dot - LONGEST_NAME);
      const open = text.slice(from, i).lastIndexOf(char === ')' ? '(' : '[') + from;
      if (open < from || /[\s，。；：、]/u.test(text.slice(open, i))) break;
      start = open;
      i = open;
      han = 0;
    } else if (/[A-Za-z0-9_.,;&'~+-]/u.test(char)) {
      start = i;
      han = 0;
    } else break;
  }
  return start;
}
