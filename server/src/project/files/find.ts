import { type Dirent, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { anchoredMatcherOf, baseOf, isGlob, LONGEST_GLOB } from '../../config/globs/glob.ts';
import type { Configurations } from '../configurations.ts';
import { reasonOf, systemCode } from '../errors.ts';
import { Failure } from '../exit.ts';
import { type IgnoreRules, isIgnored, rulesAbove, withRulesOf } from '../ignored.ts';
import { below, slashed } from '../paths.ts';
import { nameOf } from './fileName.ts';
import type { SkipReason } from './skipped.ts';

/** A file to lint. */
export interface FoundFile {
  readonly path: string;
  /** What reports call it. */
  readonly name: string;
  /** Named by the person, and so linted whatever it holds. */
  readonly named: boolean;
}

/** What is searched for and where. */
export interface Search {
  readonly cwd: string;
  /** Endings of names, without their dot, that count where a folder is searched. */
  readonly extensions: readonly string[];
  readonly configurations: Configurations;
  /** Whether a glob may match nothing. */
  readonly allowUnmatched: boolean;
  /** Called for every operand and folder that cannot be searched; the others still are. */
  fail(failure: Failure): void;
  /** Called for every file, and for every folder that is left out, that a search of a folder meets and does not give. */
  skip?(filePath: string, reason: SkipReason): void;
}

/**
 * The files that operands mean, each once, ordered by name. An operand is a file, a folder that is searched, or a glob; a
 * file of a name that reads like a glob is that file.
 */
export function findFiles(operands: readonly string[], search: Search): readonly FoundFile[] {
  const found = new Map<string, FoundFile>();
  for (const operand of operands) {
    try {
      for (const file of filesOf(operand, search)) {
        const known = found.get(file.path);
        if (known === undefined || (file.named && !known.named)) found.set(file.path, file);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      search.fail(error);
    }
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function filesOf(operand: string, search: Search): readonly FoundFile[] {
  if (operand === '') throw new Failure('文件名为空 (empty file name)');
  const path = resolve(search.cwd, operand);
  const stats = kindOf(path, operand);
  if (stats === 'file') return [{ path, name: nameOf(path, operand, search.cwd), named: true }];
  if (stats === 'folder') return walk(path, operand, search, null);
  const glob = slashed(operand).replace(/^(?:\.\/)+/u, '');
  if (!isGlob(glob)) throw new Failure(`${operand}：没有这个文件 (no such file)`);
  const base = baseOf(glob) || '.';
  const folder = resolve(search.cwd, base);
  if (glob.length > LONGEST_GLOB) throw new Failure(`${glob.slice(0, 40)}…：通配符太长 (the pattern is too long)`);
  const matches = anchoredMatcherOf(glob.startsWith(`${base}/`) ? glob.slice(base.length + 1) : glob);
  const files = kindOf(folder, base) === 'folder' ? walk(folder, base, search, (_, inside) => matches(inside)) : [];
  if (files.length === 0 && !search.allowUnmatched)
    throw new Failure(`${operand}：没有匹配的文件 (the pattern matches no file)`);
  return files;
}

/** Whether a file found below a folder is wanted. */
type Wanted = (path: string, inside: string) => boolean;

function wanted({ extensions, configurations }: Search): Wanted {
  const endings = extensions.map((extension) => `.${extension.toLowerCase()}`);
  return (path) =>
    endings.some((ending) => path.toLowerCase().endsWith(ending)) || configurations.for(path).isDocument(path);
}

/** Configuration and reports: nobody takes them for drafts, and a report must not name the one before it. */
const PROGRAM_DATA = /\.(?:jsonc?|sarif|xml)$/iu;

/** Never looked into: not the drafter's own, or large, or both. */
const SKIPPED = new Set(['node_modules']);

/**
 * The files below a folder.
 * @param glob which of them are wanted; null where the folder is searched for drafts
 */
function walk(root: string, typed: string, search: Search, glob: Wanted | null): readonly FoundFile[] {
  const isSearch = glob === null;
  const isWanted = glob ?? wanted(search);
  const isLeftOut = (rules: IgnoreRules, path: string, isFolder: boolean): boolean =>
    isIgnored(rules, path, isFolder) || search.configurations.for(path).isIgnored(path, isFolder);
  const files: FoundFile[] = [];
  const real = realPathOf(root) ?? root;
  const report = (path: string, problem: string): void => {
    search.fail(new Failure(`${nameOf(path, path, search.cwd)}：${problem}`));
  };
  const visit = (folder: string, above: IgnoreRules): void => {
    const entries = entriesOf(folder, join(typed, below(root, folder) ?? ''), search);
    const rules = withRulesOf(
      above,
      folder,
      entries.map((entry) => entry.name),
      report,
    );
    for (const entry of entries) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      const inside = below(root, path) ?? entry.name;
      const name = nameOf(path, join(typed, inside), search.cwd);
      if (entry.isDirectory()) {
        if (!isLeftOut(rules, path, true)) visit(path, rules);
        else if (isSearch) search.skip?.(`${name}/`, 'ignored');
        continue;
      }
      if (!isFile(entry, path)) continue;
      const reason = !isWanted(path, inside)
        ? 'extension'
        : isLeftOut(rules, path, false)
          ? 'ignored'
          : entry.isSymbolicLink() && leadsOut(path, real)
            ? 'link'
            : null;
      if (reason === null) files.push({ path, name, named: false });
      // What a glob does not mean is not skipped.
      else if ((isSearch || reason === 'link') && !PROGRAM_DATA.test(name)) search.skip?.(name, reason);
    }
  };
  visit(root, rulesAbove(root, report));
  return files;
}

/** The entries of a folder by name; none, and a failure, where it cannot be read. */
function entriesOf(folder: string, name: string, search: Search): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    search.fail(new Failure(`${slashed(name)}：打不开文件夹，${reasonOf(error)} (cannot open the folder)`));
    return [];
  }
}

/** A file, or a link to one. Links to folders are not followed: they may lead back up. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is no folder; reading it will say what is wrong.
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
  } catch {
    // Links that form a loop, or lead where we may not look: no folder either.
    return true;
  }
}

/** Whether a link leads to a file outside of the folder that is searched: only who names such a link means its file. */
function leadsOut(path: string, realRoot: string): boolean {
  const target = realPathOf(path);
  return target !== null && below(realRoot, target) === null;
}

/** Null for a link that leads nowhere. */
function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function kindOf(path: string, name: string): 'file' | 'folder' | 'nothing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = systemCode(error);
    // A link that leads nowhere is there, and is no glob.
    if (code === 'ENOENT') return lstatSync(path, { throwIfNoEntry: false }) === undefined ? 'nothing' : 'file';
    if (code === 'ENAMETOOLONG' || code === 'ENOTDIR') return 'nothing';
    throw new Failure(`${name}：读不出来，${reasonOf(error)} (cannot be read)`);
  }
}
