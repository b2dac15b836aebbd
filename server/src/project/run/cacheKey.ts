import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../errors.ts';
import { readGuarded } from '../files/guarded.ts';
import { userFolder } from '../userFolder.ts';

/** Characters of a key that is kept in a file. */
const LENGTH = 64;

/**
 * The secret that caches are signed with. Without it, whoever can commit a file could say that a draft has no findings. It
 * lies in the person's own folder and is made when it is first wanted; `GONGWEN_CACHE_KEY` gives another, so that jobs of one
 * project can share a cache.
 * @returns null where there is none and none can be made; nothing is remembered then
 */
export function cacheKey(): Buffer | null {
  const given = process.env.GONGWEN_CACHE_KEY;
  if (given) return createHash('sha256').update(given).digest();
  const folder = userFolder();
  const path = join(folder, 'cache-key');
  try {
    return read(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return null;
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(LENGTH / 2).toString('hex'), { flag: 'wx', mode: 0o600 });
    return read(path);
  } catch (error) {
    // Another run may have made it in between.
    return systemCode(error) === 'EEXIST' ? read(path) : null;
  }
}

/** Null for a file that is not, or not yet, a whole key. */
function read(path: string): Buffer | null {
  const text = readGuarded(path, LENGTH * 2).toString('latin1');
  return /^[0-9a-f]{64}$/u.test(text) ? Buffer.from(text, 'hex') : null;
}
