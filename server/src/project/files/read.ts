import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { type Decoded, decode, isNoText, type NoText } from '../../text/decode.ts';
import { reasonOf } from '../errors.ts';
import { Failure } from '../exit.ts';
import { LARGEST_DRAFT, LARGEST_SETTINGS, NotRead, readGuarded } from './guarded.ts';
import type { SkipReason } from './skipped.ts';

/** A file that is there and is not read. */
export class ReadFailure extends Failure {
  readonly reason: SkipReason;

  constructor(message: string, reason: SkipReason) {
    super(message);
    this.reason = reason;
  }
}

/** A text with the bytes it was read from. */
export interface ReadText extends Decoded {
  readonly bytes: Uint8Array;
}

/**
 * Reads a text file in whatever encoding it is.
 * @param name what messages call it
 * @throws Failure naming the file and the reason
 */
export function readText(path: string, name = path): ReadText {
  return decodeNamed(readBytes(path, name), name);
}

/**
 * Reads a file that sets something up: a configuration, a registry, a baseline.
 * @param name what messages call it
 * @throws Failure naming the file and the reason
 */
export function readSettingsText(path: string, name = path): ReadText {
  return decodeNamed(readBytes(path, name, LARGEST_SETTINGS), name);
}

/** Reads standard input to its end, as bytes. */
export function readStandardInput(name: string): ReadText {
  try {
    return decodeNamed(readFileSync(0), name);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${name}：读不出来，${reasonOf(error)} (cannot be read)`);
  }
}

/**
 * Reads a file as it is; {@link readGuarded} says what is read at all.
 * @param limit in bytes
 * @throws Failure naming the file and the reason
 */
export function readBytes(path: string, name: string, limit = LARGEST_DRAFT): Buffer {
  try {
    return readGuarded(path, limit);
  } catch (error) {
    if (error instanceof NotRead) throw new ReadFailure(`${name}：${error.message}`, error.reason);
    throw new ReadFailure(`${name}：读不出来，${reasonOf(error)} (cannot be read)`, 'unreadable');
  }
}

/** The text that bytes are. @throws Failure naming the file where they are none */
export function decodeNamed(bytes: Buffer, name: string): ReadText {
  // Nearly every file is plain UTF-8; Node reads that several times as fast as a decoder that looks for faults. A NUL or a
  // byte-order mark is for the decoder to judge.
  if (bytes[0] !== 0xef && isUtf8(bytes) && !bytes.includes(0)) {
    return { text: bytes.toString('utf8'), encoding: 'utf-8', bom: false, bytes };
  }
  const result = decode(bytes);
  if (isNoText(result)) {
    throw new ReadFailure(`${name}：${whyNoText(result)}`, result.reason === 'binary' ? 'binary' : 'unreadable');
  }
  return { ...result, bytes };
}

function whyNoText({ reason, offset, line }: NoText): string {
  const place = line === undefined ? '' : `，第 ${line} 行、第 ${offset} 字节起 (from line ${line}, byte ${offset})`;
  switch (reason) {
    case 'binary':
      return '不是文本文件 (a binary file, not a text)';
    case 'damaged-utf-8':
      return `UTF-8 编码已损坏${place} (damaged UTF-8)`;
    case 'unknown-encoding':
      return `编码不明，既非 UTF-8、UTF-16，也非 GB18030${place} (unknown encoding)`;
  }
}
