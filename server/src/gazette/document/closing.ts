import { parseRoughDate, type WrittenDate } from '../prose/date.ts';
import {
  dateOfLine,
  endsText,
  isBracketed,
  isNote,
  isSignature,
  isSignatureInPlace,
  isSignatureLike,
} from './elements.ts';
import { isAside, type Line } from './paragraph.ts';
import { bareSignature, nameAndDate } from './signature.ts';

/** 署名 and 成文日期 of a document: the lines `[start, end)`. */
export interface Closing {
  readonly start: number;
  readonly end: number;
  /** The lines of the 署名, a line in brackets among them (（代章）). */
  readonly signatures: readonly number[];
  /** The date with its line, which may be one of the 署名. */
  readonly date: { readonly index: number; readonly date: WrittenDate } | null;
}

/** Where a closing is looked for, and what tells one where any short line might be one. */
export interface ClosingPlace {
  readonly from: number;
  readonly to: number;
  /** The issuer as the title names it. */
  readonly issuer: string | null;
  /** Whether the line at an index may follow a closing: a note, an attachment, 版记, the title of what is issued. */
  readonly follows: (index: number) => boolean;
}

/** Joint documents carry several signatures above one date. */
const MOST_SIGNATURES = 12;
/** No line of a closing is longer. */
const LONGEST = 90;
/** A 署名 that nothing but its place shows is no longer. */
const LONGEST_ANY_NAME = 25;
const MAY_HOLD_DATE = /[年月]|[0-9][./．-][0-9]|日期|date/iu;

/**
 * Finds 署名 and 成文日期: the first line that is only a date and has a 署名 above it. Where they are wrong (a date that is half
 * written, both on one line, the date first, a body whose name ends in any word, no date at all), their place says what
 * they are: below a sentence, above nothing but what may follow a closing. Null where neither is there.
 */
export function findClosing(lines: readonly Line[], place: ClosingPlace): Closing | null {
  return new ClosingFinder(lines, place).find();
}

class ClosingFinder {
  readonly #lines: readonly Line[];
  readonly #place: ClosingPlace;

  constructor(lines: readonly Line[], place: ClosingPlace) {
    this.#lines = lines;
    this.#place = place;
  }

  find(): Closing | null {
    const { from, to } = this.#place;
    /** The last date that stands alone; what a document has where nobody signs. */
    let lone: Closing | null = null;
    for (let i = from; i < to; i++) {
      const line = this.#lines[i];
      if (line === undefined || !isCandidate(line)) continue;
      const date = dateOfLine(line);
      if (date !== null) {
        const start = this.#signatureStart(i, isSignature);
        if (start < i) return this.#dated(start, i, date);
        if (i > from) lone = this.#dated(i, i, date);
      }
      const found = MAY_HOLD_DATE.test(line.prose.text) ? this.#inPlace(i, line) : null;
      if (found !== null) return found;
    }
    return lone ?? this.#firstUndated();
  }

  #firstUndated(): Closing | null {
    for (let i = this.#place.from + 1; i < this.#place.to; i++) {
      const line = this.#lines[i];
      if (line === undefined || !isCandidate(line)) continue;
      const found = this.#undated(i, line);
      if (found !== null) return found;
    }
    return null;
  }

  /** A closing with a date in line `i` that only its place shows to be one. */
  #inPlace(i: number, line: Line): Closing | null {
    const { text } = line.prose;
    const date = parseRoughDate(text);
    if (date === null) return this.#isLast(i) ? this.#onOneLine(i, text) : null;
    if (this.#isLast(i)) {
      const start = this.#signatureStart(i, (above, index) => this.#signs(above, index, index === i - 1));
      if (start < i) return this.#dated(start, i, date);
      return i > this.#place.from && date.form !== 'partial' && endsText(this.#lines[i - 1])
        ? this.#dated(i, i, date)
        : null;
    }
    const below = this.#lines[i + 1];
    if (below === undefined || i + 1 >= this.#place.to || !this.#isLast(i + 1)) return null;
    if (!endsText(this.#lines[i - 1]) || !isSignatureInPlace(below)) return null;
    return { start: i, end: i + 2, signatures: [i + 1], date: { index: i, date } };
  }

  /** A date in line `index` below a 署名 that begins at `start`; a note that stands between the two is none of it. */
  #dated(start: number, index: number, date: WrittenDate): Closing {
    const signatures = range(start, index).filter((i) => {
      const line = this.#lines[i];
      return line !== undefined && !isNote(line);
    });
    return { start, end: index + 1, signatures, date: { index, date } };
  }

  #onOneLine(i: number, text: string): Closing | null {
    const both = nameAndDate(text);
    if (both === null || !(both.isBody || both.name === this.#place.issuer)) return null;
    return { start: i, end: i + 1, signatures: [i], date: { index: i, date: both.date } };
  }

  /** A 署名 without a date: the last lines before what may follow, below a sentence. */
  #undated(i: number, line: Line): Closing | null {
    if (line.heading || !isSignatureLike(line) || !this.#isLast(i)) return null;
    const isIssuer = bareSignature(line.prose.text) === this.#place.issuer;
    if (!isIssuer && !isSignatureInPlace(line)) return null;
    const start = Math.min(this.#signatureStart(i, isSignature), i);
    if (!endsText(this.#lines[start - 1])) return null;
    return { start, end: i + 1, signatures: range(start, i + 1), date: null };
  }

  /** Whether nothing but what may follow a closing stands behind line `i`. */
  #isLast(i: number): boolean {
    return i + 1 >= this.#place.to || this.#place.follows(i + 1);
  }

  /**
   * Whether line `i` is a 署名, given that it stands above a date at the end.
   *
   * @param nearest whether it stands right above the date, where any short line signs.
   */
  #signs(line: Line, i: number, nearest: boolean): boolean {
    if (isSignatureInPlace(line)) return true;
    if (!isSignatureLike(line)) return false;
    const { trimmed } = line.prose;
    if (bareSignature(trimmed) === this.#place.issuer) return true;
    const short = trimmed.length <= LONGEST_ANY_NAME && !trimmed.endsWith('。');
    return nearest && short && i > this.#place.from && endsText(this.#lines[i - 1]);
  }

  /**
   * Where the 署名 above line `end` begins; `end` itself where there is none. A line in brackets belongs to the name above it
   * (（爱国卫生运动委员会）（代章）).
   */
  #signatureStart(end: number, signs: (line: Line, index: number) => boolean): number {
    const { from } = this.#place;
    let start = end;
    for (let i = end - 1; i > from && end - i <= MOST_SIGNATURES; i--) {
      const line = this.#lines[i];
      if (line === undefined) break;
      if (signs(line, i)) {
        start = i;
        continue;
      }
      const above = this.#lines[i - 1];
      if (!isBracketed(line) || above === undefined || i - 1 <= from || !isSignature(above)) break;
    }
    return start;
  }
}

function isCandidate(line: Line): boolean {
  return !isAside(line) && line.prose.text.length <= LONGEST && line.prose.mark === null;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
