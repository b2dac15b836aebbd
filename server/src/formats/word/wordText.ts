import type { Range } from '../../text/range.ts';
import type { Block, Cell, Table } from '../block.ts';
import type { WordDocument } from './document.ts';
import type { WordParagraph } from './wordParagraph.ts';

/** A paragraph with its place in the text of the document. */
export interface PlacedParagraph extends Range {
  readonly paragraph: WordParagraph;
  /** Its number among the paragraphs of the document that hold text, from 1. */
  readonly ordinal: number;
}

/**
 * A Word document as the engine reads it: a text in which each paragraph that holds something stands by itself, with a
 * blank line between two, and the blocks of that text. Offsets are UTF-16 units of `source`. A finding in `source` is led
 * back to its paragraph by {@link placeIn}.
 */
export interface WordText {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly PlacedParagraph[];
}

/** Instructions to the engine that reviewers wrote, by the id of the comment. */
export type Directives = ReadonlyMap<string, string>;

const GAP = '\n\n';

/**
 * Lays the paragraphs of a document out as a text.
 *
 * @param directives comments that begin with `gongwen-…`: each stands before its paragraph as a suppression comment does in
 * Markdown.
 */
export function wordText({ paragraphs }: WordDocument, directives: Directives = new Map()): WordText {
  const layout = new TextLayout();
  const tables = new TableHeads(paragraphs);
  for (const paragraph of paragraphs) {
    for (const { id } of paragraph.comments) {
      const directive = directives.get(id);
      if (directive !== undefined) layout.comment(directive);
    }
    if (paragraph.text.trim() !== '') layout.paragraph(paragraph, tables.cellOf(paragraph));
  }
  return layout.finish();
}

/** The paragraph that a place in the text belongs to; undefined between paragraphs. */
export function placeIn({ paragraphs }: WordText, offset: number): PlacedParagraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const placed = paragraphs[middle];
    if (placed === undefined) return undefined;
    if (offset < placed.start) high = middle - 1;
    else if (offset > placed.end) low = middle + 1;
    else return placed;
  }
  return undefined;
}

class TextLayout {
  readonly #blocks: Block[] = [];
  readonly #placed: PlacedParagraph[] = [];
  readonly #runs: string[] = [];
  #length = 0;

  paragraph(paragraph: WordParagraph, cell: Cell | undefined): void {
    const { text, outlineLevel } = paragraph;
    const start = this.#append(text);
    const place = { start, end: start + text.length };
    this.#placed.push({ paragraph, ordinal: this.#placed.length + 1, ...place });
    const pieces = [{ at: 0, source: start, length: text.length }];
    // What stands beside the main text is read, but no element of the document is looked for in it.
    const aside = paragraph.story === 'main' ? {} : { footnote: true };
    if (cell !== undefined) this.#blocks.push({ kind: 'cell', text, pieces, cell, ...place });
    else if (outlineLevel !== undefined && outlineLevel < 6) {
      this.#blocks.push({ kind: 'heading', depth: outlineLevel + 1, text, pieces, ...aside, ...place });
    } else this.#blocks.push({ kind: 'paragraph', text, pieces, ...aside, ...place });
  }

  comment(directive: string): void {
    const start = this.#append(`<!-- ${directive} -->`);
    this.#blocks.push({ kind: 'html', text: '', pieces: [], start, end: this.#length - GAP.length });
  }

  finish(): WordText {
    return { source: this.#runs.join(''), blocks: this.#blocks, paragraphs: this.#placed };
  }

  /** Appends a line and the gap after it; returns where the line begins. */
  #append(line: string): number {
    const start = this.#length;
    this.#runs.push(line, GAP);
    this.#length += line.length + GAP.length;
    return start;
  }
}

/** The head rows of the tables: the first row of each, as its cells name the columns below them. */
class TableHeads {
  readonly #tables = new Map<number, { readonly table: Table; readonly columns: Map<number, string> }>();

  constructor(paragraphs: readonly WordParagraph[]) {
    const columns = new Map<number, Map<number, string>>();
    for (const { cell, text } of paragraphs) {
      if (cell === undefined) continue;
      const heads = columns.get(cell.table) ?? new Map<number, string>();
      columns.set(cell.table, heads);
      if (cell.row === 0) heads.set(cell.column, `${heads.get(cell.column) ?? ''}${text}`.trim());
    }
    for (const [index, heads] of columns) {
      const width = Math.max(0, ...Array.from(heads.keys(), (column) => column + 1));
      const headers = Array.from({ length: width }, (_, column) => heads.get(column) ?? '');
      this.#tables.set(index, { table: { headers }, columns: heads });
    }
  }

  cellOf({ cell }: WordParagraph): Cell | undefined {
    const known = cell === undefined ? undefined : this.#tables.get(cell.table);
    if (cell === undefined || known === undefined) return undefined;
    const { row, column } = cell;
    const header = known.columns.get(column) ?? '';
    return { table: known.table, row, column, head: row === 0, header, markup: 'word' };
  }
}
