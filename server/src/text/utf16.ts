/** The two byte orders of UTF-16. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** How many code units are turned into text at once: `String.fromCharCode` takes them as arguments. */
const CHUNK = 8192;

/** UTF-16 to text, byte-order mark excluded; lone surrogates stay what they are. An odd last byte gives null. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): string | null {
  if (bytes.length % 2 !== 0) return null;
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += CHUNK * 2) {
    const units: number[] = [];
    const to = Math.min(bytes.length, from + CHUNK * 2);
    for (let i = from; i < to; i += 2) units.push(unitAt(bytes, i, encoding));
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** Text to UTF-16 without a byte-order mark: the inverse of {@link decodeUtf16}. */
export function encodeUtf16(text: string, encoding: Utf16): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const [low, high] = encoding === 'utf-16le' ? [0, 1] : [1, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i * 2 + low] = unit & 0xff;
    bytes[i * 2 + high] = unit >> 8;
  }
  return bytes;
}

/** How much of the beginning of a file decides what it is. */
const SAMPLE = 4096;

/** UTF-16 without a byte-order mark, told by its beginning being Chinese or ASCII in that order only; else null. */
export function guessUtf16(bytes: Uint8Array): Utf16 | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const little = plausibility(bytes, 'utf-16le');
  const big = plausibility(bytes, 'utf-16be');
  if (Math.max(little, big) < 0.95 || Math.abs(little - big) < 0.3) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function plausibility(bytes: Uint8Array, encoding: Utf16): number {
  const end = Math.min(bytes.length, SAMPLE);
  let plausible = 0;
  for (let i = 0; i < end; i += 2) if (isPlausible(unitAt(bytes, i, encoding))) plausible++;
  return plausible / (end / 2);
}

/** A character that a Chinese text is made of: Han, Chinese punctuation, full-width forms, ASCII, white space. */
function isPlausible(unit: number): boolean {
  if (unit < 0x7f) return unit >= 0x20 || unit === 9 || unit === 10 || unit === 13;
  // Letters read in the wrong order are rare Han, each a whole number of 256; of those only 一 and the wide space are met.
  if (unit % 0x100 === 0) return unit === 0x4e00 || unit === 0x3000;
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xff5e) ||
    (unit >= 0x2010 && unit <= 0x2027)
  );
}

function unitAt(bytes: Uint8Array, i: number, encoding: Utf16): number {
  const first = bytes[i] ?? 0;
  const second = bytes[i + 1] ?? 0;
  return encoding === 'utf-16le' ? first | (second << 8) : (first << 8) | second;
}
