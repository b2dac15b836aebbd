/** The UTF-16 code units that the scanner names. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;

/** What a code unit below 128 can mean inside a line of text; everything above means itself. */
export const ORDINARY = 0;
/** May begin or end inline markup: emphasis, code, links, HTML, references, escapes, attributes, formulas; or is U+0000. */
export const MARKUP = 1;
export const LINE_END = 2;

/** By code unit: ORDINARY, MARKUP or LINE_END. A `]` or `!` alone is text; with `[` it is found by the `[`. */
export const IN_LINE: Uint8Array = table('\0\\`*_[<&{$', '\n\r');

/** Begins something other than text when it is the first character of a line. */
export const BLOCK_MARK = 1;
/** May begin an ordered list item. */
export const DIGIT = 2;

/**
 * By code unit: what a line may become that begins with it (inline markup apart). A table needs a second line that
 * begins with `|`, `-` or `:`; a setext heading one of `=` or `-`.
 */
export const AT_LINE_START: Uint8Array = table('#>-+=~|:', '0123456789');

/** True for what CommonMark calls blank: a space or a tab, never U+3000. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** True at a line end and at the end of the text (NaN). */
export function endsLine(code: number): boolean {
  return code === LF || code === CR || Number.isNaN(code);
}

function table(first: string, second: string): Uint8Array {
  const classes = new Uint8Array(128);
  for (const character of first) classes[character.charCodeAt(0)] = 1;
  for (const character of second) classes[character.charCodeAt(0)] = 2;
  return classes;
}
