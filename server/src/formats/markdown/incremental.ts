import type { TextEdit } from '../../text/edits.ts';
import { lowerBound, type Range } from '../../text/range.ts';
import { replaceRange } from '../../text/replaceRange.ts';
import type { Block } from '../block.ts';
import { frontMatter, frontMatterBlocks, textStart } from './frontMatter.ts';
import { skipBlankLines, skipBlanks } from './lineScan.ts';
import { type MovableBlock, move } from './movable.ts';
import { readSegment, rereadSegment, type Segment, type Work } from './segment.ts';

/** What an edit did to the blocks: `blocks[from, from + added)` took the place of `removed`. */
export interface BlockChange {
  /** The index of the first block that is new; all before it are the same objects, unmoved. */
  readonly from: number;
  /** The blocks that are gone, in source order. */
  readonly removed: readonly Block[];
  /** How many blocks stand in their place. Those after them are the same objects as before, moved. */
  readonly added: number;
  /** What it cost. */
  readonly work: Readonly<Work>;
}

/**
 * A Markdown text and its leaf blocks, kept right through edits: after each one the blocks are those that `parseBlocks`
 * finds in the new text, but only the segments that the edit touches are read again. A block that it does not touch stays
 * the same object with the same text; its offsets move in place. Whoever keeps offsets of blocks must therefore ask again
 * after an edit; whoever keeps blocks, or what their text says, need not.
 */
export class BlockDocument {
  #source = '';
  #matter: Range | undefined;
  #matterBlocks: readonly MovableBlock[] = [];
  #segments: Segment[] = [];
  #blocks: MovableBlock[] = [];
  /** The labels of all link definitions, normalized. */
  #definitions: ReadonlySet<string> = new Set();
  #work: Work = { characters: 0, tokenized: 0, blocks: 0 };

  /** Reads a text from the start. Never throws, whatever the text. */
  static parse(source: string): BlockDocument {
    const document = new BlockDocument();
    document.#readAll(source);
    return document;
  }

  get source(): string {
    return this.#source;
  }

  /** The leaf blocks in source order. The array changes with the next edit. */
  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** What the last parse or edit cost. */
  get work(): Readonly<Work> {
    return this.#work;
  }

