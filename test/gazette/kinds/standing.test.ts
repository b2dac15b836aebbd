import assert from 'node:assert/strict';
import { directionOf, relationOf, standingOf } from '../../../server/src/gazette/kinds/standing.ts';

const STANDINGS: readonly (readonly [name: string, level: number | null, organ?: string])[] = [
  ['国务院', 5, 'head'],
  ['南江省人民政府', 4, 'head'],
  ['重庆市交通运输委员会', 4, 'department'],
  ['重庆市渝北区人民政府', 2, 'head'],
  ['临江市市场监督管理局', 3, 'department'],
  ['临江市城市管理局', 3, 'department'],
  ['中共云岭县委员会', 2, 'head'],
  ['云岭县发展改革委', 2, 'department'],
  ['白鹭区人民政府办公室', 2, 'office'],
  ['青石镇人民政府', 1, 'head'],
  ['福临街道办事处', 1, 'head'],
  ['南江师范学院', null],
];

const RELATIONS: readonly (readonly [issuer: string, addressee: string, direction: string | null])[] = [
  ['云岭县教育局', '云岭县人民政府', 'up'],
  ['云岭县教育局', '县政府', 'up'],
  ['麓南市民政局', '省民政厅', 'up'],
  ['重庆市交通运输委员会', '市政府', 'up'],
  ['云岭县人民政府', '县教育局', 'down'],
  ['云岭县教育局', '县财政局', 'level'],
  ['云岭县发展和改革局', '青石镇人民政府', 'level'],
  ['国务院办公厅', '湖北省人民政府', 'down'],
  ['云岭县教育局', '南江师范学院', null],
];

describe('gazette/kinds: standing', () => {
  for (const [name, level, organ] of STANDINGS) {
    it(`tells where ${name} stands`, () => {
      const standing = standingOf(name);
      assert.equal(standing?.level ?? null, level);
      assert.equal(standing?.organ, organ);
    });
  }

  for (const [issuer, addressee, direction] of RELATIONS) {
    it(`tells that ${issuer} writes to ${addressee}: ${direction}`, () =>
      assert.equal(relationOf(issuer, addressee), direction));
  }

  it('takes the direction from the kind, and of 意见 from issuer and addressee', () => {
    assert.equal(directionOf('请示', null, null), 'up');
    assert.equal(directionOf('公告', '临江市人民政府', null), null);
    assert.equal(directionOf('意见', '云岭县教育局', '云岭县人民政府'), 'up');
    assert.equal(directionOf('意见', '云岭县教育局', '各乡镇中心学校，县直各学校'), 'down');
    assert.equal(directionOf(null, '云岭县教育局', null), null);
  });
});
