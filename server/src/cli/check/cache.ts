import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../io/write.ts';
import type { Verdict } from './verdict.ts';

/** What the file is called where a folder is named as its place. */
const NAME = '.gongwencache';
/** The first line of the file, before the checksum of the rest. */
const HEAD = 'gongwen cache 1 ';
/** More texts than this are not remembered; those that were asked for last stay. */
const MOST = 50_000;

/**
 * Verdicts by content: the key is made of the bytes of a text and of everything that the engine's answer depends on, so
 * that nothing in the cache can be out of date. One file, replaced as a whole, so that two runs at once at worst forget
 * what the other one learned; a file that is damaged, or is none of ours, counts as empty.
 */
export class VerdictCache {
  readonly place: string;
  readonly engine: string;
  readonly #path: string;
  readonly #known: Map<string, string>;
  readonly #used = new Map<string, string>();
  #learned = false;

  /**
   * @param place a file, or a folder to make it in
   * @param engine names the program in every detail: another program may judge otherwise
   */
  constructor(place: string, engine: string) {
    this.#path = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true ? join(place, NAME) : place;
    this.place = place;
    this.engine = engine;
    this.#known = read(this.#path);
  }

  /** The key of a text under a configuration. */
  key(bytes: Uint8Array, configuration: string): string {
    return createHash('sha256').update(`${this.engine}\n${configuration}\n`).update(bytes).digest('base64');
  }

  /** What was said about a text before, or undefined. */
  get(key: string): Verdict | undefined {
    const line = this.#known.get(key);
    if (line === undefined) return undefined;
    const verdict: unknown = JSON.parse(line);
    if (!isVerdict(verdict)) return undefined;
    this.#used.set(key, line);
    return verdict;
  }

  /** Remembers a verdict. One with faults is not final: the next run should try again. */
  set(key: string, verdict: Verdict): void {
    if (verdict.faults.length > 0) return;
    this.#used.set(key, JSON.stringify(verdict));
    this.#learned = true;
  }

  /** Writes what was learned, together with what another run may have learned in the meantime. @throws Failure */
  save(): void {
    if (!this.#learned) return;
    const lines = read(this.#path);
    for (const [key, line] of this.#used) {
      lines.delete(key);
      lines.set(key, line);
    }
    const kept = [...lines].slice(-MOST);
    const body = kept.map(([key, line]) => `${key} ${line}\n`).join('');
    writeAtomically(this.#path, Buffer.from(`${HEAD}${checksum(body)}\n${body}`));
  }
}

/** The lines of a cache file; none where it cannot be read or is not as it was written. */
function read(path: string): Map<string, string> {
  const lines = new Map<string, string>();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return lines;
  }
  const start = text.indexOf('\n') + 1;
  const body = text.slice(start);
  if (text.slice(0, start) !== `${HEAD}${checksum(body)}\n`) return lines;
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at);
    const space = body.indexOf(' ', at);
    lines.set(body.slice(at, space), body.slice(space + 1, end));
    at = end + 1;
  }
  return lines;
}

function checksum(body: string): string {
  return createHash('sha256').update(body).digest('base64');
}

/** The checksum says that we wrote it; this only says to the compiler what that was. */
function isVerdict(value: unknown): value is Verdict {
  return typeof value === 'object' && value !== null && 'applies' in value && 'findings' in value && 'faults' in value;
}
