import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { below } from './paths.ts';

/** Files that say what is not ours to look at, in the folder they stand in and below. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.gongwenignore'];

/** The ignore files that hold in a folder, the farthest first. */
export type IgnoreRules = readonly { readonly folder: string; readonly rules: Ignore }[];

/** The rules of the folders above `folder`, up to the one that holds the git repository; none outside of one. */
export function rulesAbove(folder: string): IgnoreRules {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return [];
    folders.unshift(dirname(at));
  }
  return folders.reduce<IgnoreRules>((rules, at) => withRulesOf(rules, at, IGNORE_FILES), []);
}

/** `rules` and those that a folder adds. @param names of the files in the folder, so that it need not be asked again */
export function withRulesOf(rules: IgnoreRules, folder: string, names: readonly string[]): IgnoreRules {
  const present = IGNORE_FILES.filter((name) => names.includes(name));
  const patterns = present.map((name) => textOf(join(folder, name))).join('\n');
  return patterns === '' ? rules : [...rules, { folder, rules: ignore().add(patterns) }];
}

/** Whether a path is ignored; the nearest file that mentions it decides. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const inside = below(folder, path);
    if (inside === null) continue;
    const answer = own.test(isFolder ? `${inside}/` : inside);
    if (answer.ignored) return true;
    if (answer.unignored) return false;
  }
  return false;
}

/** An ignore file that cannot be read ignores nothing, as with git. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
