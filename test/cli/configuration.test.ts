import assert from 'node:assert/strict';
import { only, parseReport, useFolders } from '../support/cli.ts';

const FAULTY = '渝府发[2024]1号\n';
const README = '# 说明\n\n错误写法如渝府办发[2024]47号。\n';
const off = (more: object = {}) => JSON.stringify({ rules: { 'docnum-bracket': 'off' }, ...more });

describe('configuration of the command line', () => {
  const folderOf = useFolders();

  function levels(stdout: string): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(
      parseReport(stdout).files.map(({ filePath, findings }) => [filePath, findings.map(({ severity }) => severity)]),
    );
  }

  it('is that of the folders above each file, the nearest last', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket'),
      'a.md': FAULTY,
      'x/gongwen.config.json': '{ "rules": { "docnum-bracket": "info" } }',
      'x/b.md': FAULTY,
      'x/y/c.md': FAULTY,
      'x/z/gongwen.config.json': off(),
      'x/z/d.md': FAULTY,
    });
    const { stdout } = folder.run(['lint', '--format', 'json']);
    assert.deepEqual(levels(stdout), { 'a.md': ['error'], 'x/b.md': ['info'], 'x/y/c.md': ['info'], 'x/z/d.md': [] });
    const flagged = folder.run(['lint', '--format', 'json', '--rule', 'docnum-bracket:warning', 'x/z']);
    assert.deepEqual(levels(flagged.stdout), { 'x/z/d.md': ['warning'] }, 'flags have the last word');
  });

  it('ends at a root', () => {
    const folder = folderOf({
      'gongwen.config.json': off(),
      'x/gongwen.config.json': '{ "root": true }',
      'x/a.md': FAULTY,
    });
    const { stdout } = folder.run(['lint', '--format', 'json', 'x/a.md']);
    assert.ok(parseReport(stdout).files[0]?.findings.some((finding) => finding.ruleId === 'docnum-bracket'));
  });

  it('is one file for all, or none', () => {
    const folder = folderOf({ 'gongwen.config.json': off(), 'other.json': only('docnum-bracket'), 'a.md': FAULTY });
    const count = (...args: string[]) =>
      parseReport(folder.run(['lint', '--format', 'json', 'a.md', ...args]).stdout).files[0]?.findings.filter(
        (finding) => finding.ruleId === 'docnum-bracket',
      ).length;
    assert.equal(count(), 0);
    assert.equal(count('--config', 'other.json'), 1);
    assert.equal(count('--no-config'), 1);
  });

  it('says which files are documents and which are not looked at', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket', {
        files: ['drafts/**/*.txt', 'README.md'],
        ignore: ['old/', '*.bak.md'],
      }),
      'README.md': README,
      'NOTES.md': README,
      'drafts/a.txt': README,
      'b.txt': FAULTY,
      'old/c.md': FAULTY,
      'd.bak.md': FAULTY,
    });
    const files = (...args: string[]) => Object.keys(levels(folder.run(['lint', '--format', 'json', ...args]).stdout));
    assert.deepEqual(files(), ['README.md', 'drafts/a.txt']);
    assert.deepEqual(files('d.bak.md', 'old/c.md'), ['d.bak.md', 'old/c.md'], 'named ones are linted always');
  });

  it('leaves alone what git ignores', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket'),
      '.gitignore': '*.out.md\n/build/\n',
      '.gongwenignore': 'archive/\n',
      'a.md': FAULTY,
      'a.out.md': FAULTY,
      'build/b.md': FAULTY,
      'archive/c.md': FAULTY,
      'x/.gitignore': '!keep.out.md\n',
      'x/keep.out.md': FAULTY,
      'x/d.out.md': FAULTY,
      'x/build/e.md': FAULTY,
      '.git/HEAD': '',
    });
    const files = (...args: string[]) => Object.keys(levels(folder.run(['lint', '--format', 'json', ...args]).stdout));
    assert.deepEqual(files(), ['a.md', 'x/build/e.md', 'x/keep.out.md']);
    assert.deepEqual(files('x'), ['x/build/e.md', 'x/keep.out.md'], 'what the folders above say counts');
  });

  it('takes the agencies of an office', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket', { registry: 'own.json' }),
      'own.json': '{ "name": "本厅", "agencies": [{ "short": "市测试局" }] }',
      'a.md': FAULTY,
    });
    const { status, stderr } = folder.run(['lint']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });

  it('builds on files and packages, itself having the last word', () => {
    const folder = folderOf({
      'gongwen.config.json': JSON.stringify({ root: true, extends: ['@office/gongwen-config', './house.json'] }),
      'node_modules/@office/gongwen-config/gongwen.config.json': only('docnum-bracket', { ignore: ['old/'] }),
      'house.json': '{ "extends": "shared/levels.json", "root": false }',
      'node_modules/shared/levels.json': '{ "rules": { "docnum-bracket": "info" } }',
      'a.md': FAULTY,
      'old/b.md': FAULTY,
      'x/gongwen.config.json': '{ "rules": { "docnum-bracket": "warning" }, "extends": "../house.json" }',
      'x/c.md': FAULTY,
    });
    const { stdout, stderr } = folder.run(['lint', '--format', 'json']);
    assert.equal(stderr, '');
    assert.deepEqual(levels(stdout), { 'a.md': ['info'], 'x/c.md': ['warning'] });
  });

  it('says something else of some files', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket', {
        overrides: [
          { files: ['drafts/**'], rules: { 'docnum-bracket': 'info' } },
          { files: ['*.final.md'], rules: { 'docnum-bracket': 'warning' }, detect: 'all' },
        ],
      }),
      'a.md': FAULTY,
      'drafts/b.md': FAULTY,
      'drafts/c.final.md': README,
      'drafts/d.md': README,
    });
    assert.deepEqual(levels(folder.run(['lint', '--format', 'json']).stdout), {
      'a.md': ['error'],
      'drafts/b.md': ['info'],
      'drafts/c.final.md': ['warning'],
    });
    const { stdout } = folder.run(['lint', '--format', 'json', '--rule', 'docnum-bracket:error', 'drafts/b.md']);
    assert.deepEqual(levels(stdout), { 'drafts/b.md': ['error'] }, 'flags have the last word');
  });

  it('checks the registry of an office as it lies over those of the folders above', () => {
    const folder = folderOf({
      'gongwen.config.json': only('docnum-bracket', { registry: 'own.json' }),
      'own.json': '{ "agencies": [{ "short": "市测试局", "validTo": "2024-01-31" }] }',
      'x/gongwen.config.json': '{ "registry": "./new.json" }',
      'x/new.json':
        '{ "agencies": [{ "short": "市试验局", "predecessors": ["市测试局"], "validFrom": "2024-02-01" }] }',
      'x/a.md': FAULTY,
    });
    assert.equal(folder.run(['lint']).stderr, '');
    folder.write('x/new.json', folder.text('x/new.json').replace('02-01', '03-01'));
    const { status, stderr } = folder.run(['lint']);
    assert.match(
      stderr,
      /^gongwen: x\/new\.json:1:35：agencies\[0\]（市试验局）\.predecessors .*空档.*；将“市测试局”的/u,
    );
    assert.equal(status, 2);
  });

  const broken: readonly (readonly [string, Record<string, string>, string])[] = [
    [
      'no JSON',
      { 'x/gongwen.config.json': '{\n  "rules" }' },
      'x/gongwen.config.json:2:11：此处应为“:”，不是“}” (expected “:”)',
    ],
    [
      'an unknown key',
      { 'x/gongwen.config.json': '{ "rule": {} }' },
      'x/gongwen.config.json:1:3：rule 未知的键“rule” (unknown key)，是否为“rules”？ (did you mean “rules”?)',
    ],
    [
      'a registry that is missing',
      { 'x/gongwen.config.json': '{ "registry": "own.json" }' },
      'x/gongwen.config.json:1:15：registry[0] x/own.json：没有这个文件 (no such file)',
    ],
    [
      'a registry that is no JSON',
      { 'x/gongwen.config.json': '{ "registry": "own.json" }', 'x/own.json': '{\n]' },
      'x/own.json:2:1：此处应为双引号括起的文本 (expected a text in double quotes)',
    ],
    [
      'built on a file that is missing',
      { 'x/gongwen.config.json': '{\n  "extends": ["./none.json"]\n}' },
      'x/gongwen.config.json:2:15：extends[0] 找不到“./none.json” (cannot be found)',
    ],
    [
      'built on itself',
      { 'x/gongwen.config.json': '{ "extends": "./b.json" }', 'x/b.json': '{\n "extends": "./gongwen.config.json" }' },
      'x/b.json:2:13：extends[0] 循环引用“./gongwen.config.json” (the files build on one another in a circle)',
    ],
    [
      'built on a file with a mistake',
      { 'x/gongwen.config.json': '{ "extends": "b.json" }', 'x/b.json': '{ "detect": 1 }' },
      'x/b.json:1:13：detect 应为 auto、all 之一，实为 1 (not one of these)',
    ],
    [
      'a folder',
      { 'x/gongwen.config.json/note.txt': '' },
      'x/gongwen.config.json：是文件夹，不是文件 (is a folder, not a file)',
    ],
    [
      'built on a folder',
      { 'x/gongwen.config.json': '{ "extends": "./b" }', 'x/b/note.txt': '' },
      'x/gongwen.config.json:1:14：extends[0] x/b：是文件夹，不是文件 (is a folder, not a file)',
    ],
    [
      'binary data',
      { 'x/gongwen.config.json': '\0'.repeat(100) },
      'x/gongwen.config.json：不是文本文件 (a binary file, not a text)',
    ],
  ];
  for (const [name, files, message] of broken) {
    it(`that is ${name} is said once, and files elsewhere are linted`, () => {
      const folder = folderOf({
        'gongwen.config.json': only('docnum-bracket'),
        'other.md': FAULTY,
        'x/a.md': FAULTY,
        'x/y/b.md': FAULTY,
        ...files,
      });
      const { status, stdout, stderr } = folder.run(['lint', '--fix', '--format', 'json']);
      assert.equal(stderr, `gongwen: ${message}\n`);
      assert.deepEqual(Object.keys(levels(stdout)), ['other.md']);
      assert.equal(folder.text('x/a.md'), FAULTY, 'nothing is written under half a configuration');
      assert.equal(status, 2);
    });
  }

  it('that was named and is missing stops everything', () => {
    const folder = folderOf({ 'a.md': FAULTY });
    const { status, stdout, stderr } = folder.run(['lint', '--config', 'none.json', '--format', 'json']);
    assert.equal(stderr, 'gongwen: none.json：没有这个文件 (no such file)\n');
    assert.deepEqual(levels(stdout), {});
    assert.equal(status, 2);
  });
});
