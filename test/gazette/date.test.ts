import assert from 'node:assert/strict';
import { parseDateLine, toIso } from '../../server/src/gazette/prose/date.ts';

describe('dates on a line of their own', () => {
  const cases: readonly (readonly [string, string | null | undefined])[] = [
    ['2024年5月11日', '2024-05-11'],
    ['　　2024年05月01日', '2024-05-01'],
    ['二〇〇四年十一月四日', '2004-11-04'],
    ['一九九七年二月四日', '1997-02-04'],
    ['二○三五年一月一日', '2035-01-01'],
    ['2024.5.1', '2024-05-01'],
    ['2024年5月1号', '2024-05-01'],
    ['2024年5月1', undefined],
    ['2024年2月30日', null],
    ['2024年5月11日起施行', undefined],
    ['2024年', undefined],
    ['', undefined],
  ];
  for (const [text, iso] of cases) it(`${text || 'nothing'}`, () => assert.equal(parseDateLine(text)?.iso, iso));

  it('knows leap years', () => {
    assert.equal(toIso(2024, 2, 29), '2024-02-29');
    assert.equal(toIso(1900, 2, 29), null);
    assert.equal(toIso(2000, 2, 29), '2000-02-29');
  });
});
