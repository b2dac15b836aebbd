/**
 * The one notion of blank: what a typist or a program leaves in a line and no reader sees. The space separators of Unicode
 * (\p{Zs}: the space, U+00A0, the em and en spaces U+2000–U+200A, U+3000 …), the tab and U+FEFF. Line ends are not blank.
 * In the text of a paragraph, which is one line, the pattern `\s` means the same. Only the grammar of CommonMark itself, which knows space and tab alone, uses another.
 */
export const BLANKS =
  ' \t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\ufeff';

/** True for one UTF-16 code unit that is one of {@link BLANKS}. */
export function isBlankCode(code: number): boolean {
  if (code < 0x1680) return code === 32 || code === 9 || code === 0xa0;
  if (code === 0x3000) return true;
  if (code > 0x205f) return code === 0xfeff;
  return (code >= 0x2000 && code <= 0x200a) || code === 0x1680 || code === 0x202f || code === 0x205f;
}

/** True where a text holds nothing but blanks; true of the empty text. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

/** The first offset from `at` on that is not blank; the length of the text where nothing else follows. */
export function skipBlank(text: string, at: number): number {
  let i = at;
  while (i < text.length && isBlankCode(text.charCodeAt(i))) i++;
  return i;
}

/** Where text that ends at `at` (exclusive) ends without the blanks before it. */
export function trimBlankEnd(text: string, at: number): number {
  let i = at;
  while (i > 0 && isBlankCode(text.charCodeAt(i - 1))) i--;
  return i;
}
