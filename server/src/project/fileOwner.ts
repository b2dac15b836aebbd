import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { below } from './paths.ts';

/**
 * Whether the code of a file may run because of who owns it: the person who runs the program, or the administrator, who could
 * change the program itself. What lies above the current folder anybody may have put there, as in `/tmp`. This is the rule
 * of git's `safe.directory`.
 * @param cwd where nobody tells owners (Windows), what lies below this folder or the person's own counts as hers
 */
export function isOwnFile(path: string, cwd: string): boolean {
  const user = process.geteuid?.();
  if (user === undefined) return below(cwd, path) !== null || below(homedir(), path) !== null;
  const { uid } = statSync(path);
  // Under sudo, the person is the one who called it.
  const caller = user === 0 ? Number(process.env.SUDO_UID ?? 0) : user;
  return uid === user || uid === caller || uid === 0;
}
