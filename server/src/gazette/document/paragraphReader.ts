import type { Block, Piece } from '../../formats/block.ts';
import type { BlockChange } from '../../formats/markdown/incremental.ts';
import { replaceRange } from '../../text/replaceRange.ts';
import { Prose } from '../prose/prose.ts';
import type { Join, Line } from './paragraph.ts';
import { linesOf, type MovableLine, type PhysicalLine, type ProseSource } from './physicalLine.ts';
import { plainlyQuotes } from './quotations.ts';
import { joinKind } from './runOn.ts';

/**
 * Cuts blocks into paragraphs: the lines of a Markdown paragraph are paragraphs of their own in a 公文 unless one plainly
 * runs on into the next, and two blocks are one paragraph where a page break cut a sentence in two.
 */
export function readParagraphs(blocks: readonly Block[], proseOf?: ProseSource): readonly Line[] {
  return new ParagraphReader(proseOf).apply(blocks, { from: 0, removed: [], added: blocks.length });
}

/** A block and its lines, with the place of the block for which the lines are placed. */
interface BlockLines {
  readonly block: Block;
  start: number;
  readonly lines: readonly PhysicalLine[];
}

/** Several lines that are one paragraph. */
interface JoinedLine {
  readonly parts: readonly PhysicalLine[];
  readonly line: MovableLine;
}

/**
 * The paragraphs of a text, kept right through edits of its blocks. What an edit did not touch stays the same object and
 * moves in place, as the blocks do.
 */
export class ParagraphReader {
  readonly #proseOf: ProseSource;
  #blocks: BlockLines[] = [];
  /** By their first lines. */
  #joined = new Map<PhysicalLine, JoinedLine>();

  constructor(proseOf: ProseSource = (text, shown) => new Prose(text, shown)) {
    this.#proseOf = proseOf;
  }

  /**
   * The paragraphs after an edit.
   *
   * @param blocks all blocks as they are now.
   * @param change what became of those of the call before; at the first call all are added.
   */
  apply(blocks: readonly Block[], { from, removed, added }: Omit<BlockChange, 'work'>): readonly Line[] {
    const fresh: BlockLines[] = [];
    for (const block of blocks.slice(from, from + added)) {
      fresh.push({ block, start: block.start, lines: linesOf(block, this.#proseOf) });
    }
    replaceRange(this.#blocks, from, from + removed.length, fresh);
    for (const placed of this.#blocks) {
      const by = placed.block.start - placed.start;
      if (by === 0) continue;
      placed.start += by;
      for (const line of placed.lines) line.move(by);
    }
    return this.#join();
  }

  #join(): readonly Line[] {
    this.#judgeQuotations();
    const found: Line[] = [];
    const before = this.#joined;
    this.#joined = new Map();
    /** The lines that are one paragraph so far; where it is one line, that line alone. */
    let last: PhysicalLine | undefined;
    let parts: PhysicalLine[] | undefined;
    let joins: Join[] = [];
    let length = 0;
    const finish = (): void => {
      const [first] = parts ?? [];
      if (parts === undefined || first === undefined) {
        if (last !== undefined) found.push(last.alone);
      } else {
        const known = before.get(first);
        const joined = known !== undefined && isOf(known, parts, joins) ? known : this.#make(first, parts, joins);
        place(joined);
        this.#joined.set(first, joined);
        found.push(joined.line);
      }
      last = undefined;
      parts = undefined;
    };
    for (const { block, lines } of this.#blocks) {
      // Code, HTML or an empty cell between two paragraphs: nothing runs on across it.
      if (block.text === '') finish();
      for (const line of lines) {
        const kind = last === undefined || last.closed ? null : joinKind(parts ?? [last], length, line);
        if (last === undefined || kind === null) {
          finish();
          length = 0;
        } else {
          if (parts === undefined) {
            parts = [last];
            joins = [];
          }
          parts.push(line);
          joins.push({ at: length, kind });
        }
        last = line;
        length += line.text.length;
      }
    }
    finish();
    return found;
  }

  /** Tells block quotations that plainly quote from those that an indent became. It depends on what stands before them. */
  #judgeQuotations(): void {
    let before: string | null = null;
    let quotation: PhysicalLine[] = [];
    const judge = (): void => {
      if (quotation.length === 0) return;
      const quoted = plainlyQuotes(
        before,
        quotation.map(({ text }) => text),
      );
      for (const line of quotation) line.alone.quoted = quoted;
      before = quotation.at(-1)?.text ?? before;
      quotation = [];
    };
    for (const { block, lines } of this.#blocks) {
      if (block.quoted === true) {
        for (const line of lines) quotation.push(line);
        continue;
      }
      judge();
      const last = lines.at(-1);
      if (last !== undefined) before = last.text;
    }
    judge();
  }

  #make(first: PhysicalLine, parts: readonly PhysicalLine[], joins: readonly Join[]): JoinedLine {
    const text = parts.map((part) => part.text).join('');
    const prose = this.#proseOf(text, parts.map(({ alone }) => alone.prose.shown).join(''));
    return { parts, line: { ...first.alone, prose, joins, end: Number.NaN, role: 'outside' } };
  }
}

function isOf({ parts, line }: JoinedLine, wanted: readonly PhysicalLine[], joins: readonly Join[]): boolean {
  return (
    parts.length === wanted.length &&
    parts.every((part, index) => part === wanted[index]) &&
    line.quoted === wanted[0]?.alone.quoted &&
    line.joins.every((join, index) => join.kind === joins[index]?.kind)
  );
}

/** Places a paragraph where its lines are now. */
function place({ parts, line }: JoinedLine): void {
  const start = parts[0]?.alone.start ?? 0;
  const end = parts.at(-1)?.alone.end ?? start;
  // All that follow an edit move alike, so that what lies between the two has not moved if neither has.
  if (start === line.start && end === line.end) return;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { text, alone } of parts) {
    for (const piece of alone.pieces) pieces.push({ ...piece, at: piece.at + at });
    at += text.length;
  }
  line.start = start;
  line.end = end;
  line.pieces = pieces;
}
