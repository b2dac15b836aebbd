import type { Range } from '../text/range.ts';

/** What may not begin a line; a single one may hang over the end of the line before instead. */
const CLOSING = /^[，。、；：？！）》〉〕】］”’」』·…,.;:?!)\]%％—]/u;
/** What may not end a line. */
const OPENING = /^[（《〈〔【［“‘「『([]$/u;
/** Never parted: a dash and an ellipsis of two characters, a word or number in Latin letters and digits. */
const TOKEN = /——|……|[A-Za-z0-9][A-Za-z0-9.,:/%+-]*|[\s\S]/gu;

/** A line of a wrapped text: offsets of the text. `full` lines run over the whole measure, the last one does not. */
export interface WrappedLine extends Range {
  readonly full: boolean;
}

/** The width of a text in characters of the measure: Latin letters and digits are little more than half as wide. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += isNarrow(char) ? 0.55 : 1;
  return width;
}

function isNarrow(char: string): boolean {
  return char <= '\u024f' && char !== '·' && char !== '×' && char !== '÷';
}

/**
 * Breaks a text into lines of `measure` characters, the first one shorter by `indent`, all others by `hanging`; closing
 * marks never begin a line and opening ones never end it. Linear in the text.
 */
export function wrap(text: string, measure: number, indent = 0, hanging = 0): readonly WrappedLine[] {
  const tokens = Array.from(text.matchAll(TOKEN), ({ 0: word, index }) => ({ word, index, width: widthOf(word) }));
  const lines: WrappedLine[] = [];
  let first = 0;
  while (first < tokens.length) {
    const room = measure - (lines.length === 0 ? indent : hanging);
    let next = first;
    let width = 0;
    while (next < tokens.length && width + (tokens[next]?.width ?? 0) <= room + 0.01) {
      width += tokens[next]?.width ?? 0;
      next++;
    }
    const end = Math.max(first + 1, breakAt(tokens, first, next));
    const start = tokens[first]?.index ?? 0;
    lines.push({ start, end: tokens[end]?.index ?? text.length, full: end < tokens.length });
    first = end;
  }
  return lines;
}

/** Where a line ends that holds the tokens from `first` up to `next`. */
function breakAt(tokens: readonly { readonly word: string }[], first: number, next: number): number {
  const closes = (at: number): boolean => CLOSING.test(tokens[at]?.word ?? '');
  if (next >= tokens.length) return next;
  if (closes(next) && !closes(next + 1)) return next + 1;
  // Takes the last characters down to the next line; where all of a line is marks, it ends where it is full.
  for (let end = next; end > Math.max(first, next - 6); end--) {
    if (!closes(end) && !OPENING.test(tokens[end - 1]?.word ?? '')) return end;
  }
  return next;
}
