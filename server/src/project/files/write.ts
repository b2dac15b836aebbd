import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf, systemCode } from '../errors.ts';
import { Failure } from '../exit.ts';
import { copyAttributes } from './attributes.ts';
import { holdSignals } from './signals.ts';

/**
 * Writes a file so that at every moment its name means either the old content or the new one, whole: a temporary file
 * beside it, flushed to the disk, takes its name. A symbolic link stays and the file it means is written. Owner, mode, access
 * control list and extended attributes of a file that was there are kept; a file that has several names, or whose owner cannot
 * be kept, is written in place, with its old content beside it meanwhile.
 * @param content in one piece or in several
 * @param name what messages call it
 * @param mayReplace asked right before the new content takes the name; throws a Failure where the file is not to be replaced
 * @throws Failure naming the file and the reason; nothing is left behind then
 */
export function writeAtomically(
  path: string,
  content: Uint8Array | Iterable<Uint8Array>,
  name = path,
  mayReplace: () => void = () => {},
): void {
  const pieces = content instanceof Uint8Array ? [content] : content;
  holdSignals();
  let temporary: string | undefined;
  try {
    const target = realTarget(resolve(path));
    const old = oldFile(target, name);
    if (old !== undefined && !old.isFile()) {
      writeToDevice(target, pieces);
      return;
    }
    removeLeftovers(dirname(target));
    temporary = temporaryBeside(target);
    // Nobody else may read it before it has the rights of the old file.
    const file = openSync(temporary, 'wx', old === undefined ? 0o666 : 0o600);
    let replaces = true;
    try {
      replaces = old === undefined || (old.nlink === 1 && copyAttributes(target, old, temporary));
      if (replaces) {
        ftruncateSync(file);
        writePieces(file, pieces);
        fsyncSync(file);
      }
    } finally {
      closeSync(file);
    }
    mayReplace();
    if (replaces) renameSync(temporary, target);
    else {
      rmSync(temporary);
      writeInPlace(target, pieces);
    }
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw error instanceof Failure ? error : new Failure(`${name}：写不进去，${reasonOf(error)} (cannot be written)`);
  }
}

/**
 * Writes a file that must not be there yet.
 * @throws Failure naming the file and the reason; a file that is there stays as it is
 */
export function writeNew(path: string, content: Uint8Array, name = path): void {
  holdSignals();
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${name}：写不进去，${reasonOf(error)} (cannot be written)`);
  }
}

/** Writes over the content of a file. The old content lies beside it until the new one is on the disk. */
function writeInPlace(target: string, pieces: Iterable<Uint8Array>): void {
  const backup = join(dirname(target), `.${basename(target).slice(0, 40)}.gongwen-backup`);
  if (existsSync(backup)) {
    throw new Failure(
      `${target}：未写入，上次写入中断，原文在 ${backup} (not written: an earlier run was cut short, the old content is there)`,
    );
  }
  writeFileSync(backup, readFileSync(target), { flag: 'wx', mode: 0o600, flush: true });
  const file = openSync(target, 'r+');
  try {
    ftruncateSync(file, writePieces(file, pieces));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(backup);
}

function writeToDevice(target: string, pieces: Iterable<Uint8Array>): void {
  const device = openSync(target, 'w');
  try {
    writePieces(device, pieces);
  } finally {
    closeSync(device);
  }
}

/** @returns how many bytes were written */
function writePieces(file: number, pieces: Iterable<Uint8Array>): number {
  let size = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    size += piece.length;
  }
  return size;
}

/** A name of this process alone, or two runs at once would write into one file. */
function temporaryBeside(target: string): string {
  const unique = `${process.pid}-${Date.now().toString(36)}`;
  return join(dirname(target), `.${basename(target).slice(0, 40)}.gongwen-${unique}.tmp`);
}

/** Folders that were searched for leftovers. */
const tidied = new Set<string>();

/** Removes the temporary files of runs that were killed while they wrote in this folder; once in a run. */
function removeLeftovers(folder: string): void {
  if (tidied.has(folder)) return;
  tidied.add(folder);
  for (const name of readdirSync(folder)) {
    const id = /^\..{1,40}\.gongwen-(\d{1,9})-[0-9a-z]{1,12}\.tmp$/su.exec(name)?.[1];
    if (id !== undefined && !isRunning(Number(id))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else is running too.
    return systemCode(error) !== 'ESRCH';
  }
}

/** The file itself where `path` is a link to it; `path` where there is none yet. */
function realTarget(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return path;
    throw error;
  }
}

/** What is known of a file that may be written; undefined where there is none yet. */
function oldFile(path: string, name: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    throw new Failure(`${name}：写不进去，是文件夹，不是文件 (cannot be written: is a folder)`);
  }
  // Replacing needs no right to write the file itself, but whoever took that right away meant it.
  if (stats?.isFile()) accessSync(path, constants.W_OK);
  return stats;
}
