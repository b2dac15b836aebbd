import assert from 'node:assert/strict';
import { readConfigFile } from '../../server/src/config/configFile.ts';
import { configure } from '../../server/src/config/configure.ts';
import { profiles } from '../../server/src/config/profiles.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

const text = { zh: '', en: '' };
const base = {
  number: 1,
  group: '发文字号',
  title: text,
  description: text,
  basis: { kind: '通例', reference: '' },
  severity: 'error',
  scope: 'paragraph',
  fix: null,
  good: [],
  bad: [],
  check: () => {},
} as const;
const rules: readonly Rule[] = [
  { ...base, id: 'docnum-bracket' },
  {
    ...base,
    id: 'with-options',
    options: {
      most: { type: 'number', default: 3, minimum: 1, description: text },
      strict: { type: 'boolean', default: false, description: text },
      mode: { type: 'string', default: 'a', oneOf: ['a', 'b'], description: text },
      words: { type: 'strings', default: [], description: text },
    },
  },
];

/** What is wrong with a file, each as `line:column path message`. */
function problems(source: string): readonly string[] {
  return readConfigFile(source, rules).problems.map(
    ({ line, column, path, message }) => `${line}:${column} ${path} ${message}`,
  );
}

describe('readConfigFile', () => {
  it('reads every key, with comments and trailing commas', () => {
    const { config, problems: wrong } = readConfigFile(
      `\ufeff// 本厅
      {
        "$schema": "./schema.json", /* all
        keys */ "root": true,
        "files": ["drafts/**/*.md"], "ignore": ["old/",],
        "rules": {
          "docnum-bracket": "off",
          "with-options": ["warning", { "most": 5, "words": ["a"] }],
        },
        "profile": "chongqing", "registry": "own.json", "asOf": "2024-05-11", "detect": "all",
      }`,
      rules,
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(config, {
      root: true,
      files: ['drafts/**/*.md'],
      ignore: ['old/'],
      rules: new Map([
        ['docnum-bracket', { level: 'off' }],
        ['with-options', { level: 'warning', options: { most: 5, words: ['a'] } }],
      ]),
      profile: profiles.get('chongqing'),
      registry: ['own.json'],
      asOf: '2024-05-11',
      detect: 'all',
    });
  });

  it('takes options without a level', () => {
    const { config } = readConfigFile('{ "rules": { "with-options": { "options": { "strict": true } } } }', rules);
    assert.deepEqual(config.rules.get('with-options'), { options: { strict: true } });
  });

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['', ['1:1  文件不完整 (the file ends too early)']],
    ['{', ['1:2  文件不完整 (the file ends too early)']],
    ['{ root: true }', ['1:3  此处应为双引号括起的文本 (expected a text in double quotes)']],
    ['{ "root": true "files": [] }', ['1:16  此处应为“,”，不是“"” (expected “,”)']],
    ['{ "asOf": "2024 }', ['1:11  文本缺少结尾的双引号 (the text in quotes does not end)']],
    ['{ "asOf": "\\q" }', ['1:11  文本中的转义有误 (invalid escape in a text)']],
    ['/* { }', ['1:1  注释没有结束 (the comment does not end)']],
    ['{\n  "root" true }', ['2:10  此处应为“:”，不是“t” (expected “:”)']],
    ['{ "root": yes }', ['1:11  此处应为一个值，不是“yes” (expected a value)']],
    ['{} {}', ['1:4  JSON 结束后还有内容 (something follows the JSON value)']],
    ['[]', ['1:1  应为对象 { … }，实为数组 (expected an object)']],
    [
      '{ "profile": {\n  "extends": "chongqing",\n  "house": {\n    "rangeDash": "-",\n    "serie": {} },\n  "bases": ["规定",\n    "旧例"],\n  "rules": {\n    "docnum-braket": "off",\n    "with-options": "loud" } } }',
      [
        '4:18 profile.house.rangeDash 应为 —、～ 之一 (not one of these)',
        '5:5 profile.house.serie 未知的键“serie” (unknown key)',
        '7:5 profile.bases[1] “旧例”不是依据 (not a basis); 规定、标准、标准附录、通例、本厅、完整性',
        '9:5 profile.rules.docnum-braket 没有规则“docnum-braket” (unknown rule)，是否为“docnum-bracket”？ (did you mean “docnum-bracket”?)',
        '10:21 profile.rules.with-options “loud”不是级别 (not a level)',
      ],
    ],
    ['{\n  "ruels": {} }', ['2:3 ruels 未知的键“ruels” (unknown key)，是否为“rules”？ (did you mean “rules”?)']],
    ['{ "zzzzzzzz": 1 }', ['1:3 zzzzzzzz 未知的键“zzzzzzzz” (unknown key)']],
    [
      '{ "rules": { "docnum-braket": "off" } }',
      [
        '1:14 rules.docnum-braket 没有规则“docnum-braket” (unknown rule)，是否为“docnum-bracket”？ (did you mean “docnum-bracket”?)',
      ],
    ],
    [
      '{ "rules": { "docnum-bracket": "warn" } }',
      [
        '1:32 rules.docnum-bracket 级别应为 error、warning、info、off 之一，实为“warn” (not a level)，是否为“warning”？ (did you mean “warning”?)',
      ],
    ],
    [
      '{ "rules": { "docnum-bracket": 2 } }',
      ['1:32 rules.docnum-bracket 应为级别、[级别, 选项] 或 { level, options }，实为 2 (wrong type)'],
    ],
    [
      '{ "rules": { "docnum-bracket": ["off", { "a": 1 }] } }',
      ['1:42 rules.docnum-bracket[1].a 规则“docnum-bracket”没有选项“a” (unknown option)，该规则没有选项 (it has none)'],
    ],
    [
      '{ "rules": { "with-options": { "options": { "most": 0, "mode": "c", "words": "a", "strikt": true } } } }',
      [
        '1:53 rules.with-options.options.most 应为不小于 1 的数字，实为 0 (wrong type)',
        '1:64 rules.with-options.options.mode 应为 a、b 之一，实为“c” (wrong type)',
        '1:78 rules.with-options.options.words 应为文本的数组，实为“a” (wrong type)',
        '1:83 rules.with-options.options.strikt 规则“with-options”没有选项“strikt” (unknown option)，是否为“strict”？ (did you mean “strict”?)',
      ],
    ],
    ['{ "asOf": "2024-02-30" }', ['1:11 asOf 应为真实日期 YYYY-MM-DD，实为“2024-02-30” (not a day)']],
    ['{ "files": "a" }', ['1:12 files 应为文本的数组，实为“a” (expected a list of texts)']],
    ['{ "files": ["a", 1] }', ['1:18 files[1] 应为非空文本，实为 1 (expected a text that is not blank)']],
    [
      '{ "detect": "al" }',
      ['1:13 detect 应为 auto、all 之一，实为“al” (not one of these)，是否为“all”？ (did you mean “all”?)'],
    ],
    ['{ "overrides": {} }', ['1:16 overrides 应为数组 [{ files, … }]，实为对象 (expected a list)']],
    [
      '{ "overrides": [{ "rules": {} }] }',
      ['1:17 overrides[0] 缺少 files：管哪些文件 (the files that it is about are missing)'],
    ],
    [
      '{ "overrides": [{ "files": ["a"], "ignore": [], "rule": {} }] }',
      [
        '1:35 overrides[0].ignore 未知的键“ignore” (unknown key)，overrides 中不能用 (not in overrides)',
        '1:49 overrides[0].rule 未知的键“rule” (unknown key)，是否为“rules”？ (did you mean “rules”?)',
      ],
    ],
    [
      '{ "overrides": [{ "files": ["a"], "rules": { "docnum-bracket": "warn" } }] }',
      [
        '1:64 overrides[0].rules.docnum-bracket 级别应为 error、warning、info、off 之一，实为“warn” (not a level)，是否为“warning”？ (did you mean “warning”?)',
      ],
    ],
    ['{ "extends": 1 }', ['1:14 extends 应为文本的数组，实为 1 (expected a list of texts)']],
    ['['.repeat(200000), ['1:102  嵌套过深 (nested too deeply)']],
  ];
  for (const [source, expected] of wrong) {
    it(`says what is wrong with ${source.slice(0, 60)}`, () => assert.deepEqual(problems(source), expected));
  }

  it('keeps what is right in a file that is wrong elsewhere', () => {
    const { config } = readConfigFile('{ "nonsense": 1, "detect": "all" }', rules);
    assert.equal(config.detect, 'all');
  });
});

describe('configure', () => {
  const read = (source: string) => readConfigFile(source, rules).config;

  it('lets the nearest file have the last word, rule by rule', () => {
    const far = read(
      '{ "detect": "all", "rules": { "docnum-bracket": "off", "with-options": ["info", { "most": 9 }] } }',
    );
    const near = read('{ "rules": { "with-options": "error" } }');
    const config = configure([far, near], [], '2024-05-15');
    assert.equal(config.detect, 'all');
    assert.deepEqual(config.settings.get('docnum-bracket'), { level: 'off' });
    assert.deepEqual(config.settings.get('with-options'), { level: 'error', options: { most: 9 } });
  });

  it('lays the registry of an office over ours', () => {
    const layer = { name: 'own', agencies: [{ short: '市测试局' }] };
    assert.ok(configure([], [layer], '2024-05-15').registry.byShort('市测试局'));
    assert.ok(configure([], [layer], '2024-05-15').registry.byShort('市交通运输委'));
  });
});
