/** White space that may stand inside a line: blank, tab, ideographic space, no-break blank. By UTF-16 code unit. */
export function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0;
}

/** A Han character of the basic block, which is all that numbers and 机关代字 are written with. By UTF-16 code unit. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** The first offset from `at` on that is no white space; the length of the text where nothing else follows. */
export function skipSpaces(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Where text that ends at `at` (exclusive) ends without the white space before it. */
export function trimEnd(text: string, at: number): number {
  let i = at;
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}
