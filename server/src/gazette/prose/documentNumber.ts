import { trimBlankEnd } from '../../text/blank.ts';
import type { Range } from '../../text/range.ts';
import { isHan } from './characters.ts';
import { asciiDigits } from './numerals.ts';
import { PLACEHOLDER_CHARACTERS } from './placeholder.ts';

/**
 * A 发文字号 found in a paragraph: 机关代字 + year in brackets + 顺序号 (条例 第九条（五）; GB/T 9704—2012 7.2.5), right or
 * wrong. Offsets are those of the paragraph's text.
 */
export interface DocumentNumber extends Range {
  /** As written. */
  readonly text: string;
  /** 机关代字, as far as it can be told from running text: `渝府办发`. */
  readonly prefix: Range & { readonly text: string };
  /** The opening bracket; empty, at its place, where it was forgotten. */
  readonly open: Range & { readonly text: string };
  readonly year: Range & { readonly text: string };
  /** The closing bracket; empty, at its place, where it was forgotten. Never both. */
  readonly close: Range & { readonly text: string };
  /** The word 第 before the sequence, if it was written. */
  readonly di: Range | null;
  /** 顺序号 with its zeros and widths as written. */
  readonly sequence: Range & { readonly text: string };
  /** Whether 号 follows. */
  readonly hao: boolean;
  /** Whether a part is a placeholder or left open (机关代字〔2024〕×号): such a number is nobody's yet. */
  readonly unknown: boolean;
  /** The number in its standard form, for comparison: `渝府办发〔2024〕47号`. */
  readonly normal: string;
}

