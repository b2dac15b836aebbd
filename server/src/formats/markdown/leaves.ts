import type { Range } from '../../text/range.ts';
import type { BlockKind, Cell } from '../block.ts';
import { BlockTextBuilder } from './blockText.ts';
import { htmlBlocks } from './htmlBlocks.ts';
import { htmlSource } from './htmlText.ts';
import { type CodeLine, codeRuns, hasHan } from './indentedCode.ts';
import { isLongRun } from './literalMarks.ts';
import type { MovableBlock } from './movable.ts';
import type { Event, Token } from './tokens.ts';

/** Tokens that are blocks without prose: nothing inside them is looked at. */
const CLOSED: Partial<Record<Token['type'], BlockKind>> = {
  codeFenced: 'code',
  definition: 'definition',
  thematicBreak: 'thematicBreak',
};

/** The text of a footnote: `[^1]: …`. */
const FOOTNOTE = /^\[\^[^\]\s[^]{1,60}\]:/u;

/** A list item whose first text has not been met yet. Source offsets. */
interface OpenItem {
  /** How many lists it stands in. */
  readonly depth: number;
  readonly start: number;
  /** The end of an ordered item's `1.`; absent on a bullet. */
  markerEnd?: number;
  /** Where its text begins: marker and white space are over. */
  readonly prefixEnd: number;
}

/** The table being read: which cell comes next, and the texts of its head row as far as they are read. */
interface OpenTable {
  readonly headers: string[];
  row: number;
  column: number;
  head: boolean;
}

/**
 * Turns micromark's events into leaf blocks in source order. Offsets are those of `source`, the text that was tokenized.
 *
 * Containers leave no block, only their trace: `quoted` for a quotation; for an ordered list item its number, at the head
 * of the first paragraph or heading in it. An ordered item that has no text of its own to begin with (it is empty, or
 * begins with a table, code or a quotation) yields a paragraph that is its number alone, so that no number is ever lost.
 */
export function leafBlocks(source: string, events: readonly Event[]): MovableBlock[] {
  const reader = new LeafReader(source);
  let skipped: Token | undefined;
  events.forEach((event, index) => {
    const token = event[1];
    if (skipped !== undefined) {
      if (token === skipped) skipped = undefined;
    } else if (event[0] === 'exit') reader.exit(token);
    else if (token.type === 'codeIndented') {
      reader.indentedCode(codeRuns(source, events, index));
      skipped = token;
    } else if (token.type === 'htmlFlow') {
      reader.html(htmlLines(events, index), token.start.offset, token.end.offset);
      skipped = token;
    } else if (reader.enter(token)) skipped = token;
  });
  return reader.blocks;
}

/** The lines of the HTML that begins at `events[index]`, without the marks of the quotation or list that it stands in. */
function htmlLines(events: readonly Event[], index: number): readonly Range[] {
  const html = events[index]?.[1];
  const lines: Range[] = [];
  let begun = false;
  for (let i = index + 1; i < events.length; i++) {
    const event = events[i];
    if (event === undefined || event[1] === html) break;
    const { type, start, end } = event[1];
    if (event[0] !== 'enter') continue;
    if (type === 'lineEnding') begun = false;
    else if (type === 'htmlFlowData') {
      const last = begun ? lines.pop() : undefined;
      lines.push({ start: last?.start ?? start.offset, end: end.offset });
      begun = true;
    }
  }
  return lines;
}

class LeafReader {
  readonly blocks: MovableBlock[] = [];
  readonly #source: string;
  #quotes = 0;
  #lists = 0;
  #items: OpenItem[] = [];
  /** The line end between an item's marker and its first text: an item may begin with an empty line. */
  #itemBreak: Token | undefined;
  /** The text of the paragraph or heading being read. */
  #prose: BlockTextBuilder | undefined;
  #start = 0;
  #depth = 0;
  #inCode = false;
  #textOver = false;
  /** Whether a `<sup>` is open. */
  #raised = false;
  #table: OpenTable | undefined;
  /** Where the content of the cell being read ends. */
  #cellEnd = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads the beginning of a token; true when its inside is to be skipped. */
  enter(token: Token): boolean {
    return this.#prose === undefined ? this.#enterBlock(token) : this.#enterInline(token, this.#prose);
  }

