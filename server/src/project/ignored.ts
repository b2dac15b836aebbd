import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { IgnorePatterns } from '../config/globs/ignorePatterns.ts';
import { linesOfSettings } from './files/settingsLines.ts';
import { below } from './paths.ts';

/** Files that say what is not ours to look at, in the folder they stand in and below. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.gongwenignore'];

/** The ignore files that hold in a folder, the farthest first. */
export type IgnoreRules = readonly { readonly folder: string; readonly patterns: IgnorePatterns }[];

/** Told of an ignore file that is not used, by its path, and why. */
export type IgnoreProblem = (path: string, problem: string) => void;

/** The rules of the folders above `folder`, up to the one that holds the git repository; none outside of one. */
export function rulesAbove(folder: string, report?: IgnoreProblem): IgnoreRules {
  const folders: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return [];
    folders.unshift(dirname(at));
  }
  return folders.reduce<IgnoreRules>((rules, at) => withRulesOf(rules, at, IGNORE_FILES, report), []);
}

/**
 * `rules` and those that a folder adds. An ignore file that cannot be read ignores nothing, as with git.
 * @param names of the files in the folder, so that it need not be asked again
 */
export function withRulesOf(
  rules: IgnoreRules,
  folder: string,
  names: readonly string[],
  report?: IgnoreProblem,
): IgnoreRules {
  const files = IGNORE_FILES.filter((name) => names.includes(name)).map((name) => join(folder, name));
  const lines = files.flatMap((file) => linesOfSettings(file));
  if (lines.every((line) => line === '')) return rules;
  const patterns = new IgnorePatterns(lines);
  if (patterns.problem !== null) report?.(files.join('、'), patterns.problem);
  return [...rules, { folder, patterns }];
}

/** Whether a path is ignored; the nearest file that mentions it decides. */
export function isIgnored(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  for (const { folder, patterns } of rules.toReversed()) {
    const inside = below(folder, path);
    if (inside === null) continue;
    const answer = patterns.test(isFolder ? `${inside}/` : inside);
    if (answer !== null) return answer === 'ignored';
  }
  return false;
}
