import { decodeString } from 'micromark-util-decode-string';
import { withoutAttributes } from './attributes.ts';
import { withoutFormulas } from './formulas.ts';
import { literalMarks } from './literalMarks.ts';
import type { MovablePiece } from './movable.ts';
import { hiddenPart, OBJECT, type Part } from './parts.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text of a block and where it comes from. */
export interface BlockText {
  readonly text: string;
  /** What a reader sees where it is not the text; of the same length. */
  readonly shown?: string;
  readonly pieces: readonly MovablePiece[];
}

/** Gathers the text of one block, in source order. All offsets are source offsets, ends exclusive. */
export class BlockTextBuilder {
  readonly #source: string;
  #parts: Part[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Ordinary characters, as they stand in the source. */
  characters(start: number, end: number): void {
    this.#verbatim(start, end, true);
  }

  /** Characters that Markdown gave a meaning of their own (a list number), as they stand. */
  exact(start: number, end: number): void {
    this.#verbatim(start, end, false);
  }

  /** A backslash and the character behind it: one whole, so that an edit of the character takes the backslash with it. */
  escaped(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: this.#source.slice(start + 1, end) });
  }

  /** A line end of one unit or two, or `<br>`: always `\n` in the text. */
  lineBreak(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: '\n' });
  }

  /** Something that is no prose but shows as it stands in the source: one U+FFFC a unit. */
  hidden(start: number, end: number): void {
    if (end > start) this.#parts.push(hiddenPart(this.#source, start, end));
  }

  /** Something that is no prose and shows no words, such as an image: a single U+FFFC. */
  object(start: number, end: number): void {
    if (end > start) this.#parts.push({ source: start, length: end - start, text: OBJECT, shown: ' ' });
  }

  /** Digits in `<sup>`: m² and not m2. */
  raised(start: number, end: number): void {
    const digits = this.#source.slice(start, end);
    if (!/^[0-9]+$/u.test(digits)) this.exact(start, end);
    else {
      const text = digits.replace(/[0-9]/gu, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
      this.#parts.push({ source: start, length: end - start, text, whole: true });
    }
  }

  /** A character reference such as `&amp;`. */
  reference(start: number, end: number): void {
    const decoded = decodeString(this.#source.slice(start, end));
    this.#parts.push({ source: start, length: end - start, text: decoded });
  }

  /** The text gathered so far. */
  finish(): BlockText {
    const source = this.#source;
    const parts = withoutAttributes(source, literalMarks(source, withoutFormulas(source, this.#parts)));
    const pieces: MovablePiece[] = [];
    let text = '';
    let shown = '';
    let run: { at: number; source: number; length: number } | undefined;
    for (const part of parts) {
      const { source, length } = part;
      const content = part.text ?? this.#source.slice(source, source + length);
      if (content.length === length && part.whole !== true) {
        if (run !== undefined && run.source + run.length === source) run.length += length;
        else {
          run = { at: text.length, source, length };
          pieces.push(run);
        }
      } else if (content.length > 0) {
        run = undefined;
        pieces.push({ at: text.length, source, length: content.length, sourceLength: length });
      }
      text += content;
      shown += part.shown ?? content;
    }
    // As Markdown demands, and so that no rule ever meets U+0000.
    if (text.includes('\0')) text = text.replaceAll('\0', '\uFFFD');
    if (shown.includes('\0')) shown = shown.replaceAll('\0', '\uFFFD');
    return shown === text ? { text, pieces } : { text, shown, pieces };
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
