import type { GazetteDocument } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { isBodyName } from '../gazette/prose/bodyName.ts';
import { type CornerLine, cornerLines, type Placed, type Signers, signersIn } from './corner.ts';
import { type Format, formatOf, titleIsMark } from './format.ts';

/** 版头: what is printed in red, and what stands around it above the text. */
export interface Head {
  readonly format: Format;
  /** 发文机关标志, a line for each issuer. */
  readonly marks: readonly string[];
  /** 文件 at the right of several issuers, in the middle of their lines; else empty (7.2.4). */
  readonly word: string;
  /** Where the mark itself is written; null where it follows from who signs. */
  readonly source: number | null;
  readonly number: Placed | null;
  /** 上行文 have the number at the left and 签发人 at the right, where 下行文 have the number in the middle (7.2.5). */
  readonly upward: boolean;
  readonly corner: readonly CornerLine[];
  readonly signers: Signers | null;
  /** How many lines of the first page it takes. */
  readonly lines: number;
}

/** Issuers that fit above the number; a page has room for no more beside a title. */
export const MOST_MARKS = 4;
export const LINES_PER_MARK = 2;
/** Names of 签发人 on a line (7.2.6), and lines of them; a page has room for no more. */
export const NAMES_PER_LINE = 2;
export const MOST_SIGNER_LINES = 4;

/**
 * What the formats take with one issuer. Ordinary: 35 mm above the mark, the mark, two blank lines, the number, the rule
 * (7.2.4 to 7.2.7). A letter: down to the number below the first double rule (10.1). An order: 20 mm above the mark, the
 * mark, two blank lines, the number (10.2). Minutes as ordinary ones, less what they do not have (10.3).
 */
const LINES_OF: Readonly<Record<Format, number>> = { document: 8, letter: 3, order: 7, minutes: 8 };

/** @param above the paragraphs above the document, where 份号, 密级 and 紧急程度 stand */
export function headOf(document: GazetteDocument, above: readonly Paragraph[]): Head {
  const format = formatOf(document);
  const written = titleIsMark(document, format);
  const text = document.title?.text ?? '';
  const names = written ? [text] : issuersOf(document).slice(0, format === 'letter' ? 1 : MOST_MARKS);
  const word = written ? '' : wordOf(format, text);
  const joint = names.length > 1;
  const number = numberOf(document);
  const own = document.paragraphs.filter(({ role }) => role === 'head');
  const corner = cornerLines([...above, ...own]);
  const signers = signersIn([...above.slice(-4), ...own, ...document.paragraphs.slice(0, 12)]);
  const more = LINES_PER_MARK * Math.max(0, names.length - 1) + Math.max(0, signerLines(signers).length - 1);
  const beside = format === 'letter' ? Math.max(0, corner.length - 1) : more;
  const missing = format === 'minutes' && number === null ? 2 : 0;
  return {
    format,
    marks: joint ? names : names.map((name) => `${name}${word}`),
    word: joint ? word : '',
    source: written ? (document.title?.paragraphs[0]?.start ?? null) : null,
    number,
    upward: signers !== null || document.direction === 'up',
    corner,
    signers,
    lines: LINES_OF[format] + beside - missing,
  };
}

/** The names of 签发人 line by line, those of two characters spread like those of three. */
export function signerLines(signers: Signers | null): readonly (readonly string[])[] {
  const names = (signers?.names ?? []).map((name) => name.replace(/^(.)(.)$/u, '$1\u3000$2'));
  const count = Math.min(MOST_SIGNER_LINES, Math.ceil(names.length / NAMES_PER_LINE));
  return Array.from({ length: count }, (_, line) => names.slice(line * NAMES_PER_LINE, (line + 1) * NAMES_PER_LINE));
}

/** Who signs; of an order or a bill, which a person signs, whom the title names. */
export function issuersOf({ title, signatures }: GazetteDocument): readonly string[] {
  const signed = signatures
    .map(({ prose }) => prose.shown.trim().replace(/\s/gu, ''))
    .filter((name) => isBodyName(name) || name.endsWith('政府'));
  if (signed.length > 0) return signed;
  const text = title?.text ?? '';
  const named = /^(?<name>.+?)(?:关于|命?令$)/u.exec(text)?.groups?.name;
  return named === undefined ? [] : [named];
}

/** A letter bears the name alone, an order and minutes what they are. */
function wordOf(format: Format, title: string): string {
  switch (format) {
    case 'letter':
      return '';
    case 'order':
      return /命令$/u.test(title) ? '命令' : '令';
    case 'minutes':
      return '纪要';
    case 'document':
      return '文件';
  }
}

/** The 文号; of an order 第1号. */
function numberOf({ number, paragraphs }: GazetteDocument): Placed | null {
  if (number !== null) return { text: number.number.text, source: number.paragraph.start };
  const line = paragraphs.find(({ role }) => role === 'number');
  return line === undefined ? null : { text: line.prose.shown.trim(), source: line.start };
}
