import type { Cell } from '../block.ts';
import { BlockTextBuilder } from './blockText.ts';
import { type HtmlSource, type HtmlToken, scanHtml } from './htmlText.ts';
import type { MovableBlock } from './movable.ts';

/** Tags that begin or end a line of their own; all others stand inside of a line. */
const LINE_TAGS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre search section summary table
  tbody td tfoot th thead title tr ul`.split(/\s+/u),
);
const MOST_COLUMNS = 1000;

/** A table being read. */
interface OpenTable {
  readonly headers: string[];
  /** By column: in how many rows below this one a cell that spans rows still stands there. */
  readonly spans: number[];
  row: number;
  column: number;
}

/** The text being gathered: of a paragraph, a heading or a cell. */
interface OpenText {
  readonly builder: BlockTextBuilder;
  readonly start: number;
  end: number;
}

/**
 * The blocks of a stretch of HTML: its text without tags, cut at the tags that begin or end a line. `h1` to `h6` make
 * headings, `td` and `th` cells, of which those of the first row are the head; `br` is a line break; scripts and style
 * sheets are blocks of kind `script`. HTML without any text gives no block.
 *
 * @param source what the offsets of `html` lead to.
 * @param quoted whether it stands in a block quotation of Markdown.
 */
export function htmlBlocks(source: string, html: HtmlSource, quoted: boolean): readonly MovableBlock[] {
  const reader = new HtmlReader(source, html, quoted);
  for (const token of scanHtml(html.text)) reader.read(token);
  return reader.finish();
}

class HtmlReader {
  readonly #blocks: MovableBlock[] = [];
  readonly #source: string;
  readonly #html: HtmlSource;
  #quotes: number;
  #tables: OpenTable[] = [];
  /** The depth of the heading being read, 0 outside of one. */
  #depth = 0;
  /** Whether the heading being read ends with its line. */
  #markedHeading = false;
  /** Whether a `<sup>` is open. */
  #raised = false;
  #cell: Cell | undefined;
  /** The place of the tag that opened the cell, for a cell without text. */
  #cellTag: HtmlToken | undefined;
  #text: OpenText | undefined;
  /** Blanks behind the text so far; they count when more text follows. */
  #blank: HtmlToken | undefined;

  constructor(source: string, html: HtmlSource, quoted: boolean) {
    this.#source = source;
    this.#html = html;
    this.#quotes = quoted ? 1 : 0;
  }

  read(token: HtmlToken): void {
    switch (token.kind) {
      case 'text':
        if (this.#beginsHeading(token)) break;
        this.#forText(token, (builder, start, end) =>
          this.#raised ? builder.raised(start, end) : builder.characters(start, end),
        );
        break;
      case 'reference':
        this.#forText(token, (builder, start, end) => builder.reference(start, end));
        break;
      case 'blank':
        if (this.#markedHeading && this.#html.text.slice(token.start, token.end).includes('\n')) this.#endLine();
        else this.#blank ??= token;
        break;
      case 'script':
        this.#blocks.push({ kind: 'script', text: '', pieces: [], ...this.#place(token), ...this.#quoted() });
        break;
      case 'open':
        this.#open(token);
        break;
      case 'close':
        this.#close(token);
    }
  }

  finish(): readonly MovableBlock[] {
    this.#endLine();
    this.#endCell();
    return this.#blocks;
  }

  /**
   * Whether a text is the `#` of a heading at the beginning of a line. Markdown reads none in HTML, but who wrote it below
   * `<div align="center">` without a blank line between them meant one.
   */
  #beginsHeading({ start, end }: HtmlToken): boolean {
    const { text } = this.#html;
    if (this.#text !== undefined || this.#depth > 0 || this.#cell !== undefined) return false;
    if (!/^#{1,6}$/u.test(text.slice(start, end)) || !/^[ \t]/u.test(text.slice(end, end + 1))) return false;
    if (start > 0 && text.charAt(start - 1) !== '\n') return false;
    this.#depth = end - start;
    this.#markedHeading = true;
    return true;
  }

  #open(token: HtmlToken): void {
    const { name } = token;
    if (name === 'sup') this.#raised = true;
    if (name === 'br') {
      // A heading is one line however it is broken.
      if (this.#depth === 0) this.#break(token);
      return;
    }
    if (name === 'img') this.#forText(token, (builder, start, end) => builder.object(start, end));
    if (!LINE_TAGS.has(name)) return;
    // A paragraph inside of a cell is a line of the cell.
    if (this.#cell !== undefined && !/^t[dhr]$|^table$|^t(?:body|head|foot)$/u.test(name)) {
      this.#break(token);
      return;
    }
    this.#endLine();
    if (/^h[1-6]$/u.test(name)) this.#depth = Number(name.charAt(1));
    else if (name === 'blockquote') this.#quotes++;
    else if (name === 'table') {
      this.#endCell();
      this.#tables.push({ headers: [], spans: [], row: -1, column: -1 });
    } else if (name === 'tr') this.#beginRow();
    else if (name === 'td' || name === 'th') this.#beginCell(token);
  }

  #close(token: HtmlToken): void {
    const { name } = token;
    if (name === 'sup') this.#raised = false;
    if (!LINE_TAGS.has(name)) return;
    if (this.#cell !== undefined && !/^t[dhr]$|^table$/u.test(name)) {
      this.#break(token);
      return;
    }
    this.#endLine();
    if (/^h[1-6]$/u.test(name)) this.#depth = 0;
    else if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    else if (name === 'td' || name === 'th' || name === 'tr') this.#endCell();
    else if (name === 'table') {
      this.#endCell();
      this.#tables.pop();
    }
  }

  /** Adds to the text being gathered, with the blanks before it. */
  #forText(token: HtmlToken, add: (builder: BlockTextBuilder, start: number, end: number) => void): void {
    const { start, end } = this.#place(token);
    const blank = this.#blank;
    this.#blank = undefined;
    if (this.#text === undefined) this.#text = { builder: new BlockTextBuilder(this.#source), start, end };
    else if (blank !== undefined) this.#addBlank(this.#text.builder, blank);
    add(this.#text.builder, start, end);
    this.#text.end = end;
  }

  /** Blanks between two words: a line end where they hold one. */
  #addBlank(builder: BlockTextBuilder, blank: HtmlToken): void {
    const { start, end } = this.#place(blank);
    const line = blank.kind === 'blank' ? this.#html.text.slice(blank.start, blank.end).indexOf('\n') : 0;
    if (line < 0) builder.exact(start, end);
    else if (blank.kind !== 'blank') builder.lineBreak(start, end);
    else if (this.#depth === 0) {
      const at = this.#html.sourceOf(blank.start + line);
      builder.lineBreak(at, at + (this.#source.startsWith('\r\n', at) ? 2 : 1));
    }
  }

  /** A line break that a tag makes counts more than blanks do. */
  #break(token: HtmlToken): void {
    if (this.#text !== undefined) this.#blank = token;
  }

  #endLine(): void {
    if (this.#cell !== undefined) return;
    const text = this.#text;
    this.#text = undefined;
    this.#blank = undefined;
    const depth = this.#depth;
    if (this.#markedHeading) this.#depth = 0;
    this.#markedHeading = false;
    if (text === undefined) return;
    const heading = depth > 0 ? ({ kind: 'heading', depth } as const) : ({ kind: 'paragraph' } as const);
    this.#blocks.push({ ...heading, ...text.builder.finish(), start: text.start, end: text.end, ...this.#quoted() });
  }

  #beginRow(): void {
    this.#endCell();
    const table = this.#table();
    table.row++;
    table.column = -1;
  }

  #beginCell(token: HtmlToken): void {
    this.#endCell();
    const table = this.#table();
    if (table.row < 0) table.row = 0;
    const { spans } = table;
    let column = table.column + 1;
    while ((spans[column] ?? 0) > 0 && column < MOST_COLUMNS) {
      spans[column] = (spans[column] ?? 0) - 1;
      column++;
    }
    const tag = this.#html.text.slice(token.start, token.end);
    const width = spanIn(tag, 'colspan');
    const height = spanIn(tag, 'rowspan');
    for (let i = column; i < column + width && height > 1; i++) spans[i] = height - 1;
    table.column = column + width - 1;
    const header = table.row === 0 ? '' : (table.headers[column] ?? '');
    this.#cell = { table, row: table.row, column, head: table.row === 0, header, markup: 'html' };
    this.#cellTag = token;
  }

  #endCell(): void {
    const cell = this.#cell;
    const tag = this.#cellTag;
    if (cell === undefined || tag === undefined) return;
    const text = this.#text;
    this.#cell = undefined;
    this.#text = undefined;
    this.#blank = undefined;
    const content = text === undefined ? { text: '', pieces: [] } : text.builder.finish();
    const words = content.text.trim();
    const table = this.#table();
    if (cell.head) for (let i = cell.column; i <= table.column; i++) table.headers[i] = words;
    const placed = cell.head ? { ...cell, header: words } : cell;
    const { start, end } = text ?? this.#place(tag);
    this.#blocks.push({ kind: 'cell', ...content, start, end, cell: placed, ...this.#quoted() });
  }

  /** The innermost table; cells outside of one, as a blank line in a table leaves them, are one of their own without head. */
  #table(): OpenTable {
    const last = this.#tables.at(-1);
    if (last !== undefined) return last;
    const table: OpenTable = { headers: [], spans: [], row: 1, column: -1 };
    this.#tables.push(table);
    return table;
  }

  #place({ start, end }: HtmlToken): { readonly start: number; readonly end: number } {
    return { start: this.#html.sourceOf(start), end: this.#html.sourceOf(end) };
  }

  #quoted(): { quoted?: true } {
    return this.#quotes > 0 ? { quoted: true } : {};
  }
}

/** How many columns or rows a cell takes. */
function spanIn(tag: string, attribute: 'colspan' | 'rowspan'): number {
  const value = new RegExp(`\\s${attribute}\\s*=\\s*["']?([0-9]{1,4})`, 'iu').exec(tag)?.[1];
  return Math.min(MOST_COLUMNS, Math.max(1, Number(value ?? 1)));
}