  /**
   * Changes the text and its blocks.
   *
   * @param edit an edit of `source`.
   * @param changed the source after the edit, if the caller has it already.
   * @throws RangeError when the edit lies outside the source.
   */
  apply(edit: TextEdit, changed = replaced(this.#source, edit)): BlockChange {
    const { start, end, newText } = edit;
    if (start < 0 || end < start || end > this.#source.length)
      throw new RangeError(`edit ${start}–${end} leaves the text`);
    const delta = newText.length - (end - start);
    if (changed.length !== this.#source.length + delta)
      throw new RangeError('the changed source is not the edited one');
    if (!this.#keepsMatter(edit, changed)) {
      const removed = this.#blocks;
      this.#readAll(changed);
      return { from: 0, removed, added: this.#blocks.length, work: this.#work };
    }

    this.#source = changed;
    const work: Work = { characters: 0, tokenized: 0, blocks: 0 };
    this.#work = work;
    const first = this.#firstTouched(start);
    const fresh: Segment[] = [];
    let last = first;
    let at = first === 0 ? this.#bodyStart() : (this.#segments[first]?.start ?? 0);
    for (at = skipBlankLines(changed, at); at < changed.length; ) {
      if (at >= start + newText.length) {
        // Where an old segment begins in text that follows the edit, all that follows is as it was.
        while ((this.#segments[last]?.start ?? Number.POSITIVE_INFINITY) < at - delta) last++;
        if (this.#segments[last]?.start === at - delta) break;
      }
      const segment = readSegment(changed, at, this.#definitions, work);
      for (const block of segment.blocks) {
        block.text = detached(block.text);
        if (block.shown !== undefined) block.shown = detached(block.shown);
      }
      fresh.push(segment);
      at = segment.end;
    }
    if (at >= changed.length) last = this.#segments.length;
    return this.#replace(first, last, fresh, delta);
  }

  /** True when front matter and byte-order mark are what and where they were: the edit lies behind them. */
  #keepsMatter(edit: TextEdit, changed: string): boolean {
    const from = textStart(changed);
    if (from !== textStart(this.#source) || edit.start < from) return false;
    const end = frontMatter(changed, from)?.end;
    return end === this.#matter?.end && edit.start >= (end ?? 0);
  }

  #bodyStart(): number {
    return this.#matter?.end ?? textStart(this.#source);
  }

  /**
   * The first segment that an edit at `start` can change: the one it stands in or behind; also the one before that when
   * no more than blanks stand between the beginning of its line and the edit, because the two may become one.
   */
  #firstTouched(start: number): number {
    const segment = lowerBound(this.#segments, start + 1) - 1;
    const line = this.#segments[segment]?.start;
    if (line === undefined) return 0;
    return start > skipBlanks(this.#source, line) ? segment : Math.max(0, segment - 1);
  }

  #readAll(source: string): void {
    const work: Work = { characters: 0, tokenized: 0, blocks: 0 };
    const matter = frontMatter(source, textStart(source));
    this.#source = source;
    this.#matter = matter;
    this.#matterBlocks = matter === undefined ? [] : frontMatterBlocks(source, matter);
    this.#segments = [];
    this.#definitions = new Set();
    this.#work = work;
    for (let at = skipBlankLines(source, this.#bodyStart()); at < source.length; ) {
      const segment = readSegment(source, at, this.#definitions, work);
      this.#segments.push(segment);
      at = segment.end;
    }
    const labels = this.#segments.flatMap((segment) => segment.definitions);
    this.#definitions = new Set(labels);
    this.#reread((segment) => segment.definitions.length < labels.length);
    this.#collect();
  }

  /** Reads again what link definitions may change. */
  #reread(concerned: (segment: Segment) => boolean): void {
    for (const segment of this.#segments) {
      if (segment.bracketed && concerned(segment)) rereadSegment(this.#source, segment, this.#definitions, this.#work);
    }
  }

  #collect(): void {
    const blocks: MovableBlock[] = [...this.#matterBlocks];
    for (const segment of this.#segments) for (const block of segment.blocks) blocks.push(block);
    this.#blocks = blocks;
  }

  /** Puts `fresh` in the place of the old segments `[first, last)` and moves what follows. */
  #replace(first: number, last: number, fresh: readonly Segment[], delta: number): BlockChange {
    const segments = this.#segments;
    const redefined =
      fresh.some((segment) => segment.definitions.length > 0) ||
      segments.slice(first, last).some((segment) => segment.definitions.length > 0);
    const from = this.#blockIndex(first);
    const to = this.#blockIndex(last);
    if (delta !== 0) {
      for (let i = last; i < segments.length; i++) moveSegment(segments[i], delta);
    }
    const added = fresh.flatMap((segment) => segment.blocks);
    const removed = replaceRange(this.#blocks, from, to, added);
    replaceRange(segments, first, last, fresh);
    if (!redefined) return { from, removed, added: added.length, work: this.#work };

    const definitions = new Set(segments.flatMap((segment) => segment.definitions));
    if (sameSet(definitions, this.#definitions)) return { from, removed, added: added.length, work: this.#work };
    this.#definitions = definitions;
    const before = [...this.#blocks];
    replaceRange(before, from, from + added.length, removed);
    this.#reread(() => true);
    this.#collect();
    return { from: 0, removed: before, added: this.#blocks.length, work: this.#work };
  }

  /** The index of the first block that belongs to the segment at that index or a later one. */
  #blockIndex(segment: number): number {
    const start = this.#segments[segment]?.start;
    return start === undefined ? this.#blocks.length : lowerBound(this.#blocks, start);
  }
}

function moveSegment(segment: Segment | undefined, by: number): void {
  if (segment === undefined) return;
  segment.start += by;
  segment.end += by;
  for (const block of segment.blocks) move(block, by);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

/**
 * The same text without the source behind it: a slice keeps the whole string alive that it was cut from, and every
 * keystroke makes a new one.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function replaced(source: string, edit: TextEdit): string {
  return source.slice(0, edit.start) + edit.newText + source.slice(edit.end);
}
