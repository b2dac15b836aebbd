import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { excerpt } from '../../server/src/cli/reporters/excerpt.ts';
import { printable, widthOf, wrap } from '../../server/src/text/displayWidth.ts';
import { buildCli, CLI, cleanEnvironment, only, useFolders } from '../support/cli.ts';

const CONFIG = only('docnum-bracket');
const MESSAGE = '发文字号的年份应标全称并用六角括号“〔〕”括入，不用“[]”（标准：GB/T 9704—2012 7.2.5）';

describe('the stylish report', () => {
  const folderOf = useFolders();

  it('shows the line, marks under the characters, and what can be done', () => {
    const folder = folderOf({ '草稿 1.md': '重庆市人民政府\n\n渝府发[2024]1号\n', 'gongwen.config.json': CONFIG });
    assert.equal(
      folder.run(['lint', '草稿 1.md']).stdout,
      [
        '草稿 1.md',
        `  3:4  错误  ${MESSAGE}  docnum-bracket`,
        '             │ 渝府发[2024]1号',
        '             │       ^^^^^^ 可自动修复：改为“〔2024〕”',
        '',
        '✖ 1 个文件：1 错误，0 警告，0 提示（1 处可自动修复） · 1 file: 1 error, 0 warnings, 0 hints (1 fixable)',
        '',
      ].join('\n'),
    );
  });

  it('says so when there is nothing to say', () => {
    const folder = folderOf({ 'a.md': '渝府发〔2024〕1号\n', 'gongwen.config.json': CONFIG });
    assert.equal(folder.run(['lint']).stdout, '✔ 1 个文件，未发现问题 · 1 file, no findings\n');
  });

  it('colours for a terminal only, or when told to', () => {
    const folder = folderOf({ 'a.md': '渝府发[2024]1号\n', 'gongwen.config.json': CONFIG });
    const colored = (args: string[], env: Record<string, string> = {}) =>
      folder.run(['lint', ...args], { env }).stdout.includes('\u001b[');
    assert.equal(colored([]), false);
    assert.equal(colored(['--color']), true);
    assert.equal(colored([], { FORCE_COLOR: '1' }), true);
    assert.equal(colored([], { FORCE_COLOR: '0' }), false);
    assert.equal(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(colored(['--color'], { NO_COLOR: '1' }), true);
    assert.equal(colored(['--no-color'], { FORCE_COLOR: '1' }), false);
  });

  it('fits a terminal and colours it', function () {
    if (spawnSync('script', ['--version']).status !== 0) return this.skip();
    buildCli();
    const folder = folderOf({
      'a.md': `${'推进高质量发展，'.repeat(30)}渝府发[2024]1号\n`,
      'gongwen.config.json': CONFIG,
    });
    const { stdout } = spawnSync(
      'script',
      ['-qec', `stty cols 60; '${process.execPath}' '${CLI}' lint a.md`, '/dev/null'],
      {
        cwd: folder.path,
        env: cleanEnvironment({ TERM: 'xterm' }),
        encoding: 'utf8',
      },
    );
    assert.match(stdout, /\u001b\[31m错误\u001b\[39m/u);
    const plain = stdout.replace(/\u001b\[\d+m/gu, '').trimEnd();
    for (const line of plain.split(/\r?\n/u)) assert.ok(widthOf(line) <= 60 + 2, line);
    assert.match(plain, /│ ….*渝府发\[2024\]1号/u);
  });

  it('lets no text of a document command the terminal', () => {
    const folder = folderOf({ 'a.md': '\u001b[2J\u202e渝府发[2024]1号\u0007\n', 'gongwen.config.json': CONFIG });
    const { stdout } = folder.run(['lint', 'a.md']);
    assert.match(stdout, /␛\[2J\ufffd渝府发\[2024\]1号␇/u);
    assert.doesNotMatch(stdout, /[\u001b\u0007\u202e]/u);
  });
});

describe('excerpt', () => {
  /** The excerpt as it is printed, the found characters in ⟦⟧. Marks must stand under them. */
  function shown(line: string, found: string, width: number): string {
    const start = line.indexOf(found);
    const { before, found: text, after, indent, marks } = excerpt(line, start, start + found.length, width);
    assert.equal(indent, widthOf(before), 'the marks begin under what was found');
    assert.equal(marks, Math.max(1, widthOf(text)), 'and end there');
    assert.ok(widthOf(before + text + after) <= width, `${before}${text}${after} fits ${width}`);
    return `${before}⟦${text}⟧${after}`;
  }

  const cases: readonly (readonly [string, string, number, string])[] = [
    ['渝府发[2024]1号', '[2024]', 40, '渝府发⟦[2024]⟧1号'],
    ['渝府发[2024]1号', '号', 15, '渝府发[2024]1⟦号⟧'],
    ['一二三四五六七八九十', '五', 10, '…四⟦五⟧六七…'],
    ['一二三四五六七八九十', '一', 10, '⟦一⟧二三四…'],
    ['一二三四五六七八九十', '十', 10, '…七八九⟦十⟧'],
    ['一二三四五六七八九十', '二三四五六七八九', 10, '…⟦二三四五⟧…'],
    ['一\t二', '二', 40, '一    ⟦二⟧'],
    ['𠀀𠀀𠀀𠀀𠀀甲𠀀𠀀𠀀𠀀𠀀', '甲', 12, '…𠀀⟦甲⟧𠀀𠀀𠀀…'],
    ['e\u0301e\u0301甲', '甲', 40, 'e\u0301e\u0301⟦甲⟧'],
    ['', '', 40, '⟦⟧'],
  ];
  for (const [line, found, width, expected] of cases) {
    it(`${JSON.stringify(line)} at ${JSON.stringify(found)} in ${width}`, () => {
      assert.equal(shown(line, found, width), expected);
    });
  }

  it('fits every width and every place', () => {
    const line = '（一）推动“邮运通”GDP增长5.5%，建设8000个以上——𠀀站点。';
    for (let width = 12; width < 70; width++) {
      for (const char of new Set(line)) shown(line, char, width);
    }
  });

  it('does not measure a megabyte to show a line', () => {
    const line = '推进高质量发展，'.repeat(1 << 17);
    const begin = performance.now();
    for (let i = 0; i < 200; i++) excerpt(line, i * 5000, i * 5000 + 1, 80);
    assert.ok(performance.now() - begin < 1000);
  });
});

describe('wrap', () => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['', 10, ['']],
    ['一二三四五六', 8, ['一二三四', '五六']],
    ['一二三四，五六', 8, ['一二三四，', '五六']],
    ['一二三（四五六）', 8, ['一二三', '（四五六）']],
    ['见 GB/T 9704—2012 7.2.5', 12, ['见 GB/T 9704—', '2012 7.2.5']],
    ['abcdefghijkl', 5, ['abcdefghijkl']],
  ];
  for (const [text, width, lines] of cases) {
    it(`${JSON.stringify(text)} in ${width}`, () => assert.deepEqual(wrap(text, width), lines));
  }
});

describe('printable', () => {
  it('shows what cannot be seen', () => {
    assert.equal(printable('甲\u0000\u001b[31m\u007f\u0085\u2028\ud800乙'), '甲␀␛[31m␡\ufffd␤\ufffd乙');
  });
});
