import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
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
      const folder = folderOf({ script: runCli(['completion', shell]).stdout });
      const { status, stderr } = spawnSync(shell, ['-n', folder.at('script')], { encoding: 'utf8' });
      assert.equal(stderr, '');
      assert.equal(status, 0);
    });
  }

  /** What zsh and fish are asked, and what each of them must offer; the order is up to them. */
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['gongwen co', ['compare', 'completion', 'config']],
    ['gongwen lint --fix-', ['--fix-dry-run', '--fix-type']],
    ['gongwen lint --format s', ['sarif', 'stylish']],
    ['gongwen lint -f j', ['json', 'junit']],
    ['gongwen lint a.md --rule docnum-bracket:w', ['docnum-bracket:warning']],
    ['gongwen explain docnum-no-', ['docnum-no-di', 'docnum-no-leading-zero']],
    ['gongwen lint 通', ['通知 1.md']],
    ['gongwen lint --output o', ['other.md']],
    ['gongwen registry a', ['add']],
    ['gongwen registry 通', ['通知 1.md']],
    ['gongwen completion ', ['bash', 'fish', 'zsh']],
  ];
  const files = { '通知 1.md': '', 'other.md': '' };

  it('of fish offers commands, values, rules and files', function () {
    if (!exists('fish')) this.skip();
    const folder = folderOf({ ...files, script: runCli(['completion', 'fish']).stdout });
    const ask = (line: string): readonly string[] =>
      spawnSync('fish', ['--no-config', '-c', `source script; complete -C '${line}'`], {
        cwd: folder.path,
        encoding: 'utf8',
      })
        .stdout.split('\n')
        .filter((word) => word !== '');
    for (const [line, words] of lines) assert.deepEqual([...ask(line)].sort(), words, line);
    assert.deepEqual(ask('gongwen lint --format=s'), ['--format=sarif', '--format=stylish']);
  });

  it('of zsh offers commands, values, rules and files', function () {
    this.timeout(30_000);
    if (!exists('zsh')) this.skip();
    const folder = folderOf({ ...files, script: runCli(['completion', 'zsh']).stdout });
    const driver = fileURLToPath(new URL('../support/complete.zsh', import.meta.url));
    const ask = (line: string): string => {
      const { stdout } = spawnSync('zsh', ['-f', driver, 'script', line], {
        cwd: folder.path,
        encoding: 'utf8',
        timeout: 10_000,
      });
      const offers = Array.from(stdout.matchAll(/<offer:([^>]+)>/gu), ([, words = '']) => words.split(/(?<!\\) /u));
      return offers.flat().sort().join('|');
    };
    // Where it completes a part of a word it offers that part; a space in a name it quotes.
    const shown = (word: string): string => word.replace(/^.*:/u, '').replaceAll(' ', '\\ ');
    for (const [line, words] of lines) assert.equal(ask(line), words.map(shown).join('|'), line);
    assert.equal(ask('gongwen lint --format=s'), 'sarif|stylish');
    assert.equal(ask('gongwen lint --rule docnum-b'), 'docnum-bracket');
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
