import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Comparison, compareFiles } from '../../server/src/editions/compare.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const compare = (a: string, b: string): readonly Comparison[] => compareFiles(parseGazette(a), parseGazette(b));

/** Differences as a reviewer would note them down. */
function notes(comparisons: readonly Comparison[]): readonly string[] {
  return comparisons.flatMap((comparison) =>
    comparison.differences.map((difference) => {
      if (difference.kind === 'added') return `+ ${difference.after.text}`;
      if (difference.kind === 'removed') return `- ${difference.before.text}`;
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
