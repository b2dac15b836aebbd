import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Larger files are no drafts, and would take more memory than a text of that sort is worth. In bytes. */
export const LARGEST_DRAFT = 256 * 1024 * 1024;

/** Larger files are no configuration, registry, ignore file or the like. In bytes. */
export const LARGEST_SETTINGS = 8 * 1024 * 1024;

/** A path that is there and is not read. Its message says why, in Chinese with English beside it. */
export class NotRead extends Error {
  readonly reason: 'too-large' | 'unreadable';

  constructor(message: string, reason: 'too-large' | 'unreadable' = 'unreadable') {
    super(message);
    this.reason = reason;
  }
}

/** Of a pipe: the ends that a shell hands to the program (`<(…)`). Who names one of them means it. */
const HANDED_OVER = /^\/dev\/(?:stdin|fd\/\d{1,9})$|^\/proc\/self\/fd\/\d{1,9}$/u;

/** Opens a file without waiting: not for the other end of a pipe, not for a terminal. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

const CHUNK = 1 << 20;

/**
 * Reads a file whole. Every file of a project is read by this function or the next one. They read regular files only, never
 * more than a limit, and never wait for somebody to write.
 * @param limit in bytes
 * @throws NotRead for what is no regular file or too large; the system's own error where it cannot be opened or read
 */
export function readGuarded(path: string, limit: number): Buffer {
  // Asked before it is opened: to open a device can already do something.
  const before = statSync(path);
  if (before.isFIFO() && HANDED_OVER.test(path)) return readFileSync(path);
  expectRegular(before, limit);
  const file = openSync(path, FLAGS);
  try {
    const stats = fstatSync(file);
    // Another file may have taken the name in between.
    expectRegular(stats, limit);
    return readToEnd(file, stats.size, limit);
  } finally {
    closeSync(file);
  }
}

/** The same without holding up everything else; see {@link readGuarded}. */
export async function readGuardedLater(path: string, limit: number): Promise<Buffer> {
  const file = await open(path, FLAGS);
  try {
    expectRegular(await file.stat(), limit);
    const bytes = await file.readFile();
    if (bytes.length > limit) throw tooLarge(limit);
    return bytes;
  } finally {
    await file.close();
  }
}

/** @param expected the size that the file said it has; it may have grown since, and files of the system say 0 */
function readToEnd(file: number, expected: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  for (let size = 0; ; ) {
    // One byte more than expected: the first read then also says that the file ends there.
    const chunk = Buffer.allocUnsafe(size === 0 && expected > 0 ? expected + 1 : CHUNK);
    const read = readSync(file, chunk);
    size += read;
    if (size > limit) throw tooLarge(limit);
    if (read > 0) chunks.push(chunk.subarray(0, read));
    if (read === 0 || (size === expected && expected > 0)) break;
  }
  const [first = Buffer.alloc(0)] = chunks;
  return chunks.length < 2 ? first : Buffer.concat(chunks);
}

function expectRegular(stats: Stats, limit: number): void {
  if (stats.isDirectory()) throw new NotRead('是文件夹，不是文件 (is a folder, not a file)');
  if (stats.isFIFO()) throw new NotRead('是管道，不是文件 (is a pipe, not a file)');
  if (!stats.isFile()) throw new NotRead('是设备，不是文件 (is a device, not a file)');
  if (stats.size > limit) throw tooLarge(limit);
}

function tooLarge(limit: number): NotRead {
  return new NotRead(`超过 ${Math.floor(limit / 1024 / 1024)} MB，太大 (too large)`, 'too-large');
}
