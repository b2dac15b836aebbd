import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { only, parseReport, placesOf, useFolders } from '../support/cli.ts';
import { buildFaultyCli } from '../support/faulty-cli.ts';

const FAULTY = '重庆市人民政府关于测试的通知\n\n渝府发[2024]1号\n';
const CLEAN = '重庆市人民政府关于测试的通知\n\n渝府发〔2024〕1号\n';
/** No document, though it quotes one that is wrong. */
const README = '# 说明\n\n错误写法如渝府办发[2024]47号。\n';
const CONFIG = only('docnum-bracket');

describe('gongwen lint', () => {
  const folderOf = useFolders();

  it('prints the report that is promised, to the byte', () => {
    const folder = folderOf({ 'a.md': '渝府办发[2024]47号\n', 'gongwen.config.json': CONFIG });
    const { status, stdout, stderr } = folder.run(['lint', 'a.md', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const report: unknown = JSON.parse(stdout);
    assert.deepEqual(report, {
      version: 1,
      files: [
        {
          filePath: 'a.md',
          findings: [
            {
              ruleId: 'docnum-bracket',
              severity: 'error',
              message: '发文字号的年份应标全称并用六角括号“〔〕”括入，不用“[]”（标准：GB/T 9704—2012 7.2.5）',
              basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
              line: 1,
              column: 5,
              endLine: 1,
              endColumn: 11,
              offset: 4,
              endOffset: 10,
              fix: {
                safety: 'safe',
                title: '改为“〔2024〕”',
                edits: [
                  { offset: 4, endOffset: 5, newText: '〔' },
                  { offset: 9, endOffset: 10, newText: '〕' },
                ],
              },
            },
          ],
        },
      ],
      skipped: [],
      summary: { files: 1, errors: 1, warnings: 0, infos: 0, fixable: 1 },
    });
    assert.equal(folder.run(['lint', 'a.md', '--format', 'json']).stdout, stdout);
  });

  it('counts columns in UTF-16 code units', () => {
    const folder = folderOf({ 'a.md': '𠀀𠀀：渝府办发[2024]47号\r\n', 'gongwen.config.json': CONFIG });
    const [finding] = parseReport(folder.run(['lint', 'a.md', '--format', 'json']).stdout).files[0]?.findings ?? [];
    assert.deepEqual([finding?.line, finding?.column, finding?.offset], [1, 10, 9]);
  });

  it('exits with 0, 1 or 2', () => {
    const folder = folderOf({ 'clean.md': CLEAN, 'faulty.md': FAULTY, 'gongwen.config.json': CONFIG });
    assert.equal(folder.run(['lint', 'clean.md']).status, 0);
    assert.equal(folder.run(['lint', 'faulty.md']).status, 1);
    assert.equal(folder.run(['lint', 'faulty.md', '--rule', 'docnum-bracket:warning']).status, 0);
    assert.equal(folder.run(['lint', 'faulty.md', '--rule', 'docnum-bracket:off']).status, 0);
    assert.equal(folder.run(['lint', 'clean.md', 'missing.md']).status, 2);
  });

  it('lets warnings pass up to the number that is allowed', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'b.md': FAULTY, 'gongwen.config.json': CONFIG });
    const warn = ['lint', '--rule', 'docnum-bracket:warning', '--max-warnings'];
    assert.equal(folder.run([...warn, '2']).status, 0);
    assert.equal(folder.run([...warn, '1']).status, 1);
    assert.equal(folder.run([...warn, '0', '--quiet']).status, 1, 'quiet ones count too');
  });

  it('is quiet about what is no error', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const args = ['lint', '--quiet', '--format', 'json'];
    assert.equal(parseReport(folder.run(args).stdout).summary.errors, 1);
    const { summary, files } = parseReport(folder.run([...args, '--rule', 'docnum-bracket:warning']).stdout);
    assert.deepEqual(files[0]?.findings, []);
    assert.deepEqual(summary, { files: 1, errors: 0, warnings: 0, infos: 0, fixable: 0 });
  });

  it('searches a folder for documents, and lints what is named whatever it is', () => {
    const folder = folderOf({
      'b.md': FAULTY,
      'a.markdown': FAULTY,
      'notes.txt': FAULTY,
      'README.md': README,
      'sub dir/第一份.md': FAULTY,
      'node_modules/x/a.md': FAULTY,
      '.hidden/a.md': FAULTY,
      '.a.md': FAULTY,
      'gongwen.config.json': CONFIG,
    });
    const places = (...args: string[]) => placesOf(folder.run(['lint', '--format', 'json', ...args]).stdout);
    const found = ['a.markdown:3:4', 'b.md:3:4', 'sub dir/第一份.md:3:4'].map((place) => `${place} docnum-bracket`);
    assert.deepEqual(places(), found);
    assert.deepEqual(places('.'), found);
    assert.deepEqual(places('./', 'b.md', folder.path), found, 'each file once');
    assert.deepEqual(places('--ext', 'txt'), ['notes.txt:3:4 docnum-bracket']);
    assert.deepEqual(places('sub dir'), ['sub dir/第一份.md:3:4 docnum-bracket']);
    assert.deepEqual(places('README.md'), ['README.md:3:10 docnum-bracket'], 'named');
    assert.deepEqual(places('notes.txt', '.a.md'), ['.a.md:3:4 docnum-bracket', 'notes.txt:3:4 docnum-bracket']);
    assert.equal(places('--detect', 'all').length, 4);
  });

  it('reports only the files that it linted', () => {
    const folder = folderOf({ 'README.md': README, 'clean.md': CLEAN, 'gongwen.config.json': CONFIG });
    const { files } = parseReport(folder.run(['lint', '--format', 'json']).stdout);
    assert.deepEqual(
      files.map((file) => file.filePath),
      ['clean.md'],
    );
  });

  it('passes where there is nothing to lint', () => {
    const { status, stdout } = folderOf().run(['lint']);
    assert.equal(status, 0);
    assert.equal(stdout, '没有要检查的公文 · no documents to check\n');
  });

  it('expands globs that no shell expanded, and knows a file of such a name', () => {
    const folder = folderOf({
      'a.md': FAULTY,
      'x/b.md': FAULTY,
      'x/y/c.md': FAULTY,
      'x/d.txt': FAULTY,
      'README.md': README,
      '渝府发[2024]1号.md': FAULTY,
      'gongwen.config.json': CONFIG,
    });
    const files = (...args: string[]) =>
      parseReport(folder.run(['lint', '--format', 'json', ...args]).stdout).files.map((file) => file.filePath);
    assert.deepEqual(files('*.md'), ['a.md', '渝府发[2024]1号.md']);
    assert.deepEqual(files('x/*'), ['x/b.md', 'x/d.txt']);
    assert.deepEqual(files('**/*.md'), ['a.md', 'x/b.md', 'x/y/c.md', '渝府发[2024]1号.md']);
    assert.deepEqual(files('./x/**/{b,c}.md'), ['x/b.md', 'x/y/c.md']);
    assert.deepEqual(files(`${folder.path}/x/*.md`), ['x/b.md']);
    assert.deepEqual(files('渝府发[2024]1号.md'), ['渝府发[2024]1号.md']);
    const { status, stderr } = folder.run(['lint', '*.doc', 'a.md']);
    assert.equal(stderr, 'gongwen: *.doc：没有匹配的文件 (the pattern matches no file)\n');
    assert.equal(status, 2);
  });

  it('calls files outside of the current folder as they were called', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'x/b.md': CLEAN, 'gongwen.config.json': CONFIG });
    const inside = folderOf();
    const { stdout } = inside.run(['lint', '--format', 'json', folder.path]);
    assert.deepEqual(
      parseReport(stdout).files.map((file) => file.filePath),
      [folder.at('a.md'), folder.at('x/b.md')],
    );
  });

  it('follows links to files, and not in circles', () => {
    const folder = folderOf({ 'x/a.md': FAULTY, 'gongwen.config.json': CONFIG });
    symlinkSync('../x', folder.at('x/loop'));
    symlinkSync('x/a.md', folder.at('link.md'));
    const { status, stdout } = folder.run(['lint', '--format', 'json']);
    assert.equal(status, 1);
    assert.deepEqual(
      parseReport(stdout).files.map((file) => file.filePath),
      ['link.md', 'x/a.md'],
    );
  });

  it('lints standard input', () => {
    const folder = folderOf({ 'gongwen.config.json': CONFIG, 'x/gongwen.config.json': only('no-such-rule') });
    const stdin = { stdin: FAULTY };
    assert.deepEqual(placesOf(folder.run(['lint', '-', '--format', 'json'], stdin).stdout), [
      '<stdin>:3:4 docnum-bracket',
    ]);
    const named = folder.run(['lint', '-', '--format', 'json', '--stdin-filename', '草稿.md'], stdin);
    assert.deepEqual(placesOf(named.stdout), ['草稿.md:3:4 docnum-bracket']);
    const configured = folder.run(['lint', '-', '--stdin-filename', 'x/草稿.md'], stdin);
    assert.equal(configured.status, 0, 'the configuration of its folder holds');
    assert.equal(folder.run(['lint', '-'], { stdin: '' }).status, 0);
  });

  it('believes what a text says of itself', () => {
    const folder = folderOf({
      'no.md': `---\ngongwen: false\n---\n\n${FAULTY}`,
      'yes.md': `---\ngongwen: true\n---\n\n${README}`,
      'gongwen.config.json': CONFIG,
    });
    const { stdout } = folder.run(['lint', '--format', 'json', '--detect', 'all']);
    assert.deepEqual(
      parseReport(stdout).files.map((file) => file.filePath),
      ['yes.md'],
    );
  });

  it('does not print what is suppressed', () => {
    const comment = '<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->';
    const folder = folderOf({
      'a.md': `${comment}\n\n${FAULTY.slice(FAULTY.indexOf('渝'))}`,
      'gongwen.config.json': CONFIG,
    });
    const { status, stdout } = folder.run(['lint', 'a.md', '--format', 'json']);
    assert.deepEqual(placesOf(stdout), []);
    assert.equal(status, 0);
  });

  it('writes reports to files, several at once', () => {
    const folder = folderOf({ 'a.md': FAULTY, 'gongwen.config.json': CONFIG });
    const { status, stdout } = folder.run(['lint', '--format', 'json', '--output', '报告.json', '--format', 'stylish']);
    assert.equal(status, 1);
    assert.match(stdout, /docnum-bracket/u);
    assert.deepEqual(placesOf(folder.text('报告.json')), ['a.md:3:4 docnum-bracket']);
    assert.equal(folder.run(['lint', '-o', 'r.txt']).stdout, '');
    assert.equal(folder.text('r.txt'), stdout);
  });

  it('goes on quietly when nobody reads its output any more', () => {
    const folder = folderOf({ 'gongwen.config.json': CONFIG });
    for (let i = 0; i < 40; i++) folder.write(`${i}.md`, FAULTY.repeat(200));
    const { stderr, status } = folder.shell('set -o pipefail; node "$CLI" lint --format json | head -c 10 >/dev/null');
    assert.equal(stderr, '');
    assert.equal(status, 1, 'there were findings');
  });

  it('does not pass when its output cannot be written', () => {
    const folder = folderOf({ 'a.md': CLEAN, 'gongwen.config.json': CONFIG });
    const { stderr, stdout } = folder.shell('node "$CLI" lint --format json >/dev/full; echo $?');
    assert.equal(stdout, '2\n');
    assert.match(stderr, /^gongwen: 写不出标准输出：磁盘已满/u);
  });

  it('does not pass when a rule fails, and reports what the others find', async () => {
    const folder = folderOf({ 'a.md': CLEAN.replace('〔2024〕1号', '〔2024〕第01号') });
    const program = await buildFaultyCli('docnum-bracket', folder.path);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [program, 'lint', '--no-config', '--format', 'json', 'a.md'],
      {
        cwd: folder.path,
        encoding: 'utf8',
      },
    );
    assert.equal(stderr, 'gongwen: a.md：规则 docnum-bracket 出错：planted (the rule failed)\n');
    assert.ok(placesOf(stdout).some((place) => place.endsWith('docnum-no-di')));
    assert.equal(status, 2);
  });

  it('does not pass in a folder that is gone', () => {
    const { stdout, stderr } = folderOf({}).shell('mkdir x; cd x; rmdir ../x; node "$CLI" lint; echo $?');
    assert.match(stderr, /^gongwen: 程序内部错误/u);
    assert.equal(stdout, '2\n');
  });

  it('judges names of agencies by the day that is asked for', () => {
    const text = '# 测试方案\n\n一、任务\n\n（一）推进。做好工作。（责任单位：市扶贫办、市教委）\n';
    const folder = folderOf({ 'a.md': text, 'gongwen.config.json': only('agency-outdated', { asOf: '2024-05-15' }) });
    const status = (...args: string[]) => folder.run(['lint', 'a.md', '--max-warnings', '0', ...args]).status;
    assert.equal(status(), 1);
    assert.equal(status('--as-of', '2021-01-01'), 0);
  });
});
