import type { Decoded } from './decode.ts';
import { encodeGb18030 } from './gb18030.ts';
import { concatenate, encodeUtf8 } from './utf8.ts';
import { encodeUtf16 } from './utf16.ts';

/** Writes a text in the encoding it was read in, byte-order mark included. Null where that encoding has no such character. */
export function encode({ text, encoding, bom }: Decoded): Uint8Array | null {
  switch (encoding) {
    case 'utf-8':
      return withMark(bom, [0xef, 0xbb, 0xbf], encodeUtf8(text));
    case 'utf-16le':
      return withMark(bom, [0xff, 0xfe], encodeUtf16(text, encoding));
    case 'utf-16be':
      return withMark(bom, [0xfe, 0xff], encodeUtf16(text, encoding));
    case 'gb18030': {
      const body = encodeGb18030(text);
      return body === null ? null : withMark(bom, [0x84, 0x31, 0x95, 0x33], body);
    }
  }
}

/**
 * The bytes of a file whose text became `text`, or null when writing it would change more than that: the encoding lacks a
 * character, or the file spells one in a way that reading it loses. A document is never damaged to repair it.
 */
export function reencode(original: Uint8Array, decoded: Decoded, text: string): Uint8Array | null {
  const unchanged = encode(decoded);
  if (unchanged === null || !equal(unchanged, original)) return null;
  return encode({ ...decoded, text });
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function withMark(bom: boolean, mark: readonly number[], body: Uint8Array): Uint8Array {
  return bom ? concatenate([Uint8Array.from(mark), body]) : body;
}
