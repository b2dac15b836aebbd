import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { asciiDigits, parseChinese } from '../../../../gazette/prose/numerals.ts';
import type { Range } from '../../../../text/range.ts';

/** 附件 or 附, with a number of its own or without, and what stands behind it. */
const LABEL =
  /^\s*(?<word>附\s*件?)\s*(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?<colon>[：:.．、])?\s*/u;
const NUMBER =
  /^(?:(?<open>[（(]\s*)?(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})(?<close>\s*[）)])?\s*(?<mark>[.．、，,：:])|(?<open2>[（(]\s*)(?<number2>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s*[）)])\s*/u;

/** A part of a statement's line, as it stands in the text of its paragraph. */
interface Part extends Range {
  readonly text: string;
}

/** One name of an 附件说明 with what stands before it: `附件：1.名称`. Offsets are those of the paragraph's text. */
export interface Entry {
  readonly paragraph: Paragraph;
  /** 附件 before the name; null on the further lines of a statement in its right form. */
  readonly label: (Part & { readonly numbered: boolean; readonly colon: Part | null }) | null;
  /** The ordinal before the name, its mark included: `1.`, `一、`, `（1）`. */
  readonly number: (Part & { readonly value: number | null; readonly mark: Part | null }) | null;
  /** The name without marks at its end, 《》 around it included. */
  readonly name: Part;
  /** A mark that does not belong to the name. */
  readonly tail: Part | null;
}

/** The names that a statement lists, one a line. Lines without a name are left out. */
export function entriesOf(statement: readonly Paragraph[]): readonly Entry[] {
  return statement.flatMap((paragraph) => {
    const entry = entryOf(paragraph);
    return entry === null ? [] : [entry];
  });
}

function entryOf(paragraph: Paragraph): Entry | null {
  const { text } = paragraph.prose;
  const labelled = LABEL.exec(text);
  const from = labelled?.[0].length ?? 0;
  const numbered = NUMBER.exec(text.slice(from));
  const start = from + (numbered?.[0].length ?? 0);
  const end = text.trimEnd().length;
  if (end <= start) return null;
  const tail = /[。；，、;,.]$/u.exec(text.slice(start, end))?.[0];
  const nameEnd = tail === undefined ? end : end - tail.length;
  return {
    paragraph,
    label: labelled === null ? null : labelOf(text, labelled),
    number: numbered === null ? null : numberOf(text, from, numbered),
    name: part(text, start, nameEnd),
    tail: tail === undefined ? null : part(text, nameEnd, end),
  };
}

function labelOf(text: string, match: RegExpExecArray): NonNullable<Entry['label']> {
  const { word = '', number, colon } = match.groups ?? {};
  const start = match[0].length - match[0].trimStart().length;
  const wordEnd = start + word.length;
  const end = match[0].trimEnd().length;
  return {
    ...part(text, start, colon === undefined && number === undefined ? wordEnd : end),
    numbered: number !== undefined,
    colon: colon === undefined ? null : part(text, end - colon.length, end),
  };
}

function numberOf(text: string, from: number, match: RegExpExecArray): NonNullable<Entry['number']> {
  const { number, number2, mark } = match.groups ?? {};
  const written = number ?? number2 ?? '';
  const end = from + match[0].trimEnd().length;
  const ascii = asciiDigits(written);
  return {
    ...part(text, from, end),
    value: /^[0-9]/u.test(ascii) ? Number(ascii) : parseChinese(written),
    mark: mark === undefined ? null : part(text, end - mark.length, end),
  };
}

function part(text: string, start: number, end: number): Part {
  return { start, end, text: text.slice(start, end) };
}

/** The bare name of an entry: without 《》 around the whole of it and without the name of a file type. */
export function bareName({ name }: Entry): string {
  return name.text
    .replace(/^《([^《》]*(?:《[^《》]*》[^《》]*)*)》$/u, '$1')
    .replace(/\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)$/iu, '');
}
