import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode, isNoText, type NoText } from '../../text/decode.ts';
import { reasonOf } from '../errors.ts';
import { Failure } from '../exit.ts';

/** Larger files are no drafts, and would take more memory than a text of that sort is worth. */
const LARGEST = 256 * 1024 * 1024;

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

/** Reads standard input to its end, as bytes. */
export function readStandardInput(name: string): ReadText {
  try {
    return decodeNamed(readFileSync(0), name);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${name}：读不出来，${reasonOf(error)} (cannot be read)`);
  }
}

/** Reads a file as it is. @throws Failure naming the file and the reason */
export function readBytes(path: string, name: string): Buffer {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw new Failure(`${name}：是文件夹，不是文件 (is a folder, not a file)`);
    if (stats.isCharacterDevice() || stats.isBlockDevice() || stats.isSocket()) {
      throw new Failure(`${name}：是设备，不是文件 (is a device, not a file)`);
    }
    if (stats.size > LARGEST) throw new Failure(`${name}：超过 256 MB，太大 (too large)`);
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${name}：读不出来，${reasonOf(error)} (cannot be read)`);
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
  if (isNoText(result)) throw new Failure(`${name}：${whyNoText(result)}`);
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
