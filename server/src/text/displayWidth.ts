import { eastAsianWidth } from 'get-east-asian-width';

/** One character as a terminal shows it, and how many columns it takes there. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** Stands for a tab, which would end at a place that depends on what is before it. */
const TAB = '    ';
const INVISIBLE = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d]|[\ufe00-\ufe0f])$/u;
/** Would turn the text around them about, in a terminal that honours them. */
const DIRECTIONAL = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]$/u;

/**
 * A character of a text that somebody else wrote, safe to print: nothing in a document may move the cursor, turn the
 * writing direction or give commands to the terminal.
 */
export function cellOf(char: string): Cell {
  const code = char.codePointAt(0) ?? 0;
  if (code === 9) return { text: TAB, width: TAB.length };
  if (code < 0x20) return { text: String.fromCharCode(0x2400 + code), width: 1 };
  if (code === 0x7f) return { text: '\u2421', width: 1 };
  if ((code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff) || DIRECTIONAL.test(char)) {
    return { text: '\ufffd', width: 1 };
  }
  if (code === 0x2028 || code === 0x2029) return { text: '\u2424', width: 1 };
  if (INVISIBLE.test(char)) return { text: char, width: 0 };
  return { text: char, width: eastAsianWidth(code) };
}

/** How many columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += cellOf(char).width;
  return width;
}

/** A text of one line, safe to print; see {@link cellOf}. */
export function printable(text: string): string {
  let result = '';
  for (const char of text) result += cellOf(char).text;
  return result;
}

/** `text` with spaces after it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** `text` with spaces before it up to `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Must not begin a line, must not end one. */
const CLOSING = '，。、；：？！）〕】》〉”’…—,.;:?!)]}';
const OPENING = /[（〔【《〈“‘([{]+$/u;

/** Cuts a text into lines of at most `width` columns: anywhere between Han, between words elsewhere. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.match(WORD) ?? []) {
    const size = widthOf(word);
    // A closing mark that does not fit hangs over rather than begin a line.
    if (used > 0 && used + size > width && !(size <= 2 && CLOSING.includes(word) && used <= width)) {
      const opening = OPENING.exec(line)?.[0] ?? '';
      lines.push(line.slice(0, line.length - opening.length).trimEnd());
      line = opening;
      used = widthOf(opening);
      if (word === ' ') continue;
    }
    line += word;
    used += size;
  }
  lines.push(line);
  return lines;
}

/** A run of letters and digits, or any one character. */
const WORD = /[\p{Script=Latin}\p{Nd}_/-]+|[\s\S]/gu;
