import { existsSync } from 'node:fs';
import type { ReviewAuthor } from '../../formats/word/write/author.ts';
import { Failure } from '../exit.ts';
import { readBytes } from '../files/read.ts';
import { writeAtomically } from '../files/write.ts';

/** Who writes comments and changes unless somebody says otherwise. */
export const REVIEWER = 'Gongwen';

/** The reviewed copy of a Word document that a run is asked to write. */
export interface ReviewRequest {
  /** From the current folder. */
  readonly path: string;
  readonly author: ReviewAuthor;
  /** Whether comments of an earlier review by the same author go first. */
  readonly replace: boolean;
  /** Whether a file of that name may be replaced. */
  readonly force: boolean;
}

/** Writes a review. @throws Failure where a file of that name is there and must stay, or it cannot be written */
export function writeReviewFile({ path, force }: ReviewRequest, bytes: Uint8Array): void {
  if (!force && existsSync(path)) {
    throw new Failure(`${path}：文件已存在，要覆盖请用 --force (the file exists; --force replaces it)`);
  }
  writeAtomically(path, bytes);
}

/**
 * Puts a document with tracked changes in place of the one it was read from.
 *
 * @throws Failure where it cannot be written, or somebody changed the file in the meantime
 */
export function writeWordRepair(path: string, name: string, before: Uint8Array, after: Uint8Array): void {
  if (!readBytes(path, name).equals(before)) {
    throw new Failure(`${name}：未修复，检查期间文件被改动 (not fixed: the file changed in the meantime)`);
  }
  writeAtomically(path, after, name);
}
