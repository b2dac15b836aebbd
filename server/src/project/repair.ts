import { fixSource, type Judge } from '../engine/fixing/fix.ts';
import type { FixSafety } from '../rules/rule.ts';
import { decode, isNoText } from '../text/decode.ts';
import { reencode } from '../text/encode.ts';
import { type TextForm, withLineEndsOf } from '../text/lineEnds.ts';
import { Failure } from './exit.ts';
import { type ReadText, readBytes } from './files/read.ts';
import { writeAtomically } from './files/write.ts';

/** A text repaired in memory. */
export interface Repair {
  readonly text: string;
  /** How many findings were repaired. */
  readonly applied: number;
}

/**
 * Repairs a text; line ends that a repair adds are those of the file.
 * @param form how the file is to be written, if it is
 */
export function repair(linter: Judge, source: string, type: FixSafety, form: TextForm): Repair {
  const { output, applied } = fixSource(linter, source, type);
  // What needs no repair is not written, and keeps its form.
  return { text: output === source ? source : withLineEndsOf(source, output, form), applied };
}

/**
 * The bytes of a repaired text, in the file's own encoding.
 * @throws Failure where they would differ in more than what was repaired, or would be read as another text
 */
export function bytesOf(original: ReadText, text: string, name: string): Uint8Array {
  const bytes = reencode(original.bytes, original, text);
  // A short text may look like one of another encoding once it is repaired; the next to read it would see other characters.
  if (bytes !== null && readsAs(bytes, text)) return bytes;
  throw new Failure(
    `${name}：未修复，${original.encoding} 编码写不回原样 (not fixed: its ${original.encoding} bytes cannot be written back unchanged)`,
  );
}

/** Whether bytes are read as a text, by the detection that reads every file. */
function readsAs(bytes: Uint8Array, text: string): boolean {
  const read = decode(bytes);
  return !isNoText(read) && read.text === text;
}

/**
 * Puts a repaired text in place of the file it was read from.
 * @throws Failure where it cannot be written, or somebody changed the file in the meantime
 */
export function writeRepair(path: string, name: string, original: ReadText, text: string): void {
  const bytes = bytesOf(original, text, name);
  const expectUnchanged = (): void => {
    if (readBytes(path, name).equals(original.bytes)) return;
    throw new Failure(`${name}：未修复，检查期间文件被改动 (not fixed: the file changed in the meantime)`);
  };
  expectUnchanged();
  // Once more when all but the last step is done: what somebody saves meanwhile must not be lost.
  writeAtomically(path, bytes, name, expectUnchanged);
}
