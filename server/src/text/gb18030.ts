/** Bytes of two-byte codes: lead 81–FE, trail 40–7E and 80–FE, 190 of them a lead. */
const TRAILS = 190;
const LEADS = 126;
/** Four-byte codes of the Basic Multilingual Plane come first, in one run of linear numbers; those above it later. */
const BMP_CODES = 39420;
const FIRST_ABOVE_BMP = 189000;

/** Less common characters than this, and the bytes are some other encoding that happens to fit. */
const LEAST_COMMON = 0.6;

/**
 * GB18030 (so also GBK and GB 2312) to text, or null when the bytes are none. Nearly any bytes of Latin-1 or Big5 can be
 * read as GBK, so it also asks whether the characters are those that Chinese is written with.
 */
export function decodeGb18030(bytes: Uint8Array): string | null {
  if (commonShare(bytes) < LEAST_COMMON) return null;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text to GB18030: the inverse of {@link decodeGb18030}. Null for a lone surrogate, which GB18030 cannot write. */
export function encodeGb18030(text: string): Uint8Array | null {
  const table = encodingTable();
  // Four bytes are the longest code and take a code unit (or two) to name, so this is always enough.
  const bytes = new Uint8Array(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.codePointAt(i) ?? 0;
    if (unit < 0x80) {
      bytes[at++] = unit;
      continue;
    }
    if (unit > 0xffff) i++;
    const code = unit > 0xffff ? fourBytes(FIRST_ABOVE_BMP + unit - 0x10000) : (table[unit] ?? 0);
    if (code === 0) return null;
    if (code > 0xffff) {
      bytes[at++] = code >>> 24;
      bytes[at++] = (code >>> 16) & 0xff;
    }
    bytes[at++] = (code >>> 8) & 0xff;
    bytes[at++] = code & 0xff;
  }
  return bytes.slice(0, at);
}

/**
 * The share of two-byte codes that are common characters of GB 2312: its first level of 3755 Han, its punctuation and its
 * full-width forms. Nineteen in twenty are in any Chinese text, less than half in anything else. 1 where there are none.
 */
function commonShare(bytes: Uint8Array): number {
  let common = 0;
  let all = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[i + 1] ?? 0;
    i++;
    // The two other bytes of a four-byte code are met as a code of their own, which is rare enough not to matter.
    all++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return all === 0 ? 1 : common / all;
}

let table: Uint32Array | undefined;

/**
 * Code unit → its GB18030 code as one number, 0 for surrogates. The platform decodes GB18030 but does not encode it; what
 * it decodes every code to is the table, so the two agree whatever edition of the standard the platform follows.
 */
function encodingTable(): Uint32Array {
  if (table !== undefined) return table;
  table = new Uint32Array(0x10000);
  // Two-byte codes last: where both forms mean a character, they are the one that is written.
  fill(table, BMP_CODES, 4, fourBytes);
  fill(table, LEADS * TRAILS, 2, twoBytes);
  return table;
}

function fill(into: Uint32Array, count: number, width: number, codeOf: (linear: number) => number): void {
  const bytes = new Uint8Array(count * width);
  for (let linear = 0; linear < count; linear++) {
    const code = codeOf(linear);
    for (let byte = 0; byte < width; byte++) bytes[linear * width + byte] = (code >>> (8 * (width - 1 - byte))) & 0xff;
  }
  let linear = 0;
  for (const char of new TextDecoder('gb18030').decode(bytes)) {
    const unit = char.codePointAt(0) ?? 0;
    if (unit >= 0x80 && unit <= 0xffff) into[unit] = codeOf(linear);
    linear++;
  }
}

function twoBytes(linear: number): number {
  const trail = linear % TRAILS;
  return ((0x81 + Math.floor(linear / TRAILS)) << 8) | (trail + (trail < 0x3f ? 0x40 : 0x41));
}

function fourBytes(linear: number): number {
  const fourth = 0x30 + (linear % 10);
  const third = 0x81 + (Math.floor(linear / 10) % 126);
  const second = 0x30 + (Math.floor(linear / 1260) % 10);
  const first = 0x81 + Math.floor(linear / 12600);
  return ((first << 24) | (second << 16) | (third << 8) | fourth) >>> 0;
}
