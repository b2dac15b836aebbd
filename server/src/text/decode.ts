import { decodeGb18030 } from './gb18030.ts';
import { type Damage, decodeUtf8 } from './utf8.ts';
import { decodeUtf16, guessUtf16 } from './utf16.ts';

/** The encodings in which drafts are met: what editors write, what old Windows programs wrote. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** The line ends of a text; `mixed` where there is more than one kind, `none` where it is one line. */
export type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';

/** A text as it lay on a disk. `text` holds no byte-order mark; {@link encode} puts it back. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/**
 * Why bytes are no text. `offset` is the first byte that does not fit, `line` its line from 1, where there is one such
 * place.
 */
export interface NoText {
  readonly reason: 'binary' | 'damaged-utf-8' | 'unknown-encoding';
  readonly offset?: number;
  readonly line?: number;
}

/** More NUL characters than this, and more than one in a hundred, and the file is no text. */
const MOST_NULS = 8;

/**
 * Reads the bytes of a file: by its byte-order mark, else as UTF-8, else as UTF-16 without a mark, else as GB18030 (which
 * includes GBK and GB 2312). Never guesses where it could be wrong: bytes that fit nothing give the reason instead.
 *
 * A few NUL characters and lone surrogates are faults of the text and not of the file; both survive.
 */
export function decode(bytes: Uint8Array): Decoded | NoText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return judged(decodeMarked(bytes, marked), marked, true);
  const utf8 = decodeUtf8(bytes);
  if (typeof utf8 === 'string') {
    // ASCII in UTF-16 is valid UTF-8 too, every other character of it NUL.
    const encoding = holdsManyNuls(utf8) ? guessUtf16(bytes) : null;
    if (encoding !== null) return judged(decodeUtf16(bytes, encoding), encoding, false);
    return judged(utf8, 'utf-8', false);
  }
  const wide = guessUtf16(bytes);
  if (wide !== null) return judged(decodeUtf16(bytes, wide), wide, false);
  if (!utf8.mostlyValid) {
    const chinese = decodeGb18030(bytes);
    if (chinese !== null) return judged(chinese, 'gb18030', false);
  }
  return judged(utf8, 'utf-8', false);
}

/** True where decoding gave no text. */
export function isNoText(result: Decoded | NoText): result is NoText {
  return 'reason' in result;
}

/** The line ends of a text. */
export function lineEndsOf(text: string): LineEnds {
  let found: LineEnds = 'none';
  for (let i = nextLineEnd(text, 0); i >= 0; i = nextLineEnd(text, i + 1)) {
    const crlf = text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10;
    const kind: LineEnds = crlf ? 'crlf' : text.charCodeAt(i) === 13 ? 'cr' : 'lf';
    if (crlf) i++;
    if (found === 'none') found = kind;
    else if (found !== kind) return 'mixed';
  }
  return found;
}

const LINE_END = /[\r\n]/g;

function nextLineEnd(text: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(text)?.index ?? -1;
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x84 && bytes[1] === 0x31 && bytes[2] === 0x95 && bytes[3] === 0x33) return 'gb18030';
  return null;
}

function decodeMarked(bytes: Uint8Array, encoding: Encoding): string | Damage | null {
  switch (encoding) {
    case 'utf-8':
      return decodeUtf8(bytes, 3);
    case 'gb18030':
      return decodeGb18030(bytes.subarray(4));
    case 'utf-16le':
    case 'utf-16be':
      return decodeUtf16(bytes.subarray(2), encoding);
  }
}

function judged(result: string | Damage | null, encoding: Encoding, bom: boolean): Decoded | NoText {
  if (typeof result === 'string') return holdsManyNuls(result) ? { reason: 'binary' } : { text: result, encoding, bom };
  if (result === null) return { reason: 'unknown-encoding' };
  const { offset, line, mostlyValid, nuls } = result;
  if (nuls > MOST_NULS) return { reason: 'binary' };
  return { reason: mostlyValid ? 'damaged-utf-8' : 'unknown-encoding', offset, line };
}

function holdsManyNuls(text: string): boolean {
  let count = 0;
  for (let i = text.indexOf('\0'); i >= 0; i = text.indexOf('\0', i + 1)) count++;
  return count > MOST_NULS && count * 100 > text.length;
}
