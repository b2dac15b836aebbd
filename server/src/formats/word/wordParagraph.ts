import type { Range } from '../../text/range.ts';

/** Which part of a Word document a paragraph belongs to. */
export type Story = 'main' | 'textbox' | 'footnote' | 'endnote' | 'header' | 'footer';

/** A run (`w:r`) that holds text. Offsets are UTF-16 units of the XML of its part, ends exclusive. */
export interface WordRun extends Range {
  /** `<w:r …>` as written, without the end of the element. */
  readonly openTag: string;
  /** The run's properties (`<w:rPr>…</w:rPr>`) as written; empty where it has none. */
  readonly properties: string;
}

/** Why a stretch of text must not be edited; it may be commented. */
export type Locked = 'field' | 'revision' | 'locked-control' | 'number' | 'symbol';

/**
 * A stretch of a paragraph's text and where it stands in the XML of its part: text `[at, at + length)` is XML
 * `[source, source + sourceLength)`. Where both lengths are equal they correspond unit by unit; otherwise the piece is one
 * whole (`&amp;`, a tab element). A number that Word counts by itself has no XML: `run` is undefined.
 */
export interface WordPiece {
  readonly at: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
  readonly run: WordRun | undefined;
  /** The `w:t` element that holds it; undefined for what is no text element (a tab, a line break). */
  readonly element: Range | undefined;
  readonly locked: Locked | undefined;
}

/** A cell of a table: counted from 0 in the order of the document; `column` counts grid columns. */
export interface WordCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** A comment that somebody attached to a stretch of the paragraph; `end` is undefined where it reaches beyond it. */
export interface AttachedComment {
  readonly id: string;
  readonly start: number;
  readonly end: number | undefined;
}

/** A paragraph of a Word document with its text as a reader sees it and the place of each character. */
export interface WordParagraph extends Range {
  readonly story: Story;
  /** The name of the part that holds it. */
  readonly part: string;
  /** Deleted text and field codes left out; a tab is `\t`, a line break `\n`, what is no text U+FFFC. */
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  readonly style: string | undefined;
  /** 0–8 where style or paragraph says so. A hint: many drafters use styles for their looks. */
  readonly outlineLevel: number | undefined;
  readonly cell: WordCell | undefined;
  /** The page on which it begins, from 1, where the file itself records page breaks of its last layout. */
  readonly page: number | undefined;
  /** Where its content begins in the XML: after the paragraph properties. */
  readonly contentStart: number;
  readonly comments: readonly AttachedComment[];
}

/** What is in a document and no text: named, because nothing unread passes in silence. */
export interface WordUnread {
  readonly reason: 'picture' | 'math' | 'embedded-object' | 'chart';
  readonly part: string;
  /** Offset in the XML of the part. */
  readonly at: number;
}
