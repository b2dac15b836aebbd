import assert from 'node:assert/strict';
import { only, useFolders } from '../support/cli.ts';

const DOCUMENT =
  '# 重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n各区县政府：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年1月2日\n';

/** What `gongwen config --format json` prints, as far as tests look at it. */
interface Report {
  readonly version: number;
  readonly file: string;
  readonly configFiles: readonly string[];
  readonly document: boolean;
  readonly ignored: boolean;
  readonly values: readonly {
    readonly key: string;
    readonly value: unknown;
    readonly source: { readonly kind: string; readonly file: string | null; readonly line: number | null };
  }[];
}

describe('gongwen config', () => {
  const folderOf = useFolders();

  const FILES = {
    'gongwen.config.json':
      '{\n  "root": true,\n  "extends": "./base.json",\n  "rules": {\n    "docnum-bracket": "info"\n  }\n}',
    'base.json': '{\n  "profile": "national",\n  "rules": {\n    "docnum-bracket": "off",\n    "range-dash": "off" } }',
    'x/gongwen.config.json':
      '{\n  "files": ["a.md"],\n  "overrides": [\n    {\n      "files": ["*.final.md"],\n      "asOf": "2024-05-11" } ],\n  "ignore": ["old/"] }',
  };

  it('shows what holds for a file, and which line of which file says so', () => {
    const { status, stdout, stderr } = folderOf(FILES).run(['config', 'x/a.md', '--rule', 'range-dash:error']);
    assert.equal(
      stdout,
      `x/a.md
  由 files 点名，一律检查 · named by files, checked whatever it holds

配置文件，后者优先 · configuration files, the last has the last word
  base.json
  gongwen.config.json
  x/gongwen.config.json

所用的值 · values
  profile               national  base.json:2
  asOf                  –         默认 · default
  detect                auto      默认 · default
  files                 a.md      x/gongwen.config.json:2
  ignore                old/      x/gongwen.config.json:7
  rules.docnum-bracket  info      gongwen.config.json:5
  rules.range-dash      error     命令行 · flag
`,
    );
    assert.deepEqual([status, stderr], [0, '']);
  });

  it('counts overrides for the files that they are about', () => {
    const folder = folderOf(FILES);
    const report = (file: string): Report => JSON.parse(folder.run(['config', file, '--format', 'json']).stdout);
    const asOf = (file: string) => report(file).values.find(({ key }) => key === 'asOf');
    assert.deepEqual(asOf('x/b.final.md'), {
      key: 'asOf',
      value: '2024-05-11',
      source: { kind: 'file', file: 'x/gongwen.config.json', line: 6, profile: null },
    });
    assert.equal(asOf('x/b.md')?.value, null);
    assert.deepEqual(report('x').configFiles, ['base.json', 'gongwen.config.json', 'x/gongwen.config.json']);
    assert.equal(report('x/old/c.md').ignored, true);
    assert.equal(report('x/b.md').version, 1);
  });

  it('ends with 2 where a configuration is broken', () => {
    const { status, stderr } = folderOf({ 'gongwen.config.json': '{ "root": 1 }' }).run(['config', 'a.md']);
    assert.equal(status, 2);
    assert.match(stderr, /gongwen\.config\.json:1:11：root/u);
  });
});

describe('gongwen init', () => {
  const folderOf = useFolders();

  it('guesses the house style from document numbers, and lists what else it found', () => {
    const folder = folderOf({
      'a.md': DOCUMENT.replaceAll('渝府办发', '沪府办发'),
      '来文/b.txt': DOCUMENT.replaceAll('渝府办发', '沪府发'),
      'c.md': DOCUMENT,
      'README.md': '# 说明\n',
      '机关.json': '{ "agencies": [{ "short": "市测试局" }] }',
      'other.json': '{ "a": 1 }',
    });
    const { status, stdout, stderr } = folder.run(['init']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      stdout,
      '已写入 gongwen.config.json · written\nprofile shanghai：按公文 3 件（文号沪……2 件，渝……1 件） (by what the folder holds)\n',
    );
    const text = folder.text('gongwen.config.json');
    assert.match(text, /\n {2}"profile": "shanghai",\n/u);
    assert.match(text, /\n {2}"files": \["来文\/\*\.txt"\],\n/u);
    assert.match(text, /\n {2}"registry": \["机关\.json"\],\n/u);
    const lint = folder.run(['lint', '--format', 'json']);
    assert.doesNotMatch(lint.stderr, /gongwen/u);
    const report: { files: { filePath: string }[] } = JSON.parse(lint.stdout);
    assert.ok(report.files.some(({ filePath }) => filePath === '来文/b.txt'));
  });

  const guesses: readonly (readonly [string, string, string])[] = [
    ['an office that nobody here knows', DOCUMENT.replaceAll('渝府办发', '川府办发'), 'national'],
    ['the State Council', DOCUMENT.replaceAll('渝府办发', '国办发'), 'state-council'],
    ['nothing', '# 说明\n', 'chongqing'],
  ];
  for (const [name, text, profile] of guesses) {
    it(`takes ${profile} for ${name}`, () => {
      const folder = folderOf({ 'x/a.md': text });
      assert.equal(folder.run(['init', 'x']).status, 0);
      assert.ok(folder.text('x/gongwen.config.json').includes(`"profile": "${profile}"`));
    });
  }

  it('names the schema of the package that is installed there or above, and none where there is none', () => {
    const schema = 'node_modules/gongwen/schemas/gongwen.config.schema.json';
    const folder = folderOf({ [schema]: '{}', 'x/y/a.md': DOCUMENT });
    const written = (at: string): string => {
      assert.equal(folder.run(['init', at]).status, 0);
      return folder.text(`${at}/gongwen.config.json`);
    };
    assert.ok(written('.').startsWith(`{\n  "$schema": "./${schema}",\n`));
    assert.ok(written('x/y').startsWith(`{\n  "$schema": "../../${schema}",\n`));
    assert.equal(folder.run(['lint', 'x/y/a.md', '-q']).status, 0);
    const alone = folderOf({ 'a.md': DOCUMENT });
    alone.run(['init']);
    assert.doesNotMatch(alone.text('gongwen.config.json'), /schema/u);
  });

  it('takes the profile that was asked for', () => {
    const folder = folderOf({ 'a.md': DOCUMENT });
    assert.equal(folder.run(['init', '--profile', 'zhejiang']).status, 0);
    assert.match(folder.text('gongwen.config.json'), /"profile": "zhejiang"/u);
  });

  it('never writes over a file that is there', () => {
    const folder = folderOf({ 'gongwen.config.json': only('docnum-bracket') });
    const { status, stderr } = folder.run(['init']);
    assert.equal(stderr, 'gongwen: gongwen.config.json 已存在，未改动 (exists already, nothing was written)\n');
    assert.equal(status, 2);
    assert.equal(folder.text('gongwen.config.json'), only('docnum-bracket'));
    assert.equal(folder.run(['init', 'none']).status, 2);
    assert.equal(folder.run(['init', '--profile', 'shanghia']).status, 2);
  });
});
