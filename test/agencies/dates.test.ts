import assert from 'node:assert/strict';
import { FIRST_DAY, isDay, LAST_DAY, parseDateSpan, shiftDay, sideOf } from '../../server/src/agencies/dates.ts';

describe('dates of the registry', () => {
  const spans: readonly (readonly [string, string, string])[] = [
    ['2021-05-18', '2021-05-18', '2021-05-18'],
    ['2018-10', '2018-10-01', '2018-10-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2009', '2009-01-01', '2009-12-31'],
    ['2024-01~2024-04', '2024-01-01', '2024-04-30'],
    ['2016 ~ 2018', '2016-01-01', '2018-12-31'],
    ['~2024-05-01', FIRST_DAY, '2024-05-01'],
    ['2021-05-19~', '2021-05-19', LAST_DAY],
  ];
  for (const [text, earliest, latest] of spans) {
    it(`reads ${text}`, () => assert.deepEqual(parseDateSpan(text), { earliest, latest }));
  }

  const wrong = ['', '~', '2020?', '2021-13', '2021-00', '2021-02-29', '2021-2-1', '21-05-18', '2024~2021', '1~2~3'];
  for (const text of wrong) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(parseDateSpan(text), undefined));
  }

  it('takes only whole days as days', () => {
    assert.equal(isDay('2024-05-11'), true);
    assert.equal(isDay('2024-05'), false);
    assert.equal(isDay('2024-02-30'), false);
  });

  it('places a day beside a span', () => {
    const span = { earliest: '2024-01-01', latest: '2024-04-30' };
    assert.equal(sideOf(span, '2023-12-31'), 'before');
    assert.equal(sideOf(span, '2024-01-01'), 'within');
    assert.equal(sideOf(span, '2024-04-30'), 'within');
    assert.equal(sideOf(span, '2024-05-01'), 'after');
  });

  it('counts days over the ends of months and years', () => {
    assert.equal(shiftDay('2024-02-28', 1), '2024-02-29');
    assert.equal(shiftDay('2023-12-31', 1), '2024-01-01');
    assert.equal(shiftDay('2021-05-29', -1), '2021-05-28');
    assert.equal(shiftDay('0001-01-01', 1), '0001-01-02');
  });
});
