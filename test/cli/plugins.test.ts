import assert from 'node:assert/strict';
import { chownSync } from 'node:fs';
import { FORMATS } from '../../server/src/cli/reporters/index.ts';
import { type Folder, parseReport, placesOf, useFolders } from '../support/cli.ts';
import { ruleSource } from '../support/plugin-source.ts';
import { readSarif, sarifValidator } from '../support/sarif.ts';

const TEXT = '# 关于试用的通知\n\n自2024年起试用。\n';

const config = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ root: true, detect: 'all', profile: 'national', ...more });

describe('rules of plug-ins', () => {
  const folderOf = useFolders();
  const ours = (stdout: string): readonly string[] => placesOf(stdout).filter((place) => place.includes('ours/'));

  it('come from a module, a CommonJS file or a package, and are set like ours', () => {
    const folder = folderOf({
      'a.md': TEXT,
      'rules/ours.mjs': `export const rules = [${ruleSource()}];`,
      'rules/theirs.cjs': `module.exports = { rules: [${ruleSource({ id: `'ours/b'` })}] };`,
      'node_modules/gongwen-plugin-x/package.json':
        '{ "name": "gongwen-plugin-x", "type": "module", "exports": "./x.js" }',
      'node_modules/gongwen-plugin-x/x.js': `export default { rules: [${ruleSource({ id: `'ours/c'`, enabled: 'false' })}] };`,
    });
    const write = (rules: Readonly<Record<string, unknown>>): void => {
      const plugins = ['./rules/ours.mjs', './rules/theirs.cjs', 'gongwen-plugin-x'];
      folder.write('gongwen.config.json', config({ plugins, rules }));
    };
    const run = (...args: readonly string[]): readonly string[] =>
      ours(folder.run(['lint', '--format', 'json', ...args]).stdout);
    write({});
    assert.deepEqual(run(), [
      'a.md:1:5 ours/b',
      'a.md:1:5 ours/no-shiyong',
      'a.md:3:8 ours/b',
      'a.md:3:8 ours/no-shiyong',
    ]);
    write({ 'ours/b': 'off', 'ours/c': 'error', 'ours/no-shiyong': ['info', { word: '起试' }] });
    assert.deepEqual(run(), ['a.md:1:5 ours/c', 'a.md:3:7 ours/no-shiyong', 'a.md:3:8 ours/c']);
    assert.deepEqual(run('--rule', 'ours/c:off'), ['a.md:3:7 ours/no-shiyong']);
    assert.deepEqual(run('--no-config'), []);
  });

  it('hold in folders below and in configuration that builds on theirs', () => {
    const folder = folderOf({
      'gongwen.config.json': config({ plugins: './ours.mjs', rules: { 'ours/no-shiyong': 'error' } }),
      'ours.mjs': `export const rules = [${ruleSource()}];`,
      'below/gongwen.config.json': JSON.stringify({ rules: { 'ours/no-shiyong': 'info' } }),
      'below/a.md': TEXT,
      'other/gongwen.config.json': JSON.stringify({ root: true, extends: '../gongwen.config.json' }),
      'other/a.md': TEXT,
    });
    const { stdout, stderr } = folder.run(['lint', '--format', 'json']);
    assert.equal(stderr, '');
    const levels = parseReport(stdout).files.map(({ filePath, findings }) => [
      filePath,
      findings.find(({ ruleId }) => ruleId === 'ours/no-shiyong')?.severity,
    ]);
    assert.deepEqual(levels, [
      ['below/a.md', 'info'],
      ['other/a.md', 'error'],
    ]);
  });

  it('are fixed, suppressed and shown in every format', () => {
    const folder = folderOf({
      'gongwen.config.json': config({ plugins: './ours.mjs' }),
      'ours.mjs': `export const rules = [${ruleSource()}];`,
      'a.md': `${TEXT}\n<!-- gongwen-disable-next-line ours/no-shiyong -- 引用 -->\n所称试用，指试行。\n`,
    });
    assert.equal(ours(folder.run(['lint', '--format', 'json']).stdout).length, 2);
    for (const format of FORMATS) {
      const { status, stdout, stderr } = folder.run(['lint', '--format', format]);
      assert.equal(stderr, '', format);
      assert.notEqual(status, 2, format);
      assert.match(stdout, /ours(?:\/|%2F)no-shiyong/u, format);
    }
    folder.run(['lint', '--fix', '-q']);
    assert.equal(folder.text('a.md').replaceAll('试行', '试用').split('试用').length, 5);
    assert.match(folder.text('a.md'), /自2024年起试行。\n\n<!-- .* -->\n所称试用/u);
  });

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ['that is missing', '', /plugins\[0\] 插件“\.\/ours\.mjs”：找不到/u],
    ['that throws', `throw new Error('坏了');`, /加载出错：坏了/u],
    ['that cannot be read', 'export const rules = [', /加载出错/u],
    ['that waits at its top', 'await 1; export const rules = [];', /不能用 await/u],
    ['that uses what is missing', `import 'nowhere'; export const rules = [];`, /缺少它所用的模块/u],
    ['without rules', 'export const rule = {};', /应导出规则的数组/u],
    [
      'with an id without prefix',
      `export const rules = [${ruleSource({ id: `'no-shiyong'` })}];`,
      /rules\[0\]\.id：.*前缀/u,
    ],
    [
      'with an unknown severity',
      `export const rules = [${ruleSource({ severity: `'loud'` })}];`,
      /rules\[0\]\.severity/u,
    ],
    ['without check', `export const rules = [${ruleSource({ check: 'null' })}];`, /rules\[0\]\.check/u],
    ['with one id twice', `export const rules = [${ruleSource()}, ${ruleSource()}];`, /出现两次/u],
    [
      'whose rule throws',
      `export const rules = [${ruleSource({ check: `() => { throw new Error('坏了'); }` })}];`,
      /规则 ours\/no-shiyong 出错：坏了/u,
    ],
    [
      'whose rule reports nonsense',
      `export const rules = [${ruleSource({ check: '(_, { report }) => report({ start: 0, end: 999, message: "x" })' })}];`,
      /ours\/no-shiyong 出错：report: start 0, end 999/u,
    ],
    [
      'whose rule is async',
      `export const rules = [${ruleSource({ check: 'async () => { throw 1; }' })}];`,
      /must not be async/u,
    ],
  ];
  for (const [what, source, message] of broken) {
    it(`end a run with 2: one ${what}`, () => {
      const folder = folderOf({ 'gongwen.config.json': config({ plugins: ['./ours.mjs'] }), 'a.md': TEXT });
      if (source !== '') folder.write('ours.mjs', source);
      const { status, stderr } = folder.run(['lint', 'a.md']);
      assert.match(stderr, message);
      assert.equal(status, 2);
      assert.doesNotMatch(stderr, /内部错误/u);
    });
  }

  /** A folder whose configuration names a plug-in with one rule. */
  function office(more: Readonly<Record<string, string>> = {}): Folder {
    return folderOf({
      'gongwen.config.json': config({ plugins: './ours.mjs' }),
      'ours.mjs': `export const rules = [${ruleSource(more)}];`,
      'a.md': TEXT,
    });
  }

  it('stand among the rules where their configuration holds, and are explained', () => {
    const folder = office({ good: `['自2024年起试行。']`, bad: `[{ text: '⟦试用⟧期。', fixed: '试行期。' }]` });
    const listed = (...args: readonly string[]): readonly string[] => {
      const { rules }: { rules: readonly { readonly id: string }[] } = JSON.parse(
        folder.run(['rules', '--format', 'json', ...args]).stdout,
      );
      return rules.map(({ id }) => id).filter((id) => id.includes('/'));
    };
    assert.deepEqual(listed(), ['ours/no-shiyong']);
    assert.deepEqual(listed('--no-config'), []);
    assert.match(folder.run(['rules']).stdout, /ours\/no-shiyong +警告 +不用“试用”/u);
    const page = folder.run(['explain', 'ours/no-shiyong']);
    assert.equal(page.status, 0);
    assert.match(
      page.stdout,
      /本厅写“试行”。(?:.|\n)*本厅：文稿手册第3条(?:.|\n)*✖ 试用期。(?:.|\n)*试行期。(?:.|\n)*✔ 自2024年起试行。(?:.|\n)*word/u,
    );
    assert.doesNotMatch(page.stdout, /docs\/rules/u, 'we have no page of it');
    const unknown = folder.run(['explain', 'ours/no-shiyon']);
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /没有规则“ours\/no-shiyon”.*“ours\/no-shiyong”/u);
    assert.equal(folder.run(['explain', 'ours/no-shiyong', '--no-config']).status, 2);
  });

  it('that cannot be loaded keep nobody from reading about the others, and the status says so', () => {
    const folder = folderOf({ 'gongwen.config.json': config({ plugins: './none.mjs' }) });
    const { status, stdout, stderr } = folder.run(['rules']);
    assert.equal(status, 2);
    assert.match(stderr, /none\.mjs/u);
    assert.match(stdout, /docnum-bracket/u);
    assert.equal(folder.run(['explain', 'docnum-bracket']).status, 0);
  });

  it('are set by --rule only where there are such rules', () => {
    const folder = office();
    assert.deepEqual(ours(folder.run(['lint', '--format', 'json', '--rule', 'ours/no-shiyong:off']).stdout), []);
    for (const args of [['lint'], ['lint', 'a.md'], ['config', 'a.md'], ['lint', '-', '--stdin-filename', 'a.md']]) {
      const { status, stdout, stderr } = folder.run([...args, '--rule', 'ours/no-shiyon:off'], { stdin: TEXT });
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /没有规则“ours\/no-shiyon”.*是否为“ours\/no-shiyong”/u);
    }
    const { status, stderr } = folder.run(['lint', '--no-config', '--rule', 'ours/no-shiyong:off']);
    assert.equal(status, 2);
    assert.match(stderr, /没有规则“ours\/no-shiyong”，插件由/u);
  });

  it('are described in SARIF and on the report page', () => {
    const folder = office();
    const log = readSarif(folder.run(['lint', '--format', 'sarif']).stdout);
    sarifValidator()(log);
    const [run] = log.runs;
    const result = run.results.find(({ ruleId }) => ruleId === 'ours/no-shiyong');
    const rule = run.tool.driver.rules[result?.ruleIndex ?? -1];
    assert.equal(rule?.id, 'ours/no-shiyong');
    assert.equal(rule?.shortDescription.text, '不用“试用”');
    assert.match(folder.run(['lint', '--format', 'html']).stdout, /<h2>不用“试用”<\/h2>/u);
  });

  it('make one report of shards, whichever shard meets them', () => {
    const folder = office();
    folder.write('gongwen.config.json', config({}));
    folder.write('x/gongwen.config.json', JSON.stringify({ plugins: '../ours.mjs' }));
    folder.write('x/b.md', TEXT);
    const sarif = (...args: readonly string[]): string => folder.run(['lint', '--format', 'sarif', ...args]).stdout;
    folder.write('1.sarif', sarif('--shard', '1/2'));
    folder.write('2.sarif', sarif('--shard', '2/2'));
    assert.equal(folder.run(['merge', '1.sarif', '2.sarif']).stdout, sarif());
  });

  it('are timed like ours', () => {
    assert.match(office().run(['lint', '--debug']).stderr, /^ +\d+\.\d +\d+\.\d% +\d+ {2}ours\/no-shiyong$/mu);
  });

  it('are listed by config, with their plug-in', () => {
    const folder = office();
    const applied = (key: string): unknown => {
      const { values }: { values: readonly { readonly key: string }[] } = JSON.parse(
        folder.run(['config', 'a.md', '--format', 'json']).stdout,
      );
      return values.find((value) => value.key === key);
    };
    const source = { kind: 'file', file: 'gongwen.config.json', line: 1, profile: null };
    assert.deepEqual(applied('plugins'), { key: 'plugins', value: './ours.mjs', source });
    assert.deepEqual(applied('rules.ours/no-shiyong'), { key: 'rules.ours/no-shiyong', value: 'warning', source });
    folder.write('gongwen.config.json', config({ plugins: './ours.mjs', rules: { 'ours/no-shiyong': 'off' } }));
    assert.deepEqual(applied('rules.ours/no-shiyong'), { key: 'rules.ours/no-shiyong', value: 'off', source });
  });

  it('are not guessed: a rule that no plug-in brings is unknown', () => {
    const folder = folderOf({
      'gongwen.config.json': config({ plugins: './ours.mjs', rules: { 'ours/no-shiyon': 'off' } }),
      'ours.mjs': `export const rules = [${ruleSource()}];`,
      'a.md': TEXT,
    });
    const { status, stderr } = folder.run(['lint', 'a.md']);
    assert.equal(status, 2);
    assert.match(stderr, /没有规则“ours\/no-shiyon”.*ours\/no-shiyong/u);
  });
});

