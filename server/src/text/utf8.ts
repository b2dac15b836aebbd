/** Bytes that are no UTF-8, and how far they are from it. */
export interface Damage {
  /** The first byte that does not fit. */
  readonly offset: number;
  /** Its line, from 1. */
  readonly line: number;
  /** Most of what is not ASCII is UTF-8 all the same: the file was cut or damaged, and is in no other encoding. */
  readonly mostlyValid: boolean;
  readonly nuls: number;
}

/**
 * UTF-8 to text, without a byte-order mark (`from` says where the text begins). Surrogates that a careless program wrote
 * as three bytes each become lone surrogates; whatever else is wrong gives the damage.
 */
export function decodeUtf8(bytes: Uint8Array, from = 0): string | Damage {
  const body = from === 0 ? bytes : bytes.subarray(from);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return decodeWithSurrogates(body) ?? damageOf(bytes, from);
  }
}

/** Text to UTF-8, lone surrogates as three bytes each: the inverse of {@link decodeUtf8}. */
export function encodeUtf8(text: string): Uint8Array {
  const encoder = new TextEncoder();
  if (!LONE_SURROGATE.test(text)) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(LONE_SURROGATE, 'gu'))) {
    const code = match[0].charCodeAt(0);
    parts.push(encoder.encode(text.slice(at, match.index)));
    parts.push(Uint8Array.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)));
    at = match.index + 1;
  }
  parts.push(encoder.encode(text.slice(at)));
  return concatenate(parts);
}

/** With the flag `u` a pair is one character, so this meets halves without their other half only. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** One array after another. */
export function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** UTF-8 with surrogates of three bytes (ED A0 80 to ED BF BF); null when anything else is wrong too. */
function decodeWithSurrogates(bytes: Uint8Array): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  try {
    for (let i = bytes.indexOf(0xed); i >= 0; i = bytes.indexOf(0xed, i + 1)) {
      const second = bytes[i + 1] ?? 0;
      const third = bytes[i + 2] ?? 0;
      if (second < 0xa0 || second > 0xbf || (third & 0xc0) !== 0x80) continue;
      parts.push(decoder.decode(bytes.subarray(from, i)));
      parts.push(String.fromCharCode(0xd000 | ((second & 0x3f) << 6) | (third & 0x3f)));
      from = i + 3;
    }
    if (from === 0) return null;
    parts.push(decoder.decode(bytes.subarray(from)));
  } catch {
    return null;
  }
  return parts.join('');
}

function damageOf(bytes: Uint8Array, from: number): Damage {
  let offset = -1;
  let valid = 0;
  let broken = 0;
  let nuls = 0;
  for (let i = from; i < bytes.length; ) {
    if (bytes[i] === 0) nuls++;
    const length = sequenceLength(bytes, i);
    if (length > 1) valid += length;
    if (length === 0) {
      broken++;
      if (offset < 0) offset = i;
    }
    i += Math.max(1, length);
  }
  return { offset, line: lineAt(bytes, offset), mostlyValid: valid > broken * 20, nuls };
}

/** How many bytes the character at `i` takes, 0 when none begins there. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  const second = bytes[i + 1] ?? 0;
  // Overlong forms, surrogates, and what lies above U+10FFFF.
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0;
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0;
  for (let next = 1; next < length; next++) if (((bytes[i + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let i = bytes.indexOf(10); i >= 0 && i < offset; i = bytes.indexOf(10, i + 1)) line++;
  return line;
}
