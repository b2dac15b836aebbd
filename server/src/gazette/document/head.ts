import { isBodyName } from '../prose/bodyName.ts';
import type { DocumentHead, PlacedText } from './document.ts';
import { isAside, type Line, type Paragraph } from './paragraph.ts';

/** One of the elements of 版头 that stand on lines of their own (GB/T 9704—2012 7.2). */
type HeadElement = 'copyNumber' | 'secrecy' | 'urgency' | 'mark' | 'signers';

/** A word of a head line with the element that it is. Offsets are those of the paragraph's text. */
interface HeadWord {
  readonly element: HeadElement;
  readonly start: number;
  readonly end: number;
}

/** No line of 版头 is longer, the names of many 签发人 included. */
const LONGEST = 120;
/** 份号 has six digits (7.2.1); with its label any number of them is meant to be one. */
const COPY_NUMBER = /^(?:份号[：:]?[0-9０-９]{1,8}|(?:No\.?|№)?[0-9]{6})$/u;
/** 密级 with or without 保密期限 (7.2.2). */
const SECRECY =
  /^(?:密级[：:]?)?(?:绝密|机密|秘密|内部)(?:[★☆*＊](?:[0-9０-９一二三四五六七八九十]{1,3}(?:年|个月|月|天|日)|长期)?)?$/u;
/** 紧急程度 (7.2.3; 电报 have 特提 and 平急 as well, 条例 第九条（四）). */
const URGENCY = /^(?:(?:紧急程度|缓急程度|急缓程度)[：:]?(?:特急|加急|特提|平急|紧急|急件)|特急|加急|特提|平急)$/u;
/** 发文机关标志: the name of a body with 文件 (7.2.4). */
const MARK = /^[\u4e00-\u9fffＸ×X○〇（）()\s]{2,60}文件$/u;
const SIGNERS = /^签\s*发\s*人\s*[：:]/u;
const LABEL = /^(?:份号|密级|紧急程度|缓急程度|急缓程度)[：:]?/u;

/** Whether a line is one of 版头 and nothing else: 份号, 密级, 紧急程度, 发文机关标志 or 签发人. */
export function isHeadLine(line: Line): boolean {
  return !isAside(line) && headWords(line.prose.text) !== null;
}

/**
 * Reads 版头 from the paragraphs that are its lines.
 *
 * @param beside a paragraph that holds 签发人 beside something else: a 文号 has them at its right in an 上行文 (7.2.5).
 */
export function readHead(paragraphs: readonly Paragraph[], beside: Paragraph | null): DocumentHead {
  const found: Partial<Record<HeadElement, PlacedText>> = {};
  const signers: PlacedText[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph.prose.shown;
    for (const { element, start, end } of headWords(text) ?? []) {
      if (element === 'signers') signers.push({ paragraph, start, end, text: text.slice(start, end) });
      else found[element] ??= { paragraph, start, end, text: text.slice(start, end) };
    }
  }
  if (beside !== null) {
    const text = beside.prose.shown;
    const at = text.search(/签\s*发\s*人\s*[：:]/u);
    if (at >= 0) {
      for (const { start, end } of signerWords(text, at)) {
        signers.push({ paragraph: beside, start, end, text: text.slice(start, end) });
      }
    }
  }
  const { copyNumber = null, secrecy = null, urgency = null, mark = nameAlone(paragraphs) } = found;
  return { copyNumber, secrecy, urgency, mark, signers };
}

/** The mark of a letter: the name of a body alone (10.1). */
function nameAlone(paragraphs: readonly Paragraph[]): PlacedText | null {
  const paragraph = paragraphs.find(({ prose }) => isBodyName(prose.text));
  if (paragraph === undefined) return null;
  const { text, trimmed } = paragraph.prose;
  const start = text.indexOf(trimmed);
  return { paragraph, start, end: start + trimmed.length, text: trimmed };
}

/** The elements on a line, in order; null where anything else stands on it. */
function headWords(text: string): readonly HeadWord[] | null {
  const trimmed = text.trim();
  if (trimmed.length < 2 || trimmed.length > LONGEST) return null;
  const begin = text.indexOf(trimmed);
  if (SIGNERS.test(trimmed)) return signerWords(text, begin);
  if (MARK.test(trimmed) && !trimmed.includes('关于')) {
    return [{ element: 'mark', start: begin, end: begin + trimmed.length }];
  }
  // 秘 密 and 特 急 are spread over the width of four characters.
  const whole = elementOf(trimmed.replace(/\s/gu, ''));
  if (whole !== null) return [{ element: whole, ...withoutLabel(trimmed, begin) }];
  const words: HeadWord[] = [];
  for (const { 0: word, index } of trimmed.matchAll(/\S+/gu)) {
    const element = elementOf(word);
    if (element === null) return null;
    words.push({ element, ...withoutLabel(word, begin + index) });
  }
  return words;
}

function elementOf(word: string): Exclude<HeadElement, 'mark' | 'signers'> | null {
  if (COPY_NUMBER.test(word)) return 'copyNumber';
  if (SECRECY.test(word)) return 'secrecy';
  return URGENCY.test(word) ? 'urgency' : null;
}

function withoutLabel(word: string, at: number): { readonly start: number; readonly end: number } {
  const label = LABEL.exec(word)?.[0].length ?? 0;
  return { start: at + label, end: at + word.length };
}

/** The names behind 签发人：, parted by blanks or 、; 张　三 is one name, spread over three characters. */
function signerWords(text: string, from: number): HeadWord[] {
  const colon = text.slice(from).search(/[：:]/u);
  const names: HeadWord[] = [];
  for (const { 0: word, index } of text.slice(from + colon + 1).matchAll(/[^\s、，,]+/gu)) {
    const start = from + colon + 1 + index;
    const last = names.at(-1);
    if (last !== undefined && last.end - last.start === 1 && word.length === 1) {
      names[names.length - 1] = { ...last, end: start + word.length };
    } else names.push({ element: 'signers', start, end: start + word.length });
  }
  return names;
}
