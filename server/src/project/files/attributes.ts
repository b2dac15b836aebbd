import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, type Stats, statSync } from 'node:fs';

/** The bits of a mode that say who may read, write and run a file. Those that lend rights (setuid, setgid) are never kept. */
const PERMISSIONS = 0o777;

/**
 * Gives a new file the owner, the group, the mode, the access control list and the extended attributes of another. Node knows
 * only the first three, so that the copying is left to the system's own `cp` where there is one.
 * @param from a path that no option can be taken for: absolute
 * @returns whether owner, group and mode are those of the other file now
 */
export function copyAttributes(from: string, wanted: Stats, to: string): boolean {
  const copy = COPY[process.platform];
  if (copy !== undefined) spawnSync('cp', [...copy, from, to], { stdio: 'ignore' });
  try {
    const now = statSync(to);
    if (now.uid !== wanted.uid || now.gid !== wanted.gid) chownSync(to, wanted.uid, wanted.gid);
    if ((statSync(to).mode & 0o7777) !== (wanted.mode & PERMISSIONS)) chmodSync(to, wanted.mode & PERMISSIONS);
  } catch {
    // Only the administrator gives files away; the answer says what came of it.
  }
  const { uid, gid, mode } = statSync(to);
  return uid === wanted.uid && gid === wanted.gid && (mode & 0o7777) === (wanted.mode & PERMISSIONS);
}

/** How `cp` copies everything but the content, by platform. That of macOS copies the content too, which is written over. */
const COPY: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['--attributes-only', '--preserve=all', '--'],
  darwin: ['-p', '--'],
};
