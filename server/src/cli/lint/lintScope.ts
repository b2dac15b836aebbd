import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isGlob } from '../../config/globs/glob.ts';
import { UsageError } from '../../project/exit.ts';
import { changedFiles } from '../../project/files/changed.ts';
import type { FoundFile } from '../../project/files/find.ts';
import { type Shard, shardOf } from '../../project/files/shard.ts';
import { type Arguments, has, lastOf, type OptionKinds } from '../arguments.ts';

/** Which of the files that operands mean a run is about. */
export interface LintScope {
  /** The part of the whole that this run takes; null: all of it. */
  readonly shard: Shard | null;
  /** Only files changed against this revision, empty for the last commit; null: changed or not. */
  readonly changed: string | null;
  /** Whether a glob may match nothing. */
  readonly allowUnmatched: boolean;
}

/** The options of `gongwen lint` that say which files. */
export const SCOPE_OPTIONS: OptionKinds = { shard: 'value', changed: 'optional', 'no-error-on-unmatched': 'flag' };

/** Reads them. @throws UsageError */
export function scopeOf(given: Arguments): LintScope {
  const shard = lastOf(given, 'shard');
  const scope = {
    shard: shard === undefined ? null : readShard(shard),
    changed: lastOf(given, 'changed') ?? null,
    allowUnmatched: has(given, 'no-error-on-unmatched'),
  };
  if (scope.shard === null && scope.changed === null) return scope;
  if (given.operands.includes('-')) {
    throw new UsageError('--shard、--changed 不能用于标准输入 (not for standard input)');
  }
  if (has(given, 'update-baseline') || has(given, 'prune-baseline')) {
    // What the other files are known for would be forgotten.
    throw new UsageError(
      '更新基线要检查全部文件，不能与 --shard、--changed 同用 (a baseline is renewed over all files)',
    );
  }
  return scope;
}

/**
 * Joins the word after `--changed` to it where that can only be a revision: no option, no glob, and nothing on the disk
 * bears its name.
 */
export function withRevisionJoined(args: readonly string[], cwd: string): readonly string[] {
  const at = args.indexOf('--changed');
  const word = args[at + 1];
  if (at < 0 || word === undefined || args.slice(0, at).includes('--')) return args;
  if (word.startsWith('-') || isGlob(word) || existsSync(resolve(cwd, word))) return args;
  return [...args.slice(0, at), `--changed=${word}`, ...args.slice(at + 2)];
}

/** The files that a run is about. Shards divide what has changed, so that they stay even. */
export function filesInScope(
  files: readonly FoundFile[],
  { shard, changed }: LintScope,
  cwd: string,
): readonly FoundFile[] {
  const touched = changed === null ? null : changedFiles(cwd, changed);
  const wanted = touched === null ? files : files.filter(({ path }) => touched.has(path));
  return shard === null ? wanted : shardOf(wanted, shard);
}

function readShard(text: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/u.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index <= shard.count) return shard;
  throw new UsageError(`--shard 应为“第几份/共几份”，例如 2/4，不是“${text}” (expected i/n, 1 ≤ i ≤ n)`);
}
