import { type Block, type Piece, sourceRange } from '../../formats/block.ts';
import type { MovablePiece } from '../../formats/markdown/movable.ts';
import { isBlankCode } from '../../text/blank.ts';
import { parseDateLine } from '../prose/date.ts';
import { findDocumentNumbers } from '../prose/documentNumber.ts';
import { isPageNumberLine } from '../prose/pageNumber.ts';
import type { Prose } from '../prose/prose.ts';
import type { Join, Line } from './paragraph.ts';

/** Makes or finds the prose of a text; a cache may stand behind it, so that equal paragraphs share their analysis. */
export type ProseSource = (text: string, shown?: string) => Prose;

/** A line as its owner sees it: it may be moved. */
export interface MovableLine extends Line {
  start: number;
  end: number;
  pieces: readonly Piece[];
  quoted: boolean;
}

/** Ends a sentence, a list or a bracket: what follows begins anew. A point is a mistyped 。 or an English one. */
const TERMINALS = '。！？：；:;!?….）)〕]】”’》';
/** 签发人：甲、乙……, however many, is a line of 版头 and no sentence. */
const SIGNERS = /^\s*签发人[：:]/u;
const NO_JOINS: readonly Join[] = [];

/**
 * A line as it stands in a Markdown block, before it is known whether it runs on. What it says of itself is worked out
 * once: a line outlives the edits around it.
 */
export class PhysicalLine {
  readonly block: Block;
  /** The paragraph that it is where it neither runs on nor is run into. */
  readonly alone: MovableLine;
  /** Whether it ends like a line that nothing runs on from; true of nearly all. */
  readonly closed: boolean;
  /** Its own pieces where it is a part of its block. */
  readonly #cut: readonly MovablePiece[] | undefined;
  #startsAnew: boolean | undefined;

  /** @param cut the pieces of the line; undefined where it is the whole block. */
  constructor(block: Block, prose: Prose, cut: readonly MovablePiece[] | undefined) {
    const { start, end } = cut === undefined ? block : sourceRange(cut, 0, prose.text.length);
    this.block = block;
    this.alone = {
      prose,
      pieces: cut ?? block.pieces,
      joins: NO_JOINS,
      heading: block.kind === 'heading',
      ...(block.depth === undefined ? {} : { depth: block.depth }),
      quoted: false,
      cell: block.cell ?? null,
      footnote: block.footnote === true,
      key: block.key ?? null,
      start,
      end,
      role: 'outside',
    };
    this.closed = endsSentence(prose.text) || SIGNERS.test(prose.text);
    this.#cut = cut;
  }

  get text(): string {
    return this.alone.prose.text;
  }

  /** Whether no sentence runs into it: it begins with a mark, is a number, a date, or an element of its own. */
  get startsAnew(): boolean {
    this.#startsAnew ??= startsAnew(this.alone.prose);
    return this.#startsAnew;
  }

  /** Moves the line as its block, whose pieces the owner of the block moves, has moved. */
  move(by: number): void {
    this.alone.start += by;
    this.alone.end += by;
    for (const piece of this.#cut ?? []) piece.source += by;
  }
}

/** Whether a text ends like one that nothing runs on from. */
export function endsSentence(text: string): boolean {
  return TERMINALS.includes(text.trimEnd().slice(-1));
}

/** The lines of a block that are not blank. */
export function linesOf(block: Block, proseOf: ProseSource): readonly PhysicalLine[] {
  const { text, shown, pieces } = block;
  if (!text.includes('\n'))
    return text.trim() === '' ? NONE : [new PhysicalLine(block, proseOf(text, shown), undefined)];
  const lines: PhysicalLine[] = [];
  let piece = 0;
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    while (piece < pieces.length - 1 && endOf(pieces[piece]) <= from) piece++;
    const line = text.slice(from, to);
    if (line.trim() !== '')
      lines.push(new PhysicalLine(block, proseOf(line, shown?.slice(from, to)), cut(pieces, piece, from, to)));
    from = to + 1;
  }
  return lines;
}

const NONE: readonly PhysicalLine[] = [];

function endOf(piece: Piece | undefined): number {
  return piece === undefined ? 0 : piece.at + piece.length;
}

/** The pieces of block text `[from, to)`, counted from `from`; `first` is the first piece that can reach into it. */
function cut(pieces: readonly Piece[], first: number, from: number, to: number): MovablePiece[] {
  const kept: MovablePiece[] = [];
  for (let i = first; i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.at >= to) break;
    const start = Math.max(piece.at, from);
    const end = Math.min(piece.at + piece.length, to);
    if (end <= start) continue;
    // What stands for something else in the source is one whole; none of it reaches over a line end.
    if (piece.sourceLength !== undefined) kept.push({ ...piece, at: piece.at - from });
    else kept.push({ at: start - from, source: piece.source + start - piece.at, length: end - start });
  }
  return kept;
}

function startsAnew(prose: Prose): boolean {
  if (isBlankCode(prose.text.charCodeAt(0)) || prose.mark !== null) return true;
  const { trimmed } = prose;
  if (trimmed.length > 40) return false;
  if (isPageNumberLine(trimmed)) return true;
  if (
    parseDateLine(trimmed) !== null ||
    /^(?:附件|附：|签发人[：:]|抄送|目\s*录|[（(]此件|特此|专此|此[复致]|妥否|当否)/u.test(trimmed)
  )
    return true;
  return findDocumentNumbers(trimmed)[0]?.text === trimmed;
}
