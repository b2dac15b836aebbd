import assert from 'node:assert/strict';
import { FORMATS } from '../../server/src/cli/reporters/index.ts';
import { parseReport, placesOf, useFolders } from '../support/cli.ts';
import { ruleSource } from '../support/plugin-source.ts';

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
