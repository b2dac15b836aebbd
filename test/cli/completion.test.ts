import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { COMMANDS } from '../../server/src/cli/commandNames.ts';
import { completionsOf } from '../../server/src/cli/completion/tables.ts';
import { HELP_EN } from '../../server/src/cli/help/en.ts';
import { HELP_ZH } from '../../server/src/cli/help/zh.ts';
import { CLI, runCli, useFolders } from '../support/cli.ts';

/** Whether a program can be started here. */
function exists(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0;
}

/** What bash offers for a command line whose last word is being typed, parted as bash parts it. */
function offered(cwd: string, ...words: readonly string[]): readonly string[] {
  const script = `source <(node "$CLI" completion bash)
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gongwen; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script, 'bash', 'gongwen', ...words], {
    cwd,
    env: { ...process.env, CLI },
    encoding: 'utf8',
  });
  assert.equal(stderr.replace(/.*compopt.*\n/gu, ''), '');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion', () => {
  const folderOf = useFolders();
  const root = dirname(CLI);
  before(() => {
    runCli(['--version']);
  });

  it('of bash offers commands, options, their values, rules and levels', () => {
    assert.deepEqual(offered(root, 'co'), ['compare', 'config', 'completion']);
    assert.deepEqual(offered(root, 'lint', '--fix-'), ['--fix-dry-run', '--fix-type']);
    assert.deepEqual(offered(root, 'lint', '--format', 's'), ['stylish', 'sarif']);
    assert.deepEqual(offered(root, 'lint', '-f', 'j'), ['json', 'junit']);
    assert.deepEqual(offered(root, 'lint', '--format', '=', 'j'), ['json', 'junit']);
    assert.deepEqual(offered(root, 'lint', '--format', '='), [...(completionsOf('lint').values.format ?? [])]);
    assert.deepEqual(offered(root, 'lint', '--rule', 'docnum-b'), ['docnum-bracket']);
    assert.deepEqual(offered(root, 'lint', '--rule', 'docnum-bracket', ':'), ['error', 'warning', 'info', 'off']);
    assert.deepEqual(offered(root, 'lint', '--rule', 'docnum-bracket', ':', 'w'), ['warning']);
    assert.deepEqual(offered(root, 'explain', 'docnum-no-'), ['docnum-no-di', 'docnum-no-leading-zero']);
    assert.deepEqual(offered(root, 'help', 'reg'), ['registry']);
    assert.deepEqual(offered(root, 'completion', ''), ['bash', 'zsh', 'fish']);
    assert.deepEqual(offered(root, 'outline', '--format', ''), ['tree', 'json']);
  });

  it('of bash offers files with spaces and Chinese names', () => {
    const folder = folderOf({ '通知 1.md': '', '通知 2.md': '', 'other.md': '' });
    assert.deepEqual([...offered(folder.path, 'lint', '通')].sort(), ['通知 1.md', '通知 2.md']);
    assert.deepEqual(offered(folder.path, 'lint', '--output', 'o'), ['other.md']);
  });

  for (const shell of ['zsh', 'fish']) {
    it(`of ${shell} is a script that it can read`, function () {
      if (!exists(shell)) this.skip();
      const { stdout } = runCli(['completion', shell]);
      const { status, stderr } = spawnSync(shell, ['-n'], { input: stdout, encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  }

  it('of fish offers commands and values', function () {
    if (!exists('fish')) this.skip();
    const folder = folderOf({ 'c.fish': runCli(['completion', 'fish']).stdout });
    const ask = (line: string): readonly string[] =>
      spawnSync('fish', ['-c', `source c.fish; complete -C '${line}'`], { cwd: folder.path, encoding: 'utf8' })
        .stdout.split('\n')
        .filter((word) => word !== '');
    assert.deepEqual(ask('gongwen comp'), ['compare', 'completion']);
    assert.deepEqual(ask('gongwen lint --format s'), ['sarif', 'stylish']);
  });

  it('offers no value that a command refuses, and no option that its help does not show', () => {
    for (const command of COMMANDS) {
      const { options, values } = completionsOf(command);
      for (const word of values.format ?? []) {
        const { stderr } = runCli([command, '--format', word, '--output=', 'no such file']);
        assert.doesNotMatch(stderr, /--format 应为/u, `${command} ${word}`);
      }
      for (const name of Object.keys(options)) {
        for (const pages of [HELP_ZH, HELP_EN]) assert.ok(pages[command].includes(`--${name}`), `${command} --${name}`);
      }
    }
  });

  it('refuses a shell that it does not know', () => {
    assert.equal(runCli(['completion', 'tcsh']).status, 2);
    assert.equal(runCli(['completion']).status, 2);
  });
});
