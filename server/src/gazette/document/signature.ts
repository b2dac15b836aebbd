import type { Range } from '../../text/range.ts';
import { isNameOfSigner } from '../prose/bodyName.ts';
import { parseDateLine, type WrittenDate } from '../prose/date.ts';

/** A name of a 署名; offsets are those of the paragraph's text. */
export interface SignatureName extends Range {
  readonly text: string;
}

/** What may follow a name in a 署名 and is none of it: a seal word, 启, a full stop. */
const AFTER_NAME = /(?:\s|[（([［]\s*(?:公?章|盖章|代章|印章|印|签章|签名|签字)\s*[）)\]］]|[。.])+$/u;
/** 启 and 宣 after the name of a body: letters and placards end so. */
const ANNOUNCED = /(?<=[\u4e00-\u9fff]{3})[启宣]$/u;
/** The date of a 署名 that stands on one line with it. */
const DATE = /(?:[0-9０-９]{4}|[一二三四五六七八九〇○零]{4})\s*年.{1,10}[日号]/u;
const DAY =
  '(?<date>(?:[0-9０-９]{4}|[一二三四五六七八九〇○零]{4})\\s*年[^年。，]{1,10}[日号]|[0-9]{4}[./-][0-9]{1,2}[./-][0-9]{1,2})';
const DATE_AT_END = new RegExp(`${DAY}\\s*[。.]?\\s*$`, 'u');
const DATE_AT_START = new RegExp(`^\\s*${DAY}\\s+`, 'u');
/** 市长　张　明: an office and the name of who holds it. */
const OFFICE = /^[\u4e00-\u9fff]{1,12}[长理席任记][\s：:]+\S{1,4}(?:\s+\S{1,2})?$/u;

/**
 * The names of a 署名, without seal words, full stop and date. Several bodies on one line are parted by blanks; the blanks
 * within one name (财　政　部) and between an office and a person part nothing.
 */
export function signatureNames(text: string): readonly SignatureName[] {
  const date = DATE.exec(text);
  const dateStart = date?.index ?? text.length;
  const dateEnd = dateStart + (date?.[0].length ?? 0);
  const parts = [part(text, 0, dateStart), part(text, dateEnd, text.length)];
  return parts.filter(({ text: name }) => name !== '').flatMap(splitNames);
}

/** The names of a 署名 as written between blanks: without seal words, full stop and date. */
export function signatureText(text: string): string {
  const names = signatureNames(text);
  const [first] = names;
  const last = names.at(-1);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** A 署名 as far as its name can be told: without blanks, seal words, full stop and 启 around it. */
export function bareSignature(text: string): string {
  return part(text, 0, text.length).text.replace(ANNOUNCED, '');
}

/** 署名 and 成文日期 that stand on one line: the name, whether it is that of a body, and the date. */
export interface NameAndDate {
  readonly name: string;
  readonly isBody: boolean;
  readonly date: WrittenDate;
}

/** Reads a line that is a name and a date, in either order; null where it is anything else. */
export function nameAndDate(text: string): NameAndDate | null {
  const match = DATE_AT_END.exec(text);
  const found = match ?? DATE_AT_START.exec(text);
  const written = found?.groups?.date;
  if (found === null || written === undefined) return null;
  const at = match === null ? found[0].indexOf(written) : found.index + found[0].indexOf(written);
  const date = parseDateLine(written);
  if (date === null) return null;
  const name = bareSignature(match === null ? text.slice(found[0].length) : text.slice(0, found.index));
  if (name.length < 3 || /[。，；：:,;]/u.test(name)) return null;
  return { name, isBody: isNameOfSigner(name), date: { ...date, start: at + date.start, end: at + date.end } };
}

/** `[from, to)` of a text without blanks, seal words and full stop around it. */
function part(text: string, from: number, to: number): SignatureName {
  const ended = text.slice(from, to).replace(AFTER_NAME, '');
  const name = ended.trimStart();
  const start = from + ended.length - name.length;
  return { start, end: start + name.length, text: name };
}

function splitNames(name: SignatureName): readonly SignatureName[] {
  const { text, start } = name;
  if (!/\s/u.test(text) || OFFICE.test(text)) return [name];
  const words = [...text.matchAll(/\S+/gu)];
  // 财　政　部 is one name, spread over the width of a longer one.
  if (words.some(({ 0: word }) => word.length < 2)) return [name];
  return words.map(({ 0: word, index }) => {
    const bare = part(word, 0, word.length);
    return { start: start + index + bare.start, end: start + index + bare.end, text: bare.text };
  });
}
