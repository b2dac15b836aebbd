import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildCli, CLI, cleanEnvironment, type Folder, useFolders } from '../support/cli.ts';

const PAGE = readFileSync(new URL('../../docs/ci.md', import.meta.url), 'utf8');
const ACTION = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');

const OLD =
  '重庆市人民政府关于测试的通知\n\n渝府发[2024]1号\n\n各区县政府：\n\n渝府发(2023)7号已印发。\n\n重庆市人民政府\n\n2024年5月11日\n';
const NEW = `重庆市人民政府关于试验的通知

渝府发[2024]2号

各区县政府：

一、重点任务

（一）建设中心。到2027年，建成中心10个以上。（责任单位：市交通运输委、市商务委）

（二）提升服务。（责任单位：市商务委）

重庆市人民政府

2024年5月12日
`;

/** Runs a line of a shell in which `gongwen` is the program. */
function shell(
  folder: Folder,
  line: string,
  env: Readonly<Record<string, string>> = {},
): { status: number | null; output: string } {
  buildCli();
  folder.write('bin/gongwen', `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`);
  chmodSync(folder.at('bin/gongwen'), 0o755);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder.path,
    env: cleanEnvironment({ PATH: `${folder.at('bin')}:${process.env.PATH}`, ...env }),
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

describe('docs/ci.md', () => {
  const folderOf = useFolders();

  it('holds line by line', () => {
    const folder = folderOf({ '旧稿.md': OLD, '新稿.md': NEW });
    spawnSync('git', ['init', '--quiet'], { cwd: folder.path });
    const begin = PAGE.indexOf('## 一步一步来');
    const section = PAGE.slice(begin, PAGE.indexOf('\n## ', begin + 1));
    const lines = Array.from(section.matchAll(/^(gongwen .*?) +# (\d)$/gmu));
    assert.ok(lines.length > 20);
    for (const [, line = '', status] of lines) {
      const result = shell(folder, line);
      assert.equal(result.status, Number(status), `${line}\n${result.output}`);
    }
  });

  it('gives a line for GitLab that runs', () => {
    const folder = folderOf({ 'drafts/新稿.md': NEW });
    const line = /- npx (gongwen lint .*)$/mu.exec(PAGE)?.[1] ?? assert.fail();
    const { status, output } = shell(folder, line);
    assert.equal(status, 1, output);
    assert.match(folder.text('gl-code-quality.json'), /"drafts\/新稿\.md"/u);
    assert.match(folder.text('junit.xml'), /<failure /u);
  });
});

describe('action.yml', () => {
  const folderOf = useFolders();
  const yaml: { load(text: string): unknown } = createRequire(import.meta.url)('js-yaml');

  /** The last step of the action, with its inputs as the runner hands them over. */
  function run(folder: Folder, inputs: Readonly<Record<string, string>>): { status: number | null; output: string } {
    const action = yaml.load(ACTION) as { runs: { steps: { name?: string; run?: string }[] } };
    const step = action.runs.steps.find(({ name }) => name === 'Lint') ?? assert.fail();
    folder.write('step.sh', step.run ?? assert.fail());
    const none = { PATHS: '.', SARIF: '', HTML: '', BASELINE: '', MAX_WARNINGS: '' };
    // As GitHub runs `shell: bash`.
    return shell(folder, 'bash --noprofile --norc -eo pipefail step.sh', { ...none, GONGWEN: CLI, ...inputs });
  }

  it('annotates, writes the reports that were asked for, and fails as lint does', () => {
    const folder = folderOf({ '新 稿.md': NEW });
    const { status, output } = run(folder, { SARIF: 'out.sarif', HTML: '报告.html' });
    assert.equal(status, 1);
    assert.match(output, /^::error file=新 稿\.md,line=3/mu);
    assert.match(folder.text('out.sarif'), /"2\.1\.0"/u);
    assert.match(folder.text('报告.html'), /^<!DOCTYPE html>/u);
    run(folder, { BASELINE: 'known.json' });
    folder.run(['lint', '--baseline', 'known.json', '--update-baseline']);
    assert.equal(run(folder, { BASELINE: 'known.json', MAX_WARNINGS: '0' }).status, 0);
  });

  it('takes paths one a line, whatever they hold', () => {
    const folder = folderOf({ '新 稿.md': NEW, '-x $(touch y).md': NEW });
    const { status, output } = run(folder, { PATHS: '新 稿.md\n\n-x $(touch y).md\n' });
    assert.equal(status, 1, output);
    assert.match(output, /file=-x \$\(touch y\)\.md/u);
    assert.match(output, /file=新 稿\.md/u);
    assert.throws(() => folder.bytes('y'), 'nothing in a path is run');
  });
});

describe('the files of the program', () => {
  const folderOf = useFolders();

  it('runs away from the repository, as in the image', () => {
    buildCli();
    const folder = folderOf({ '新稿.md': NEW });
    for (const name of ['cli.js', 'cli.main.js', 'package.json'])
      copyFileSync(join(dirname(CLI), name), folder.at(name));
    const { status, stdout } = spawnSync(process.execPath, ['cli.js', 'lint', '--format', 'github', '新稿.md'], {
      cwd: folder.path,
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.match(stdout, /^::error /mu);
  });
});
