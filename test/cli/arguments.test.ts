import assert from 'node:assert/strict';
import { profiles } from '../../server/src/config/profiles.ts';
import { runCli } from '../support/cli.ts';

describe('the command line', () => {
  it('says its version', () => {
    const { status, stdout } = runCli(['--version']);
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+\n$/u);
  });

  it('shows what there is when nothing was said, and does not pass', () => {
    const { status, stdout, stderr } = runCli([]);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /命令/u);
  });

  const languages: readonly (readonly [string[], Record<string, string>, RegExp])[] = [
    [['--help'], {}, /^gongwen：公文检查工具/u],
    [['--help'], { LANG: 'zh_CN.UTF-8' }, /^gongwen：公文检查工具/u],
    [['--help'], { LANG: 'C.UTF-8' }, /^gongwen：公文检查工具/u],
    [['--help'], { LANG: 'en_US.UTF-8' }, /^gongwen: a linter/u],
    [['--help'], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, /^gongwen: a linter/u],
    [['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, /^gongwen: a linter/u],
    [['--lang=zh', 'help', 'lint'], { LANG: 'en_US.UTF-8' }, /^gongwen lint：/u],
    [['lint', '--help', '--lang', 'en'], {}, /^gongwen lint: /u],
    [['lint', '-h'], {}, /^gongwen lint：/u],
    [['help', 'outline'], {}, /^gongwen outline：/u],
    [['rules', '--help'], {}, /^gongwen rules：/u],
    [['explain', '--help'], {}, /^gongwen explain：/u],
  ];
  for (const [args, env, expected] of languages) {
    it(`${args.join(' ')} ${JSON.stringify(env)}`, () => {
      const { status, stdout, stderr } = runCli(args, { env });
      assert.equal(stderr, '');
      assert.match(stdout, expected);
      assert.equal(status, 0);
    });
  }

  it('names every option of lint in both languages', () => {
    const options = (text: string) => [...new Set(text.match(/--[a-z][a-z-]+/gu))].sort();
    const zh = options(runCli(['lint', '--help', '--lang', 'zh']).stdout);
    assert.deepEqual(options(runCli(['lint', '--help', '--lang', 'en']).stdout), zh);
    for (const option of ['--format', '--fix-dry-run', '--stdin-filename', '--as-of', '--no-config', '--detect']) {
      assert.ok(zh.includes(option), option);
    }
  });

  const wrong: readonly (readonly [string[], string])[] = [
    [['lnit'], '没有命令“lnit” (no such command)，是否为“lint”？ (did you mean “lint”?)'],
    [['通知.md'], '没有命令“通知.md” (no such command)，要检查文件请用 gongwen lint 通知.md'],
    [['help', 'lnit'], '没有命令“lnit” (no such command)'],
    [
      ['lint', '--fromat', 'json'],
      '未知的选项 --fromat (unknown option)，是否为“--format”？ (did you mean “--format”?)',
    ],
    [['lint', '-z'], '未知的选项 -z (unknown option)'],
    [['lint', '--format'], '选项 --format 缺少值 (needs a value)'],
    [['lint', '--output', '--quiet'], '选项 --output 缺少值 (needs a value)'],
    [['lint', '--quiet=yes'], '选项 --quiet 不带值 (takes no value)'],
    [
      ['lint', '--format', 'jsn'],
      '--format 应为 stylish、json、sarif、junit、checkstyle、github、gitlab、rdjson、html 之一，不是“jsn” (not one of these)，是否为“json”？ (did you mean “json”?)',
    ],
    [
      ['lint', '--rule', 'docnum-braket:off'],
      '没有规则“docnum-braket” (unknown rule)，是否为“docnum-bracket”？ (did you mean “docnum-bracket”?)',
    ],
    [
      ['lint', '--rule', 'docnum-bracket'],
      '--rule 应为 规则:级别，例如 docnum-bracket:off，不是“docnum-bracket” (expected ID:level)',
    ],
    [
      ['lint', '--rule', 'docnum-bracket:warn'],
      '规则“docnum-bracket”的级别应为 error、warning、info、off 之一，不是“warn” (not a level)，是否为“warning”？ (did you mean “warning”?)',
    ],
    [['lint', '--as-of', '2024-02-30'], '--as-of 应为真实日期 YYYY-MM-DD，不是“2024-02-30” (not a day)'],
    [['lint', '--max-warnings', '-1'], '选项 --max-warnings 缺少值 (needs a value)'],
    [['lint', '--max-warnings', 'many'], '--max-warnings 应为非负整数，不是“many” (expected a number)'],
    [
      ['lint', '--profile', 'chongqin'],
      `--profile 应为 ${[...profiles.keys()].join('、')} 之一，不是“chongqin” (not one of these)，是否为“chongqing”？ (did you mean “chongqing”?)`,
    ],
    [['lint', '--detect', 'some'], '--detect 应为 auto、all 之一，不是“some” (not one of these)'],
    [['lint', '--fix-type', 'all'], '--fix-type 应为 safe、suggestion 之一，不是“all” (not one of these)'],
    [
      ['lint', '--ext', 'md,,txt'],
      '--ext 应为以逗号分隔的扩展名，例如 md,txt，不是“md,,txt” (expected endings of file names)',
    ],
    [['lint', '--fix', '--fix-dry-run'], '--fix 与 --fix-dry-run 不能同用 (cannot be used together)'],
    [['lint', '--config', 'a.json', '--no-config'], '--config 与 --no-config 不能同用 (cannot be used together)'],
    [
      ['lint', '--format', 'json', '--format', 'stylish'],
      '只能有一种格式写到标准输出，其余请用 --output (only one format can go to standard output)',
    ],
    [['lint', '-', 'a.md'], '“-”（标准输入）不能与其他文件同用 (standard input cannot be mixed with files)'],
    [['lint', '--lang', 'fr'], '--lang 应为 zh 或 en，不是“fr” (must be zh or en)'],
    [['outline'], '缺少文件名 (a file is needed)'],
    [['outline', 'a.md', 'b.md'], '多余的参数“b.md” (unexpected argument)'],
    [['rules', 'a'], '多余的参数“a” (unexpected argument)'],
    [['explain'], '缺少规则名，规则见 gongwen rules (a rule is needed)'],
    [
      ['explain', 'docnum-braket'],
      '没有规则“docnum-braket” (unknown rule)，是否为“docnum-bracket”？ (did you mean “docnum-bracket”?)',
    ],
  ];
  for (const [args, message] of wrong) {
    it(`refuses ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = runCli(args);
      assert.equal(stderr.split('\n')[0], `gongwen: ${message}`);
      assert.match(stderr, /--help/u, 'says where help is');
      assert.equal(stdout, '');
      assert.equal(status, 2);
    });
  }
});
