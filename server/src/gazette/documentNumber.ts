import type { Range } from '../text/range.ts';
import { asciiDigits } from './numerals.ts';

/**
 * A 发文字号 found in a paragraph: 机关代字 + year in brackets + 顺序号 (条例 第九条（五）; GB/T 9704—2012 7.2.5), right or
 * wrong. Offsets are those of the paragraph's text.
 */
export interface DocumentNumber extends Range {
  /** As written. */
  readonly text: string;
  /** 机关代字, as far as it can be told from running text: `渝府办发`. */
  readonly prefix: Range & { readonly text: string };
  readonly open: Range & { readonly text: string };
  readonly year: Range & { readonly text: string };
  readonly close: Range & { readonly text: string };
  /** The word 第 before the sequence, if it was written. */
  readonly di: Range | null;
  /** 顺序号 with its zeros and widths as written. */
  readonly sequence: Range & { readonly text: string };
  /** Whether 号 follows. */
  readonly hao: boolean;
  /** The number in its standard form, for comparison: `渝府办发〔2024〕47号`. */
  readonly normal: string;
}

const SPACE = '[ \\u3000\\u00a0\\t]*';
const SHAPE = new RegExp(
  `([〔\\[［【（(﹝﹙])${SPACE}([0-9０-９]{4}|[0-9０-９]{2})${SPACE}(?:年${SPACE})?([〕\\]］】）)﹞﹚])${SPACE}(第?)${SPACE}([0-9０-９]{1,5})(${SPACE}号)?`,
  'gu',
);
/** Closed on one line, so that only real openers are tried: most paragraphs have none and return at once. */
const OPENERS = /[〔[［【（(﹝﹙]\s*[0-9０-９]/u;
/** Last characters of 机关代字: what a number is a number of. */
const PREFIX_END = /[发函规令办批复字电通任议文告委党政组监审教财]$/u;
/** Case numbers of courts and procuratorates are in round brackets by their own standard: （2023）渝01民终123号. */
const CASE_WORD = /[民刑行执终初再诉]$/u;
/** Words that end before a 机关代字 begins, in running text: 废止渝府办发…, 根据国发…. */
const BEFORE_PREFIX =
  /(?:废止|修改|根据|按照|依据|依照|遵照|执行|落实|贯彻|印发|转发|批转|参照|对照|以及|文件|通知|批准|发布|公布|停止|原|以|和|及|与|按|经|将|对|为|由|至)(?=.)/gu;

/**
 * All document numbers of a paragraph, in order. A round or square bracket counts only where a 机关代字 stands before it
 * and a number follows, so that （2024年版）, `(2021) No. 107` and court case numbers are none.
 */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  if (!OPENERS.test(text)) return [];
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const number = read(text, match);
    if (number !== null) found.push(number);
  }
  return found;
}

function read(text: string, match: RegExpExecArray): DocumentNumber | null {
  const [whole, open = '', year = '', close = '', di = '', sequence = '', hao = ''] = match;
  const openAt = match.index;
  const prefix = prefixBefore(text, openAt);
  if (prefix.text === '') return null;
  const hexagonal = open === '〔' || close === '〕' || open === '﹝';
  // Without hexagonal brackets only a complete 代字（年）号 is convincing; 〔〕 alone already says what it is.
  if (!hexagonal && (hao === '' || !PREFIX_END.test(prefix.text))) return null;
  if (CASE_WORD.test(prefix.text) && !hexagonal) return null;
  const yearAt = openAt + whole.indexOf(year, 1);
  const closeAt = text.indexOf(close, yearAt + year.length);
  const diAt = di === '' ? -1 : text.indexOf(di, closeAt + 1);
  const sequenceAt = text.indexOf(sequence, (diAt < 0 ? closeAt : diAt) + 1);
  const end = openAt + whole.length;
  const plainSequence = asciiDigits(sequence).replace(/^0+(?=\d)/u, '');
  return {
    start: prefix.start,
    end,
    text: text.slice(prefix.start, end),
    prefix,
    open: { start: openAt, end: openAt + 1, text: open },
    year: { start: yearAt, end: yearAt + year.length, text: year },
    close: { start: closeAt, end: closeAt + 1, text: close },
    di: diAt < 0 ? null : { start: diAt, end: diAt + 1 },
    sequence: { start: sequenceAt, end: sequenceAt + sequence.length, text: sequence },
    hao: hao !== '',
    normal: `${prefix.text.replace(/\s/gu, '')}〔${fullYear(asciiDigits(year))}〕${plainSequence}号`,
  };
}

/** The run of Han characters before the bracket, cut at the last word that cannot belong to a 机关代字. */
function prefixBefore(text: string, openAt: number): Range & { readonly text: string } {
  let end = openAt;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 14 && isHan(text.charCodeAt(start - 1))) start--;
  const run = text.slice(start, end);
  let cut = 0;
  for (const word of run.matchAll(BEFORE_PREFIX)) cut = word.index + word[0].length;
  return { start: start + cut, end, text: run.slice(cut) };
}

/** A two-digit year of the last century or this one; the standard wants it in full (7.2.5). */
export function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) >= 49 ? `19${year}` : `20${year}`;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0;
}
