import assert from 'node:assert/strict';
import { parseDateLine, parseRoughDate, toIso } from '../../server/src/gazette/prose/date.ts';

describe('dates on a line of their own', () => {
  const cases: readonly (readonly [string, string | null | undefined])[] = [
    ['2024年5月11日', '2024-05-11'],
    ['　　2024年05月01日', '2024-05-01'],
    ['\u2003\u20022024年5月1日', '2024-05-01'],
    ['二〇〇四年十一月四日', '2004-11-04'],
    ['一九九七年二月四日', '1997-02-04'],
    ['二○三五年一月一日', '2035-01-01'],
    ['二零二五年五月六日', '2025-05-06'],
    ['二O二四年十月廿一日', '2024-10-21'],
    ['2024.5.1', '2024-05-01'],
    ['2024．5．1', '2024-05-01'],
    ['2024年5月1号', '2024-05-01'],
    ['2024年5月1', undefined],
    ['2024年2月30日', null],
    ['2024年5月32日', null],
    ['2024年13月1日', null],
    ['2025年三月十五日', '2025-03-15'],
    ['二○二五年四月18日', '2025-04-18'],
    ['2025年元月5日', '2025-01-05'],
    ['贰零贰伍年贰月捌日', '2025-02-08'],
    ['贰零贰肆年拾贰月贰拾伍日', '2024-12-25'],
    ['2024年×月×日', undefined],
    ['2024年5月11日起施行', undefined],
    ['2024年', undefined],
    ['第2024年5月1日', undefined],
    ['', undefined],
  ];
  for (const [text, iso] of cases) it(`${text || 'nothing'}`, () => assert.equal(parseDateLine(text)?.iso, iso));

  it('knows leap years', () => {
    assert.equal(toIso(2024, 2, 29), '2024-02-29');
    assert.equal(toIso(1900, 2, 29), null);
    assert.equal(toIso(2000, 2, 29), '2000-02-29');
  });

  it('says which numerals it is written in', () => {
    const numerals = ['2024年5月1日', '二〇二四年五月一日', '贰零贰肆年伍月壹日', '2024年五月1日', '2024年元月1日'];
    assert.deepEqual(
      numerals.map((text) => parseDateLine(text)?.numerals),
      ['arabic', 'chinese', 'capital', 'mixed', 'mixed'],
    );
  });
});

describe('what stands in the place of a date', () => {
  const cases: readonly (readonly [string, string | undefined, string?, (string | null)?])[] = [
    ['二〇二四年', 'partial', '二〇二四年', null],
    ['2024年5月', 'partial', '2024年5月', null],
    ['24年5月1日', 'partial', '24年5月1日', null],
    ['2024年5月1', 'partial', '2024年5月1', null],
    ['2024年×月×日', 'placeholder', '2024年×月×日', null],
    ['2024年X月X日', 'placeholder', '2024年X月X日', null],
    ['○○○○年○月○日', 'placeholder', '○○○○年○月○日', null],
    ['2024年  月  日', 'placeholder', '2024年  月  日', null],
    ['    年  月  日', 'placeholder', '年  月  日', null],
    ['2024年__月__日', 'placeholder', '2024年__月__日', null],
    ['2024年5月6日。', 'full', '2024年5月6日', '2024-05-06'],
    ['（2024年5月6日）', 'full', '2024年5月6日', '2024-05-06'],
    ['日期：2024年5月6日', 'full', '2024年5月6日', '2024-05-06'],
    ['2024年工作总结', undefined],
    ['每年5月1日', undefined],
    ['。', undefined],
  ];
  for (const [text, form, written, iso] of cases) {
    it(text, () => {
      const date = parseRoughDate(text);
      assert.equal(date?.form, form);
      if (date === null) return;
      assert.deepEqual([date.text, date.iso, text.slice(date.start, date.end)], [written, iso, written]);
    });
  }
});
