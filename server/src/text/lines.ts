/** A place in a text as people and protocols count it: both from 0, characters in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Offsets ↔ positions of one text. Line ends are `\n`, `\r\n` and `\r`, as in the Language Server Protocol, so that the
 * editor and the command line count alike. The first look-up is one pass over the text; each is a binary search.
 */
export class LineIndex {
  readonly #text: string;
  #made: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - this.#startOf(low) };
  }

  /** The offset of a position; a line or character past the end is clamped to the end of text or line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.#starts.length) return this.#text.length;
    return Math.max(
      this.#startOf(position.line),
      Math.min(this.#startOf(position.line) + position.character, this.lineEnd(position.line)),
    );
  }

  /** Where a line's text ends, its line end excluded. */
  lineEnd(line: number): number {
    let end = line + 1 < this.#starts.length ? this.#startOf(line + 1) : this.#text.length;
    while (end > this.#startOf(line) && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The text of a line (counted from 0) without its line end; empty past the last line. */
  lineText(line: number): string {
    return line < 0 || line >= this.#starts.length ? '' : this.#text.slice(this.#startOf(line), this.lineEnd(line));
  }

  get #starts(): readonly number[] {
    this.#made ??= lineStarts(this.#text);
    return this.#made;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (isLineEnd(code)) starts.push(i + 1);
  }
  return starts;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
