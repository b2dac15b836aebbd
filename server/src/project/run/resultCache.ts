import { createHash, createHmac } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../exit.ts';
import { LARGEST_DRAFT, readGuarded } from '../files/guarded.ts';
import { writeAtomically } from '../files/write.ts';
import { cacheKey } from './cacheKey.ts';
import type { FileResult } from './fileResult.ts';

/** What the file is called where a folder is named as its place. */
const NAME = '.gongwencache';
/** The first line of the file, before the signature of the rest. */
const HEAD = 'gongwen cache 2 ';
/** More texts than this are not remembered; those that were asked for last stay. */
const MOST = 50_000;

/**
 * Results by content: the key is made of the bytes of a text and of everything that the engine's answer depends on, so
 * that nothing in the cache can be out of date. One file, replaced as a whole, so that two runs at once at worst forget
 * what the other one learned. It is signed with a secret of the person: a file that is damaged, or that somebody else put
 * there, counts as empty.
 */
export class ResultCache {
  readonly place: string;
  readonly program: string;
  readonly #path: string;
  readonly #secret: Buffer | null;
  /** Results as they are written, as bytes: an archive of them would be too large as text. */
  readonly #known: Map<string, Buffer>;
  readonly #used = new Map<string, Buffer>();
  #learned = false;

  /**
   * @param place a file, or a folder to make it in
   * @param program names the program in every detail: another program may judge otherwise
   */
  constructor(place: string, program: string) {
    this.#path = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? join(place, NAME) : place;
    this.place = place;
    this.program = program;
    this.#secret = cacheKey();
    this.#known = read(this.#path, this.#secret);
  }

  /** The key of a text under a configuration. */
  key(bytes: Uint8Array, configuration: string): string {
    return createHash('sha256').update(`${this.program}\n${configuration}\n`).update(bytes).digest('base64');
  }

  /** What was said about a text before, or undefined. */
  get(key: string): FileResult | undefined {
    const line = this.#known.get(key);
    if (line === undefined) return undefined;
    const fileResult: unknown = JSON.parse(line.toString());
    if (!isFileResult(fileResult)) return undefined;
    this.#used.set(key, line);
    return fileResult;
  }

  /** Remembers a result. One with faults is not final: the next run should try again. */
  set(key: string, fileResult: FileResult): void {
    if (fileResult.faults.length > 0) return;
    this.#used.set(key, Buffer.from(JSON.stringify(fileResult)));
    this.#learned = true;
  }

  /** Writes what was learned, together with what another run may have learned in the meantime. @throws Failure */
  save(): void {
    if (!this.#learned) return;
    if (this.#secret === null) {
      throw new Failure(
        '未保存缓存：个人文件夹中写不进密钥 (the cache is not kept: no key can be written to your own folder)',
      );
    }
    const lines = read(this.#path, this.#secret);
    for (const [key, line] of this.#used) {
      lines.delete(key);
      lines.set(key, line);
    }
    const kept = [...lines].slice(-MOST).flatMap(([key, line]) => [Buffer.from(`${key} `), line, LINE_END]);
    writeAtomically(this.#path, [Buffer.from(`${HEAD}${signature(kept, this.#secret)}\n`), ...kept]);
  }
}

const LINE_END = Buffer.from('\n');

/** The lines of a cache file; none where it cannot be read or is not as we wrote it. */
function read(path: string, secret: Buffer | null): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  if (secret === null) return lines;
  let bytes: Buffer;
  try {
    bytes = readGuarded(path, LARGEST_DRAFT);
  } catch {
    return lines;
  }
  const start = bytes.indexOf(LINE_END) + 1;
  const body = bytes.subarray(start);
  if (bytes.toString('utf8', 0, start) !== `${HEAD}${signature([body], secret)}\n`) return lines;
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    const space = body.indexOf(' ', at);
    if (end < 0 || space < 0 || space > end) return new Map();
    lines.set(body.toString('latin1', at, space), body.subarray(space + 1, end));
    at = end + 1;
  }
  return lines;
}

function signature(pieces: readonly Uint8Array[], secret: Buffer): string {
  const hash = createHmac('sha256', secret);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64');
}

/** The signature says that we wrote it; this only says to the compiler what that was. */
function isFileResult(value: unknown): value is FileResult {
  return typeof value === 'object' && value !== null && 'applies' in value && 'findings' in value && 'faults' in value;
}