describe('plug-ins of other people', () => {
  const folderOf = useFolders();
  const OTHER = 12345;
  const files = (): Readonly<Record<string, string>> => ({
    'gongwen.config.json': config({ plugins: './ours.mjs' }),
    'ours.mjs': `export const rules = [${ruleSource()}];`,
    'below/a.md': TEXT,
  });
  const commands: readonly (readonly string[])[] = [
    ['lint', 'a.md'],
    ['config', 'a.md'],
    ['clean', 'a.md'],
    ['rules'],
    ['explain', 'ours/no-shiyong'],
  ];

  for (const file of ['gongwen.config.json', 'ours.mjs']) {
    it(`do not run where ${file} belongs to another user, unless they are allowed`, function () {
      if (process.getuid?.() !== 0) return this.skip();
      const folder = folderOf(files());
      chownSync(folder.at(file), OTHER, OTHER);
      for (const command of commands) {
        const line = (more: string): string => `cd below && node "$CLI" ${command.join(' ')} ${more}`;
        const { status, stderr } = folder.shell(line(''));
        assert.equal(status, 2, `${command.join(' ')} ${stderr}`);
        assert.match(stderr, /属于另一个用户.*--allow-plugins/);
        assert.notEqual(folder.shell(line('--allow-plugins')).status, 2);
      }
    });
  }

  it('are not even asked for by commands that run no rule', function () {
    if (process.getuid?.() !== 0) return this.skip();
    const folder = folderOf(files());
    chownSync(folder.at('gongwen.config.json'), OTHER, OTHER);
    assert.equal(folder.run(['tasks', 'below/a.md']).status, 0);
    assert.equal(folder.run(['registry', 'show', '市教委']).status, 0);
  });
});
