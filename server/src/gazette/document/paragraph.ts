import type { Cell, Piece } from '../../formats/block.ts';
import { sourceRange } from '../../formats/block.ts';
import type { Range } from '../../text/range.ts';
import type { Prose } from '../prose/prose.ts';

/**
 * What a paragraph is in a 公文 (条例 第九条 names the elements). Each paragraph has exactly one role, so that the roles part
 * the text. `body` is running text and all that nothing else claims; `section` begins with a level mark; `head` is a line
 * of 版头 other than the 文号; `titleNote` is the 题注 in brackets under a title; `imprint` is 版记; `metadata` is what a web page
 * or a printer puts around the text (发布日期：…, page numbers); `foreign` is a paragraph in another language; `outside`
 * belongs to no document (the front page of a gazette).
 * `cell`, `quotation` and `footnote` stand beside the running text: they are read and judged, but they are no elements and
 * no sections.
 */
export type Role =
  | 'metadata'
  | 'head'
  | 'title'
  | 'titleNote'
  | 'number'
  | 'addressee'
  | 'body'
  | 'section'
  | 'attachmentStatement'
  | 'signature'
  | 'date'
  | 'note'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'contents'
  | 'imprint'
  | 'cell'
  | 'quotation'
  | 'footnote'
  | 'foreign'
  | 'outside';

const AROUND: ReadonlySet<Role> = new Set<Role>(['metadata', 'contents', 'imprint', 'foreign', 'outside']);

/** Whether a paragraph is text of a document and no element around it: no page metadata, no 目录, no 版记, no front page. */
export function isTextRole(role: Role): boolean {
  return !AROUND.has(role);
}

/** Where two pieces of one paragraph meet: a line break inside a Markdown paragraph, or blank lines after a page end. */
export interface Join {
  /** Offset in the paragraph's text of the first character after the break. */
  readonly at: number;
  readonly kind: 'line' | 'page';
}

/**
 * One paragraph as a drafter counts them. It may come from several lines, or from two blocks where a page break cut a
 * sentence; `pieces` says which text is which source. `start`/`end` are source offsets.
 *
 * Paragraphs of a text that is read again after each edit move in place: the object stays as long as its text does, its
 * places and its role are those of the last reading.
 */
export interface Paragraph extends Range {
  readonly prose: Prose;
  readonly pieces: readonly Piece[];
  readonly joins: readonly Join[];
  /** True where Markdown says heading (`#`), whatever the depth. */
  readonly heading: boolean;
  /** The depth of a Markdown heading, 1–6; absent on other paragraphs. */
  readonly depth?: number;
  /** True where it plainly quotes: see `quotations.ts`. A block quotation that an indent became is no quotation. */
  readonly quoted: boolean;
  /** Where it stands in a table; null outside of tables. A cell of several lines is several paragraphs. */
  readonly cell: Cell | null;
  /** True in the text of a footnote. */
  readonly footnote: boolean;
  /** The key of a line of front matter, whose value it is; null elsewhere. */
  readonly key: string | null;
  readonly role: Role;
}

/**
 * True for what stands beside the running text: a cell, a quotation, a footnote, a line of front matter. No element of the document (title,
 * addressee, signature, date …) and no section is looked for there, and nothing runs on from it or into it.
 */
export function isAside({ cell, quoted, footnote, key }: Line): boolean {
  return cell !== null || quoted || footnote || key !== null;
}

/** The source range of `[start, end)` of a paragraph's text. */
export function locate(paragraph: Paragraph, start: number, end: number): Range {
  return sourceRange(paragraph.pieces, start, end);
}

/** A paragraph before its role is known; whoever finds it writes it down. */
export interface Line extends Omit<Paragraph, 'role'> {
  role: Role;
}