  exit(token: Token): void {
    switch (token.type) {
      case 'blockQuote':
        this.#loneNumbers(0);
        this.#quotes--;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#loneNumbers(this.#lists);
        this.#lists--;
        break;
      case 'codeText':
        this.#inCode = false;
        break;
      case 'setextHeadingText':
        // What follows is the line end before the underline.
        this.#textOver = true;
        break;
      case 'paragraph':
        this.#finish('paragraph', token.end.offset);
        break;
      case 'atxHeading':
      case 'setextHeading':
        this.#finish('heading', token.end.offset);
        break;
      case 'tableHeader':
      case 'tableData':
        this.#finishCell();
        break;
      case 'tableHead':
        if (this.#table !== undefined) this.#table.head = false;
        break;
      case 'table':
        this.#table = undefined;
        break;
      default:
    }
  }

  /** Indented code: what is Chinese in it was meant as indented paragraphs, the rest is code. */
  indentedCode(runs: readonly (readonly CodeLine[])[]): void {
    for (const run of runs) {
      const start = run[0]?.start ?? 0;
      const end = run.at(-1)?.end ?? start;
      if (!hasHan(this.#source, { start, end })) {
        this.#closed('code', start, end);
        continue;
      }
      // A table of HTML that is laid out with indents and blank lines.
      if (/^<\/?[a-z]/iu.test(this.#source.slice(start, start + 3))) {
        this.html(run, start, end);
        continue;
      }
      const prose = this.#begin(start);
      for (const line of run) {
        if (line.lineBreak !== undefined) prose.lineBreak(line.lineBreak.start, line.lineBreak.end);
        prose.characters(line.start, line.end);
      }
      this.#finish('paragraph', end);
    }
  }

  /** HTML: its text, or a block without any. */
  html(lines: readonly Range[], start: number, end: number): void {
    const blocks = htmlBlocks(this.#source, htmlSource(this.#source, lines), this.#quotes > 0);
    if (blocks.length === 0) {
      this.#closed('html', start, end);
      return;
    }
    this.#loneNumbers(0);
    for (const block of blocks) this.blocks.push(block);
  }

  #enterBlock(token: Token): boolean {
    if (token.type === 'definition' && FOOTNOTE.test(this.#source.slice(token.start.offset, token.end.offset))) {
      this.#loneNumbers(0);
      this.#begin(token.start.offset).characters(token.start.offset, token.end.offset);
      this.#finish('paragraph', token.end.offset);
      return true;
    }
    const closed = CLOSED[token.type];
    if (closed !== undefined) {
      this.#closed(closed, token.start.offset, token.end.offset);
      return true;
    }
    switch (token.type) {
      case 'blockQuote':
        this.#loneNumbers(0);
        this.#quotes++;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#lists++;
        break;
      case 'listItemPrefix':
        this.#loneNumbers(this.#lists);
        this.#items.push({ depth: this.#lists, start: token.start.offset, prefixEnd: token.end.offset });
        break;
      case 'listItemValue':
        // The marker after the digits is always one unit, `.` or `)`.
        for (const item of this.#items.slice(-1)) item.markerEnd = token.end.offset + 1;
        break;
      case 'lineEnding':
      case 'lineEndingBlank':
        if (this.#items.length > 0) this.#itemBreak ??= token;
        break;
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
        this.#begin(token.start.offset);
        break;
      case 'table':
        this.#loneNumbers(0);
        this.#table = { headers: [], row: -1, column: -1, head: true };
        break;
      case 'tableRow':
        if (this.#table !== undefined) {
          this.#table.row++;
          this.#table.column = -1;
        }
        break;
      case 'tableHeader':
      case 'tableData':
        if (this.#table !== undefined) this.#table.column++;
        this.#begin(token.start.offset);
        this.#cellEnd = token.end.offset;
        break;
      default:
    }
    return false;
  }

  #enterInline(token: Token, prose: BlockTextBuilder): boolean {
    const start = token.start.offset;
    const end = token.end.offset;
    switch (token.type) {
      case 'data':
        if (this.#raised) prose.raised(start, end);
        else prose.characters(start, end);
        break;
      case 'characterEscape':
        prose.escaped(start, end);
        return true;
      case 'emphasisSequence':
      case 'strongSequence':
        // `____` between punctuation is bold in bold to Markdown; to a drafter it is a blank to fill in.
        if (isLongRun(this.#source, start)) prose.exact(start, end);
        break;
      case 'characterReference':
        prose.reference(start, end);
        return true;
      case 'lineEnding':
        if (this.#inCode) prose.hidden(start, end);
        else if (!this.#textOver) prose.lineBreak(start, end);
        break;
      case 'codeText':
        this.#inCode = true;
        break;
      case 'codeTextData':
      case 'autolinkProtocol':
      case 'autolinkEmail':
        prose.hidden(start, end);
        break;
      case 'image':
        prose.object(start, end);
        return true;
      case 'htmlText':
        this.#tag(prose, start, end);
        return true;
      case 'resource':
      case 'reference':
        return true;
      case 'tableContent':
        this.#start = start;
        this.#cellEnd = end;
        break;
      case 'atxHeadingSequence':
        // The opening sequence; a closing one comes when the depth is known.
        if (this.#depth === 0) this.#depth = end - start;
        break;
      case 'setextHeadingLine':
        this.#depth = this.#source.startsWith('=', start) ? 1 : 2;
        return true;
      default:
    }
    return false;
  }

  /**
   * A tag inside of a text is layout: only a line break and an image leave a trace. A `#` heading is one line however it is
   * broken.
   */
  #tag(prose: BlockTextBuilder, start: number, end: number): void {
    const tag = this.#source.slice(start, Math.min(end, start + 5)).toLowerCase();
    if (/^<\/?sup/u.test(tag)) this.#raised = tag.charAt(1) !== '/';
    else if (/^<img/u.test(tag)) prose.object(start, end);
    else if (/^<br[\s/>]/u.test(tag) && this.#depth === 0) prose.lineBreak(start, end);
  }

  /** Begins a text, with the numbers of the list items that it is the first text of. */
  #begin(start: number): BlockTextBuilder {
    const prose = new BlockTextBuilder(this.#source);
    this.#prose = prose;
    this.#raised = false;
    this.#start = this.#items[0]?.start ?? start;
    let numbered = false;
    for (const item of this.#items) {
      if (item.markerEnd === undefined) continue;
      prose.exact(item.start, this.#itemBreak === undefined ? item.prefixEnd : item.markerEnd);
      numbered = true;
    }
    if (numbered && this.#itemBreak !== undefined) {
      prose.lineBreak(this.#itemBreak.start.offset, this.#itemBreak.end.offset);
    }
    this.#items = [];
    this.#itemBreak = undefined;
    return prose;
  }

  #finish(kind: 'paragraph' | 'heading', end: number): void {
    const prose = this.#prose?.finish() ?? { text: '', pieces: [] };
    const depth = kind === 'heading' ? { depth: this.#depth } : {};
    const footnote = FOOTNOTE.test(this.#source.slice(this.#start, end)) ? { footnote: true } : {};
    this.blocks.push({ kind, ...prose, start: this.#start, end, ...depth, ...footnote, ...this.#quoted() });
    this.#prose = undefined;
    this.#textOver = false;
    this.#depth = 0;
  }

  #finishCell(): void {
    const prose = this.#prose?.finish() ?? { text: '', pieces: [] };
    this.#prose = undefined;
    const table = this.#table;
    if (table === undefined) return;
    const { headers, row, column, head } = table;
    if (head) headers.push(prose.text.trim());
    const cell: Cell = { table, row, column, head, header: headers[column] ?? '', markup: 'bars' };
    this.blocks.push({ kind: 'cell', ...prose, start: this.#start, end: this.#cellEnd, cell, ...this.#quoted() });
  }

  #closed(kind: BlockKind, start: number, end: number): void {
    this.#loneNumbers(0);
    this.blocks.push({ kind, text: '', pieces: [], start, end, ...this.#quoted() });
  }

  /**
   * Gives up waiting for the first text of the open items at this depth or deeper: their numbers stand alone. So do then
   * the numbers before them on the same line (`1. 1.`), or blocks would not come in the order of the source.
   */
  #loneNumbers(depth: number): void {
    const givenUp = this.#items.some((item) => item.depth >= depth && item.markerEnd !== undefined);
    const kept: OpenItem[] = [];
    for (const item of this.#items) {
      if (!givenUp && item.depth < depth) kept.push(item);
      else if (item.markerEnd !== undefined) {
        const { start, markerEnd: end } = item;
        const text = this.#source.slice(start, end);
        const pieces = [{ at: 0, source: start, length: end - start }];
        this.blocks.push({ kind: 'paragraph', text, pieces, start, end, ...this.#quoted() });
      }
    }
    this.#items = kept;
    if (kept.length === 0) this.#itemBreak = undefined;
  }

  #quoted(): { quoted?: true } {
    return this.#quotes > 0 ? { quoted: true } : {};
  }
}
