import type { Range } from '../text/range.ts';

/**
 * What a block is. The first three have prose. Whether `## 一、…`, a bare line or a list item says a heading of a 公文, the
 * numbering decides and not the mark.
 */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'cell'
  | 'code'
  | 'script'
  | 'html'
  | 'frontmatter'
  | 'thematicBreak'
  | 'definition';

/** A table of a text. All cells of one table share one object. */
export interface Table {
  /** The texts of its head row, by column, without blanks around them; empty where the table has no head row. */
  readonly headers: readonly string[];
}

/** Where a cell stands in its table. */
export interface Cell {
  readonly table: Table;
  /** From 0. The head row is row 0 where the table has one. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  /** True in the head row. */
  readonly head: boolean;
  /** The text at the head of its column, of a head cell its own; empty where the row is longer than the head row. */
  readonly header: string;
  /** How its table is written: with bars between the cells, or in HTML. */
  readonly markup: 'bars' | 'html' | 'word';
}

/**
 * A leaf block with its readable text.
 *
 * `text` is what a reader sees: emphasis marks, link targets, HTML tags and the attributes of pandoc are gone, line breaks
 * are `\n`, what is no prose (inline code, formulas, images) stands as U+FFFC so that lengths stay honest. The number of an ordered list item
 * (`1. `) is part of the text, because in a 公文 it is the drafter's own mark and not decoration. Each cell of a table is a
 * block; an empty one has an empty text. The text of HTML is text; its tags are layout. Blocks without prose (code, script,
 * html, frontmatter, thematicBreak, definition) have an empty text; html is a comment, or tags with nothing in them.
 *
 * Where drafters and CommonMark disagree the drafter is right: bold marks that CommonMark refuses are gone too, runs of
 * four or more `*` or `_` (a blank to fill in, digits left out) stay, and lines indented by four spaces are a paragraph,
 * not code, when they hold Chinese; such paragraphs part at blank lines.
 *
 * Blocks of a `BlockDocument` move in place when text before them changes: the object stays, `start`, `end` and the
 * pieces' `source` do not.
 */
export interface Block extends Range {
  readonly kind: BlockKind;
  readonly text: string;
  /**
   * The text as people are shown it, with the words of inline code and formulas in place of U+FFFC; offsets are those of
   * `text`. Absent where it is the text.
   */
  readonly shown?: string;
  /** Where `text` comes from in the source; pieces in order. One piece for a plain paragraph. */
  readonly pieces: readonly Piece[];
  /** Heading depth 1–6; absent on other blocks. */
  readonly depth?: number;
  /** True inside a block quotation, whether somebody is quoted there or a converter made it of an indent. */
  readonly quoted?: boolean;
  /** True for the text of a footnote. */
  readonly footnote?: boolean;
  /** The key of a line of front matter, whose value is the text; absent on other blocks. */
  readonly key?: string;
  /** Where a cell stands; absent on other blocks. */
  readonly cell?: Cell;
}

/**
 * A run of block text that is a run of source, code unit by code unit: text `[at, at + length)` is source
 * `[source, source + length)`.
 *
 * A piece with `sourceLength` is one whole that cannot be cut: its text stands for `sourceLength` units of source that do
 * not correspond one by one (`&amp;` → `&`, a CRLF → `\n`, an image → U+FFFC). An edit replaces all of it or nothing.
 */
export interface Piece {
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength?: number;
}

/**
 * The source offset of text offset `at`. An offset between two pieces belongs to the piece that begins there; one at the
 * end of the text is the end of the last piece; one inside an indivisible piece is that piece's start.
 */
function sourceOffset(pieces: readonly Piece[], at: number): number {
  const piece = pieceAt(pieces, at);
  if (piece === undefined) return 0;
  const into = Math.min(Math.max(at - piece.at, 0), piece.length);
  if (piece.sourceLength === undefined) return piece.source + into;
  return into < piece.length ? piece.source : piece.source + piece.sourceLength;
}

/**
 * The source range of text `[start, end)`. The end is taken from the last character inside, so that markup after it is
 * not swallowed. An empty range is the point before `start`.
 */
export function sourceRange(pieces: readonly Piece[], start: number, end: number): Range {
  const from = sourceOffset(pieces, start);
  if (end <= start) return { start: from, end: from };
  const last = pieceAt(pieces, end - 1);
  if (last === undefined) return { start: from, end: from };
  if (last.sourceLength !== undefined) return { start: from, end: last.source + last.sourceLength };
  return { start: from, end: last.source + Math.min(end - last.at, last.length) };
}

function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces[pieceIndex(pieces, at)];
}

/** The index of the last piece that begins at or before text offset `at`; 0 when none does. */
export function pieceIndex(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
