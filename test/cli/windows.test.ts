import assert from 'node:assert/strict';
import { only, parseReport, useFolders } from '../support/cli.ts';
import { readSarif } from '../support/sarif.ts';
import { runOnWindows } from '../support/windows.ts';

const WRONG = '渝府发[2024]1号\r\n';

describe('the command line with paths of Windows', () => {
  const folderOf = useFolders();
  const files = {
    'gongwen.config.json': only('docnum-bracket', { ignore: ['旧/'], files: ['文 件/*.txt'] }),
    'a.md': WRONG,
    '文 件/甲.md': WRONG,
    '文 件/乙.txt': WRONG,
    '旧/丙.md': WRONG,
    '文 件/深/丁.md': WRONG,
    '文 件/深/gongwen.config.json': '{ "rules": { "docnum-bracket": "info" } }',
    '文 件/深/.gongwenignore': '/不要.md\n',
    '文 件/深/不要.md': WRONG,
  };
  const names = (stdout: string): readonly string[] => parseReport(stdout).files.map(({ filePath }) => filePath);

  it('finds files by folder, glob and name, and reports them with slashes', async () => {
    const folder = folderOf(files);
    const lint = (...args: readonly string[]) => runOnWindows(folder, ['lint', '--format', 'json', ...args]);
    const all = ['a.md', '文 件/乙.txt', '文 件/深/丁.md', '文 件/甲.md'];
    const whole = await lint();
    assert.equal(whole.stderr, '');
    assert.deepEqual(names(whole.stdout), all);
    assert.equal(whole.status, 1);
    assert.equal(parseReport(whole.stdout).summary.infos, 1, 'of the nearest configuration');
    assert.deepEqual(names((await lint('.\\文 件\\*.md')).stdout), ['文 件/甲.md']);
    assert.deepEqual(names((await lint('文 件\\**\\*.md')).stdout), ['文 件/深/丁.md', '文 件/甲.md']);
    assert.deepEqual(names((await lint('C:\\公文 稿\\文 件')).stdout), all.slice(1));
    assert.deepEqual(names((await lint('文 件\\甲.md', '文 件/甲.md', 'a.md')).stdout), ['a.md', '文 件/甲.md']);
    assert.match((await lint('文 件\\无.md')).stderr, /文 件\\无\.md：没有这个文件/u);
  });

  it('keeps CRLF in what it repairs, and leaves no other file behind', async () => {
    const folder = folderOf(files);
    const { status, stderr } = await runOnWindows(folder, ['lint', '--fix', '文 件']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(folder.text('文 件/甲.md'), '渝府发〔2024〕1号\r\n');
    assert.equal(folder.text('a.md'), WRONG);
  });

  it('writes addresses into SARIF, and a baseline and reports that mean the same on every system', async () => {
    const folder = folderOf(files);
    const output = ['--format', 'sarif', '--output', '文 件\\报告.sarif'];
    await runOnWindows(folder, ['lint', ...output, '--baseline', '旧\\基线.json', '--update-baseline']);
    const uris = readSarif(folder.text('文 件/报告.sarif')).runs[0].results.map(
      ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri,
    );
    assert.deepEqual(uris, ['a.md', '文 件/乙.txt', '文 件/深/丁.md', '文 件/甲.md'].map(encodeURI));
    const known = folder.run(['lint', '--baseline', '旧/基线.json']);
    assert.equal(known.status, 0, known.stdout);
    assert.match(known.stderr, /已知 4 处/u);
  });

  it('builds configuration on files named either way', async () => {
    const folder = folderOf({
      'gongwen.config.json': '{ "root": true, "extends": "./共 用/level.json" }',
      '共 用/level.json': only('docnum-bracket', { root: false }),
      'a.md': WRONG,
    });
    assert.deepEqual(names((await runOnWindows(folder, ['lint', '--format', 'json'])).stdout), ['a.md']);
    const { stdout, stderr } = await runOnWindows(folder, ['config', 'a.md', '--format', 'json']);
    assert.equal(stderr, '');
    const { configFiles }: { configFiles: readonly string[] } = JSON.parse(stdout);
    assert.deepEqual(configFiles, ['共 用/level.json', 'gongwen.config.json']);
  });
});
