import type { Range } from '../../text/range.ts';
import { isHan } from './characters.ts';

const RUN = /[A-Za-z][A-Za-z0-9 .,;:'’"()&/+_?!-]{2,}/gu;
/** A quotation that holds nothing but Latin text: “Why?”. */
const QUOTED = /(?<=[“‘])[A-Za-z][A-Za-z0-9 .,;:'’"()&/+_?!-]{1,200}(?=[”’])/gu;
const LAST = /[A-Za-z0-9.)]/u;

/**
 * Text in English or another language of Latin letters: runs of two words and more, and quotations of nothing else, with
 * the marks that belong to them. A bracket belongs to a run that holds its partner as well, a question mark at the end to
 * a sentence that Chinese does not go on behind.
 */
export function* latinRuns(text: string): Generator<Range> {
  for (const { index: start, 0: found } of text.matchAll(QUOTED)) yield { start, end: start + found.length };
  for (const { index, 0: found } of text.matchAll(RUN)) {
    const runEnd = index + found.length;
    let start = index;
    for (const cut of [...unbalanced(text, index, runEnd), runEnd]) {
      const end = lastOfRun(text, start, cut);
      if (end - start > 3 && isEnglish(text, start, end)) yield { start, end };
      start = cut + 1;
      while (start < runEnd && !isLetter(text.charCodeAt(start))) start++;
    }
  }
}

/** The offsets of the round brackets of a stretch that have no partner in it, in order. */
function unbalanced(text: string, start: number, end: number): readonly number[] {
  const open: number[] = [];
  const found: number[] = [];
  for (let i = start; i < end; i++) {
    const char = text.charAt(i);
    if (char === '(') open.push(i);
    else if (char === ')' && open.pop() === undefined) found.push(i);
  }
  return [...found, ...open];
}

/** Where a run ends without the blanks and marks that the sentence around it put there. */
function lastOfRun(text: string, start: number, end: number): number {
  let stop = end;
  while (stop > start && !LAST.test(text.charAt(stop - 1))) {
    if ('?!'.includes(text.charAt(stop - 1)) && isOwnMark(text, start, stop)) break;
    stop--;
  }
  return stop;
}

/** Whether ? or ! right before `end` ends a sentence of the run, and not the Chinese one that the run stands in. */
function isOwnMark(text: string, start: number, end: number): boolean {
  if (isHan(text.charCodeAt(start - 1))) return false;
  return !isHan(text.charCodeAt(end)) && !'，。；：、（《'.includes(text.charAt(end) || ' ');
}

/** Two words and more: a word of two letters, then a blank or a point before another letter. One pass, whatever the run. */
function isEnglish(text: string, start: number, end: number): boolean {
  let letters = 0;
  let word = false;
  let parted = false;
  for (let i = start; i < end; i++) {
    if (isLetter(text.charCodeAt(i))) {
      if (word && parted) return true;
      letters++;
      word ||= letters >= 2;
      parted = false;
      continue;
    }
    letters = 0;
    parted ||= word && (text.charAt(i) === ' ' || text.charAt(i) === '.');
  }
  return false;
}

/** A–Z and a–z, by UTF-16 code unit. */
export function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}
