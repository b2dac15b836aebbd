import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { reasonOf, systemCode } from '../errors.ts';
import { Failure } from '../exit.ts';

/**
 * The files of the repository around a folder that differ from a revision: committed since, staged, in the working tree,
 * and new ones that git does not ignore. Of a branch that went on meanwhile, what counts is where ours left it.
 *
 * @param revision empty for the last commit
 * @returns absolute paths, spelled below `folder` as that is
 * @throws Failure where there is no git, no repository or no such revision
 */
export function changedFiles(folder: string, revision: string): ReadonlySet<string> {
  // Relative, because git resolves links in the absolute path and we do not.
  const up = git(folder, ['rev-parse', '--show-cdup']);
  if (up === null) throw new Failure('--changed：这里不是 git 仓库 (not a git repository)');
  const top = resolve(folder, up.trim());
  const names = [
    ...changedNames(top, revision),
    ...(git(top, ['ls-files', '-z', '--others', '--exclude-standard']) ?? '').split('\0'),
  ];
  return new Set(names.filter((name) => name !== '').map((name) => join(top, name)));
}

function changedNames(top: string, revision: string): readonly string[] {
  const commit = git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision || 'HEAD'}^{commit}`]);
  if (commit === null) {
    if (revision !== '') throw new Failure(`--changed：git 中没有“${revision}”这个版本 (no such revision)`);
    // Nothing was committed yet: everything is new.
    return (git(top, ['ls-files', '-z']) ?? '').split('\0');
  }
  const base = git(top, ['merge-base', commit.trim(), 'HEAD']) ?? commit;
  const names = git(top, ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', base.trim(), '--']);
  if (names === null) throw new Failure('--changed：git diff 失败 (git diff failed)');
  return names.split('\0');
}

/** What git prints, or null where it refuses. */
function git(cwd: string, args: readonly string[]): string | null {
  const { error, status, stdout } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (error !== undefined) {
    const missing = systemCode(error) === 'ENOENT';
    throw new Failure(`--changed：${missing ? '找不到 git 命令 (git is not installed)' : reasonOf(error)}`);
  }
  return status === 0 ? stdout : null;
}
