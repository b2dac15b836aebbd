import { decodeString } from 'micromark-util-decode-string';
import { literalMarks } from './literal-marks.ts';
import type { MovablePiece } from './movable.ts';

/** Stands in a block's text for what is no prose: code, images, raw HTML, addresses. */
const OBJECT = '\uFFFC';

/**
 * One stretch of source on its way into a block's text. `text` is set when the text is not the source itself; `literal`
 * when Markdown read it as ordinary characters, so that a `**` in it is a mark that failed to be one.
 */
export interface Part {
  readonly source: number;
  readonly length: number;
  readonly text?: string;
  readonly literal?: boolean;
}

/** A block's text and where it comes from. */
export interface Prose {
  readonly text: string;
  readonly pieces: readonly MovablePiece[];
}

/** Gathers the text of one block, in source order. All offsets are source offsets, ends exclusive. */
export class ProseBuilder {
  readonly #source: string;
  #parts: Part[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Ordinary characters, as they stand in the source. */
  characters(start: number, end: number): void {
    this.#verbatim(start, end, true);
  }

  /** Characters that Markdown gave a meaning of their own (an escaped character, a list number), as they stand. */
  exact(start: number, end: number): void {
    this.#verbatim(start, end, false);
  }

  /** A line end of one unit or two: always `\n` in the text. */
  lineBreak(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: '\n' });
  }

  /** Something that is no prose but shows as long as its source: one U+FFFC a unit. */
  hidden(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: OBJECT.repeat(end - start) });
  }

  /** Something that is no prose and has no visible length: a single U+FFFC. */
  object(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: OBJECT });
  }

  /** A character reference such as `&amp;`. */
  reference(start: number, end: number): void {
    const decoded = decodeString(this.#source.slice(start, end));
    this.#parts.push({ source: start, length: end - start, text: decoded });
  }

  /** The text gathered so far. */
  finish(): Prose {
    const parts = literalMarks(this.#source, this.#parts);
    const pieces: MovablePiece[] = [];
    let text = '';
    let run: { at: number; source: number; length: number } | undefined;
    for (const part of parts) {
      const { source, length } = part;
      const shown = part.text ?? this.#source.slice(source, source + length);
      if (shown.length === length) {
        if (run !== undefined && run.source + run.length === source) run.length += length;
        else {
          run = { at: text.length, source, length };
          pieces.push(run);
        }
      } else if (shown.length > 0) {
        run = undefined;
        pieces.push({ at: text.length, source, length: shown.length, sourceLength: length });
      }
      text += shown;
    }
    // As Markdown demands, and so that no rule ever meets U+0000.
    return { text: text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text, pieces };
  }

  #verbatim(start: number, end: number, literal: boolean): void {
    if (end <= start) return;
    const last = this.#parts.at(-1);
    if (
      last !== undefined &&
      last.text === undefined &&
      last.literal === literal &&
      last.source + last.length === start
    ) {
      this.#parts[this.#parts.length - 1] = { source: last.source, length: end - last.source, literal };
    } else this.#parts.push({ source: start, length: end - start, literal });
  }
}
