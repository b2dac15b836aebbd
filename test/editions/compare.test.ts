import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Comparison, compareFiles } from '../../server/src/editions/compare/compare.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const compare = (a: string, b: string): readonly Comparison[] => compareFiles(parseGazette(a), parseGazette(b));

/** Differences as a reviewer would note them down. */
function notes(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.flatMap((comparison) =>
    comparison.differences.map((difference) => {
      if (difference.kind === 'added') return `+ ${difference.after.text}`;
      if (difference.kind === 'removed') return `- ${difference.before.text}`;
      if (difference.kind === 'moved') return `> ${difference.after.text}`;
      return difference.fragments
        .filter((fragment) => fragment.kind !== 'same')
        .map((fragment) => (fragment.kind === 'removed' ? `[-${fragment.text}-]` : `[+${fragment.text}+]`))
        .join('');
    }),
  );
}

describe('comparing editions', () => {
  it('of 47号: the words and the 附注, and nothing that is only layout', () => {
    const gazette = seed('original/000_515940e2a9e5232d.txt');
    const website = seed('original/001_a584d6f25afa17b2.txt');
    const comparisons = compare(gazette, website);
    assert.deepEqual(
      comparisons.map((comparison) => comparison.subject),
      ['渝府办发〔2024〕47号'],
    );
    assert.deepEqual(notes(comparisons), ['[-落实-][+执行+]', '+ （此件公开发布）']);
  });

  it('of one and the same text finds nothing', () => {
    const text = seed('重庆市人民政府公报2024年第9期.md');
    const comparisons = compare(text, text);
    assert.equal(comparisons.length, 4);
    assert.deepEqual(notes(comparisons), []);
  });

  it('places what changed in both sources', () => {
    const a = seed('渝府办发〔2024〕48号.md');
    const b = a.replace('自公布之日起施行', '自2024年6月1日起施行');
    const [difference] = compare(a, b)[0]?.differences ?? [];
    assert.ok(difference?.kind === 'changed');
    assert.equal(a.slice(difference.before.start, difference.before.end), '本通知自公布之日起施行。');
    assert.equal(b.slice(difference.after.start, difference.after.end), '本通知自2024年6月1日起施行。');
  });

  it('does not count a lost line end between a list and the next item', () => {
    const a = seed('渝府办发〔2024〕47号.md');
    const b = a.replace(/(〔责任单位：[^\n]*〕|（责任单位：[^\n]*）)\n\n(?:#+ )?/gu, '$1');
    assert.notEqual(a, b);
    assert.deepEqual(notes(compare(a, b)), []);
  });

  /** What stands in a notice, in two editions → the differences. */
  const BODIES: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      'a cell',
      '| 单位 | 金额 |\n|---|---|\n| 甲区 | 100 |',
      '| 单位 | 金额 |\n|---|---|\n| 甲区 | 900 |',
      ['[-1-][+9+]'],
    ],
    [
      'two cells of a row',
      '| 单位 | 金额 |\n|---|---|\n| 甲 | 乙 |',
      '| 单位 | 金额 |\n|---|---|\n| 丙 | 丁 |',
      ['[-甲-][+丙+]', '[-乙-][+丁+]'],
    ],
    ['a quotation', '> 拨付100万元。', '> 拨付900万元。', ['[-1-][+9+]']],
    ['a footnote', '拨付资金。[^1]\n\n[^1]: 含结转10万元。', '拨付资金。[^1]\n\n[^1]: 含结转30万元。', ['[-1-][+3+]']],
    ['a block of code', '```\n甲区 100\n```', '```\n甲区 900\n```', ['[-1-][+9+]']],
    ['HTML', '<div>\n资金于6月底前拨付。\n</div>', '<div>\n资金于9月底前拨付。\n</div>', ['[-6-][+9+]']],
    ['a heading without number', '## 总体要求\n\n甲。', '## 工作要求\n\n甲。', ['- 总体要求', '+ 工作要求']],
    ['nothing but the mark of a heading', '## 一、总体要求\n\n甲。', '一、总体要求\n\n甲。', []],
    [
      'a moved paragraph',
      '请各区认真落实。抓紧实施。\n\n请按时报送材料。',
      '请按时报送材料。\n\n请各区认真落实。抓紧实施。',
      ['> 请按时报送材料。'],
    ],
    ['a new paragraph', '请认真落实。', '请认真落实。\n\n请按时报送材料。', ['+ 请按时报送材料。']],
  ];
  const HEAD = '# 某市教育局关于开展检查的通知\n\n某教〔2024〕12号\n\n各区教育局：\n\n';
  const TAIL = '\n\n某市教育局\n\n2024年5月6日\n';
  for (const [name, before, after, expected] of BODIES) {
    it(`finds ${name}`, () => {
      assert.deepEqual(notes(compare(HEAD + before + TAIL, HEAD + after + TAIL)), expected);
    });
  }

  it('finds 抄送, text after the date, and front matter', () => {
    const copy = (to: string): string => `${HEAD}请落实。${TAIL}\n抄送：市财政局、${to}。\n`;
    assert.deepEqual(notes(compare(copy('市审计局'), copy('市统计局'))), ['[-审-][+统+]']);
    const late = (month: number): string => `${HEAD}请落实。${TAIL}\n各区请于${month}月底前报送方案。\n`;
    assert.deepEqual(notes(compare(late(6), late(9))), ['[-6-][+9+]']);
    const front = (to: string): string => `---\n标题: 某市教育局关于开展检查的通知\n主送: ${to}\n---\n\n请落实。\n`;
    assert.deepEqual(notes(compare(front('各区教育局'), front('各县教育局'))), ['[-区-][+县+]']);
  });

  it('of unrelated files compares nothing', () => {
    assert.deepEqual(
      compare(seed('渝府办发〔2024〕48号.md'), seed('重庆市人民政府公报2024年第9期.md').replaceAll('48号', '49号')).map(
        (c) => c.subject,
      ),
      ['重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知'],
    );
  });

  describe('of long texts that differ in very much', () => {
    const head = seed('渝府办发〔2024〕48号.md').split('\n').slice(0, 6).join('\n');
    const document = (sentences: readonly string[]): string => `${head}\n\n${sentences.join('\n\n')}\n`;
    const count = 6000;
    const before = Array.from(
      { length: count },
      (_, index) => `第${index}项工作由有关单位抓好落实并按时报送进展情况。`,
    );

    it('holds sentences that stay together, and finds each change', function () {
      this.timeout(20_000);
      const after = before.map((text, index) => (index % 3 === 1 ? text.replace('抓好落实', '认真执行') : text));
      const found = compare(document(before), document(after)).flatMap(({ differences }) => differences);
      assert.equal(found.length, count / 3);
      assert.ok(found.every(({ kind }) => kind === 'changed'));
    });

    it('ends in time where nothing is the same', function () {
      this.timeout(20_000);
      const other = before.map((_, index) => `${'甲乙丙丁戊己庚辛壬癸'.repeat((index % 5) + 1)}${index}。`);
      const found = compare(document(before), document(other)).flatMap(({ differences }) => differences);
      assert.equal(found.filter(({ kind }) => kind === 'removed').length, count);
      const endless = (word: string): string => document([word.repeat(20_000)]);
      assert.ok(compare(endless('甲乙丙丁'), endless('甲丙乙戊己')).length > 0);
    });
  });
});
