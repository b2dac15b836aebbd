import type { Block, Piece } from '../markdown/block.ts';
import { sourceRange } from '../markdown/block.ts';
import type { Range } from '../text/range.ts';
import { parseDateLine } from './date.ts';
import { findDocumentNumbers } from './documentNumber.ts';
import { parseMark } from './mark.ts';
import { Prose } from './prose.ts';

/**
 * What a paragraph is in a 公文 (条例 第九条 names the elements). `body` is running text, `section` begins with a level
 * mark, `outside` belongs to no document (front pages of a gazette, imprint, an English page).
 */
export type Role =
  | 'title'
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
  | 'outside';

/** Where two pieces of one paragraph meet: a line break inside a Markdown paragraph, or blank lines after a page end. */
export interface Join {
  /** Offset in the paragraph's text of the first character after the break. */
  readonly at: number;
  readonly kind: 'line' | 'page';
}

/**
 * One paragraph as a drafter counts them. It may come from several lines, or from two blocks where a page break cut a
 * sentence; `pieces` says which text is which source. `start`/`end` are source offsets.
 */
export interface Paragraph extends Range {
  readonly prose: Prose;
  readonly pieces: readonly Piece[];
  readonly joins: readonly Join[];
  /** True where Markdown says heading (`#`), whatever the depth. */
  readonly heading: boolean;
  /** True inside a Markdown block quotation. */
  readonly quoted: boolean;
  readonly role: Role;
}

/** The source range of `[start, end)` of a paragraph's text. */
export function locate(paragraph: Paragraph, start: number, end: number): Range {
  return sourceRange(paragraph.pieces, start, end);
}

/** A paragraph before its role is known. */
export type Line = Omit<Paragraph, 'role'>;

/** Makes or finds the prose of a text; a cache may stand behind it, so that equal paragraphs share their analysis. */
export type ProseSource = (text: string) => Prose;

/** Ends a sentence, a list or a bracket: what follows begins anew. A point is a mistyped 。 or an English one. */
const TERMINALS = '。！？：；:;!?….）)〕]】”’》';
const PUNCTUATION = /[。；，、：]/u;
/** A line of print holds 28 characters (GB/T 9704—2012 5.2.3), the first two blank: what a page end cuts is no shorter. */
const FULL_LINE = 26;

/**
 * Cuts blocks into paragraphs: the lines of a Markdown paragraph are paragraphs of their own in a 公文 unless one plainly
 * runs on into the next, and two blocks are one paragraph where a page break cut a sentence in two.
 */
export function toLines(blocks: readonly Block[], proseOf: ProseSource = (text) => new Prose(text)): readonly Line[] {
  const drafts: Draft[] = [];
  // A table, code or HTML block between two paragraphs: nothing runs on across it.
  let barred = true;
  for (const block of blocks) {
    if (block.text === '') {
      barred = true;
      continue;
    }
    for (const line of linesOf(block)) {
      const previous = barred ? undefined : drafts.at(-1);
      const kind = previous === undefined ? null : joinKind(previous, line);
      if (previous === undefined || kind === null) drafts.push(line);
      else extend(previous, line, kind);
      barred = false;
    }
  }
  return drafts.map((line) => finish(line, proseOf));
}

/** A paragraph under construction: grown in place, so that a thousand joined lines cost a thousand steps. */
interface Draft {
  readonly texts: string[];
  length: number;
  /** The last physical line, which alone decides whether the next one runs on. */
  last: string;
  hasSentence: boolean;
  /** Whether it begins with a level mark: a heading may have a comma and no full stop. */
  readonly marked: boolean;
  block: Block;
  readonly pieces: Piece[];
  readonly joins: Join[];
  readonly heading: boolean;
  readonly quoted: boolean;
  readonly start: number;
  end: number;
}

function* linesOf(block: Block): Generator<Draft> {
  let from = 0;
  let piece = 0;
  while (from <= block.text.length) {
    const found = block.text.indexOf('\n', from);
    const to = found < 0 ? block.text.length : found;
    while (piece < block.pieces.length - 1 && endOf(block.pieces[piece]) <= from) piece++;
    const text = from === 0 && to === block.text.length ? block.text : block.text.slice(from, to);
    if (text.trim() !== '') yield draft(block, text, from, cut(block.pieces, piece, from, to));
    from = to + 1;
  }
}

function endOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.at + piece.length;
}

function draft(block: Block, text: string, from: number, pieces: Piece[]): Draft {
  const whole = from === 0 && text.length === block.text.length;
  const range = whole ? block : sourceRange(pieces, 0, text.length);
  return {
    texts: [text],
    length: text.length,
    last: text,
    hasSentence: text.includes('。'),
    marked: parseMark(text) !== null,
    block,
    pieces,
    joins: [],
    heading: block.kind === 'heading',
    quoted: block.quoted === true,
    start: range.start,
    end: range.end,
  };
}

/** The pieces of block text `[from, to)`, counted from `from`; `first` is the first piece that can reach into it. */
function cut(pieces: readonly Piece[], first: number, from: number, to: number): Piece[] {
  const kept: Piece[] = [];
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.at >= to) break;
    const start = Math.max(piece.at, from);
    const end = Math.min(piece.at + piece.length, to);
    if (end > start) kept.push({ at: start - from, source: piece.source + start - piece.at, length: end - start });
  }
  return kept;
}

function extend(previous: Draft, next: Draft, kind: Join['kind']): void {
  const at = previous.length;
  previous.joins.push({ at, kind });
  for (const piece of next.pieces) previous.pieces.push({ ...piece, at: piece.at + at });
  previous.texts.push(next.last);
  previous.length += next.length;
  previous.last = next.last;
  previous.hasSentence ||= next.hasSentence;
  previous.block = next.block;
  previous.end = next.end;
}

/** Whether `next` runs on from `previous`, and how. When in doubt they are two paragraphs. */
function joinKind(previous: Draft, next: Draft): Join['kind'] | null {
  if (previous.heading || next.heading || previous.quoted !== next.quoted) return null;
  const before = previous.last.trimEnd();
  if (TERMINALS.includes(before.slice(-1)) || startsAnew(next.last)) return null;
  if (previous.block === next.block) return before.length >= 30 ? 'line' : null;
  // Over blank lines: only a sentence that is plainly unfinished, followed by something that plainly ends one.
  if (previous.length >= FULL_LINE && bracketRunsOn(before, next.last)) return 'page';
  const unfinished = previous.hasSentence || previous.length >= (previous.marked ? 40 : FULL_LINE);
  return unfinished && PUNCTUATION.test(before) && PUNCTUATION.test(next.last) && endsSentence(next.last)
    ? 'page'
    : null;
}

/** A closing bracket with nothing before it but whole pairs, such as the year of a document number. */
const CLOSES_FIRST = /^[^（(〔）)〕]*(?:〔[^（(〔）)〕]*〕[^（(〔）)〕]*){0,3}[）)〕]/u;

/**
 * A bracket that opens in one line and closes in the next: nobody ends a paragraph inside of one. A title in book marks
 * runs on only into a sentence, because a title page breaks its lines inside of 《》.
 */
function bracketRunsOn(before: string, after: string): boolean {
  const open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('), before.lastIndexOf('〔'));
  if (open >= 0 && !/[）)〕]/u.test(before.slice(open)) && CLOSES_FIRST.test(after)) return true;
  const book = before.lastIndexOf('《');
  return book > before.lastIndexOf('》') && after.includes('。') && /^[^《》]*》/u.test(after);
}

function endsSentence(text: string): boolean {
  const end = text.trimEnd();
  return TERMINALS.includes(end.slice(-1)) || end.length >= 40;
}

/** A line that no sentence runs into: it begins with a mark, is a number, a date, or an element of its own. */
function startsAnew(text: string): boolean {
  if (text.startsWith('\u3000') || parseMark(text) !== null) return true;
  const trimmed = text.trim();
  if (trimmed.length > 40) return false;
  if (parseDateLine(trimmed) !== null || /^(?:附件|附：|抄送|目\s*录|[（(]此件)/u.test(trimmed)) return true;
  return findDocumentNumbers(trimmed)[0]?.text === trimmed;
}

function finish(line: Draft, proseOf: ProseSource): Line {
  const { pieces, joins, heading, quoted, start, end } = line;
  return {
    prose: proseOf(line.texts.length === 1 ? line.last : line.texts.join('')),
    pieces,
    joins,
    heading,
    quoted,
    start,
    end,
  };
}
