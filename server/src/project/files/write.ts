import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf, systemCode } from '../errors.ts';
import { EXIT, Failure } from '../exit.ts';

let guarded = false;

/**
 * Writes a file so that at every moment its name means either the old content or the new one, whole: a temporary file
 * beside it, flushed to the disk, takes its name. A symbolic link stays and the file it means is written; the mode of a
 * file that was there is kept.
 * @param content in one piece or in several
 * @param name what messages call it
 * @throws Failure naming the file and the reason; nothing is left behind then
 */
export function writeAtomically(path: string, content: Uint8Array | Iterable<Uint8Array>, name = path): void {
  const pieces = content instanceof Uint8Array ? [content] : content;
  guardAgainstInterruption();
  let temporary: string | undefined;
  try {
    const target = realTarget(path);
    const mode = modeOf(target, name);
    if (mode === 'special') {
      const device = openSync(target, 'w');
      try {
        writePieces(device, pieces);
      } finally {
        closeSync(device);
      }
      return;
    }
    // A name of this process alone, or two runs at once would write into one file.
    const unique = `.${basename(target).slice(0, 40)}.${process.pid}-${Date.now().toString(36)}.tmp`;
    const beside = join(dirname(target), unique);
    const file = openSync(beside, 'wx', mode ?? 0o666);
    temporary = beside;
    try {
      writePieces(file, pieces);
      // What open() made of the mode is what the umask left of it.
      if (mode !== undefined) fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
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
  guardAgainstInterruption();
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    throw new Failure(`${name}：写不进去，${reasonOf(error)} (cannot be written)`);
  }
}

function writePieces(file: number, pieces: Iterable<Uint8Array>): void {
  for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
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

/** The mode of a file that may be replaced, undefined where there is none yet; a pipe or device can only be written to. */
function modeOf(path: string, name: string): number | 'special' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  if (stats.isDirectory()) throw new Failure(`${name}：写不进去，是文件夹，不是文件 (cannot be written: is a folder)`);
  if (!stats.isFile()) return 'special';
  // Replacing needs no right to write the file itself, but whoever took that right away meant it.
  accessSync(path, constants.W_OK);
  return stats.mode & 0o7777;
}

/**
 * From the first write on, Ctrl-C waits until the program is between two steps. Writing a file is one step, so that no
 * temporary file is left and no file is half new.
 */
function guardAgainstInterruption(): void {
  if (guarded) return;
  guarded = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => process.exit(EXIT.interrupted));
}