const SPACE = '\\s*';
const YEAR = '[0-9０-９]{4}|[0-9０-９]{2}[×xX○]{2}|[0-9０-９]{2}|[×xXＸ○]{4}';
/** 顺序号 left open: ×, XX, ____ or nothing. */
const OPEN_SEQUENCE = `[${PLACEHOLDER_CHARACTERS}]{1,5}|`;
const OPEN = '〔\\[［【（(﹝﹙〖';
const CLOSE = '〕\\]］】）)﹞﹚〗';
/** Year with both brackets, with the opening one only, with the closing one only; then 第, sequence and 号. */
const SHAPE = new RegExp(
  `(?:([${OPEN}])${SPACE}(${YEAR})${SPACE}(?:年${SPACE})?([${CLOSE}])|([〔﹝])${SPACE}([0-9]{4})|(?<![0-9])([0-9]{4})([〕﹞]))` +
    `${SPACE}(第?)${SPACE}(?:([0-9０-９]{1,5})(${SPACE}号)?|(${OPEN_SEQUENCE})(${SPACE}号))`,
  'gu',
);
/** 机关代字 that stand for some other: XX教发, 机关代字. */
const OPEN_PREFIX = /[×xXＸ○◯〇＊*_＿□]|^(?:发文)?机关代字$/u;
/** Closed on one line, so that only real brackets are tried: most paragraphs have none and return at once. */
const BRACKETS = /[〔[［【（(﹝﹙〖]\s*[0-9０-９×xXＸ○]|[0-9][〕﹞]/u;
/** Last characters of 机关代字: what a number is a number of. */
const PREFIX_END = /[发函规令办批复字电通任议文告委党政组监审教财]$|财[行资预建社综农外企会库税金采]$/u;
/** Case numbers of courts and procuratorates are in round brackets by their own standard: （2023）渝01民终123号. */
const CASE_WORD = /(?:(?:[民刑执终初再诉监赔]|(?<!财)行)(?:字)?|[罚决](?:字)?)$/u;
/**
 * Words that end before a 机关代字 begins, in running text: 废止渝府办发…, 根据国发…. A single character that is also the
 * first of a body's name is none before the rest of that name: 渝经信发, 商对外发.
 */
const BEFORE_PREFIX =
  /(?:废止|修改|根据|按照|依据|依照|遵照|遵守|执行|落实|贯彻|印发|转发|批转|参照|参考|参见|对照|关于|以及|文件|通知|批准|发布|公布|停止|详见|原(?!子)|以|和|及|与|按|经(?![信贸济委开管合发建])|将|对(?!外)|为|由|至|见|的|了|是|即|如)(?=.)/gu;
/** Whole lines are 发文字号 up to this length of their 机关代字, whatever characters it holds. */
const LONGEST_PREFIX = 10;

/**
 * All document numbers of a paragraph, in order. A round or square bracket counts only where a 机关代字 stands before it
 * and a number follows, so that （2024年版）, `(2021) No. 107` and court case numbers are none.
 */
export function findDocumentNumbers(text: string): readonly DocumentNumber[] {
  if (!BRACKETS.test(text)) return [];
  const found: DocumentNumber[] = [];
  for (const match of text.matchAll(SHAPE)) {
    const number = read(text, match);
    if (number !== null) found.push(number);
  }
  return found;
}

function read(text: string, match: RegExpExecArray): DocumentNumber | null {
  const whole = match[0];
  const open = match[1] ?? match[4] ?? '';
  const year = match[2] ?? match[5] ?? match[6] ?? '';
  const close = match[3] ?? match[7] ?? '';
  const di = match[8] ?? '';
  const sequence = match[9] ?? match[11] ?? '';
  const hao = match[10] ?? match[12] ?? '';
  const openAt = match.index;
  const end = openAt + whole.length;
  const prefix = prefixBefore(text, openAt, end);
  const hexagonal = open === '〔' || close === '〕' || open === '﹝';
  // A line that is a number without its 机关代字 is one all the same: 〔2025〕5号.
  if (prefix.text === '' && !(hexagonal && hao !== '' && isWholeLine(text, openAt, end))) return null;
  // Without hexagonal brackets only a complete 代字（年）号 is convincing; 〔〕 alone already says what it is.
  const certain = hexagonal && open !== '' && close !== '';
  if (!certain && (hao === '' || !endsPrefix(text, prefix, openAt, end))) return null;
  if (CASE_WORD.test(prefix.text) && !hexagonal) return null;
  const yearAt = openAt + whole.indexOf(year, open.length);
  const closeAt = close === '' ? yearAt + year.length : text.indexOf(close, yearAt + year.length);
  const afterYear = closeAt + close.length;
  const diAt = di === '' ? -1 : text.indexOf(di, afterYear);
  const behind = diAt < 0 ? afterYear : diAt + 1;
  const sequenceAt = sequence === '' ? behind : text.indexOf(sequence, behind);
  const plainSequence = asciiDigits(sequence).replace(/^0+(?=\d)/u, '');
  return {
    start: prefix.start,
    end,
    text: text.slice(prefix.start, end),
    prefix,
    open: { start: openAt, end: openAt + open.length, text: open },
    year: { start: yearAt, end: yearAt + year.length, text: year },
    close: { start: closeAt, end: afterYear, text: close },
    di: diAt < 0 ? null : { start: diAt, end: diAt + 1 },
    sequence: { start: sequenceAt, end: sequenceAt + sequence.length, text: sequence },
    hao: hao !== '',
    unknown: !/^[0-9０-９]+$/u.test(sequence) || !/^[0-9０-９]+$/u.test(year) || OPEN_PREFIX.test(prefix.text),
    normal: `${prefix.text.replace(/\s/gu, '')}〔${fullYear(asciiDigits(year))}〕${plainSequence}号`,
  };
}

/**
 * Whether what stands before a bracket that is not 〔〕 is a 机关代字: it ends like one, or its place says so, alone on a
 * line or in brackets right after a title. 号 must not begin a longer word (3号线, 2号楼).
 */
function endsPrefix(text: string, prefix: Range & { readonly text: string }, openAt: number, end: number): boolean {
  if (/^[线楼院机井坝门地厂馆站]/u.test(text.slice(end, end + 1))) return false;
  if (PREFIX_END.test(prefix.text)) return true;
  if (prefix.end - prefix.start > LONGEST_PREFIX || openAt !== prefix.end) return false;
  return (
    isWholeLine(text, prefix.start, end) || /》[（(]$/u.test(text.slice(Math.max(0, prefix.start - 2), prefix.start))
  );
}

function isWholeLine(text: string, start: number, end: number): boolean {
  // Indentation and trailing spaces are short; the bound keeps a line of a million numbers cheap.
  if (start > 20 || text.length - end > 20) return false;
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

/** The run of Han characters before the bracket, cut at the last word that cannot belong to a 机关代字. */
function prefixBefore(text: string, openAt: number, numberEnd: number): Range & { readonly text: string } {
  const end = trimBlankEnd(text, openAt);
  let start = end;
  while (start > 0 && end - start < 14 && isPrefixCharacter(text, start - 1)) start--;
  const run = text.slice(start, end);
  let cut = 0;
  // A line that is a number and nothing else holds no running text that a single character could end.
  const alone = run.length <= LONGEST_PREFIX && isWholeLine(text, start, numberEnd);
  for (const word of run.matchAll(BEFORE_PREFIX)) {
    if (!alone || word[0].length > 1) cut = word.index + word[0].length;
  }
  return { start: start + cut, end, text: run.slice(cut) };
}

function isPrefixCharacter(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) || 'XxＸ×○'.includes(text.charAt(at));
}

/** A two-digit year of the last century or this one; the standard wants it in full (7.2.5). */
export function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) >= 49 ? `19${year}` : `20${year}`;
}
