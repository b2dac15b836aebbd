import { normalize } from 'node:path';
import { below, slashed } from '../paths.ts';

/** How a file is called in reports: relative to the current folder where it lies below it, else as it was named. */
export function nameOf(path: string, typed: string, cwd: string): string {
  return below(cwd, path) ?? slashed(normalize(typed));
}
