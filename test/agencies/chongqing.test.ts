import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRegistry } from '../../server/src/agencies/check.ts';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import type { Agency } from '../../server/src/agencies/model.ts';
import { readRegistry } from '../../server/src/agencies/read.ts';
import { type AgencyStatus, judgeOn, statusOn } from '../../server/src/agencies/registry.ts';

const registry = chongqingRegistry();
const data: unknown = JSON.parse(
  readFileSync(new URL('../../server/src/agencies/data/chongqing.json', import.meta.url), 'utf8'),
);

function agency(short: string): Agency {
  const found = registry.byShort(short);
  assert.ok(found, `${short} is registered`);
  return found;
}

describe('the registry of Chongqing', () => {
  it('has no problem by its own check', () => {
    assert.deepEqual(readRegistry(data).problems, []);
    assert.deepEqual(checkRegistry(data), []);
  });

  it('gives a source and a basis for every entry', () => {
    for (const entry of registry.agencies) {
      assert.ok(entry.sources.length > 0, entry.short);
      if (entry.sources.every((source) => source.includes('own knowledge')))
        assert.equal(entry.basis, 'own', entry.short);
    }
  });

  it('says where every date comes from', () => {
    for (const { short, validFrom, validTo } of registry.agencies) {
      for (const fact of [validFrom, validTo]) {
        if (fact === undefined) continue;
        assert.ok(fact.source, short);
        if (fact.source.startsWith('own knowledge')) assert.equal(fact.basis, 'own', short);
      }
    }
  });

  describe('knows the dated facts', () => {
    const facts: readonly (readonly [string, string, AgencyStatus, string])[] = [
      // 市扶贫办 → 市乡村振兴局 on 2021-05-29; 渝府办发〔2021〕52号 of 2021-05-18 is right.
      ['市扶贫办', '2021-05-18', 'valid', 'warning'],
      ['市扶贫办', '2021-05-28', 'valid', 'warning'],
      ['市扶贫办', '2021-05-29', 'ended', 'warning'],
      ['市乡村振兴局', '2021-05-28', 'not-yet', 'warning'],
      ['市乡村振兴局', '2021-05-29', 'valid', 'warning'],
      ['市乡村振兴局', '2024-02-15', 'unknown', 'warning'],
      ['市乡村振兴局', '2024-05-11', 'ended', 'info'],
      // 市交通局 on 2021-05-18, 市交通运输委 by 2024-05-01, the day between unknown.
      ['市交通局', '2021-05-18', 'valid', 'warning'],
      ['市交通局', '2024-01-31', 'unknown', 'warning'],
      ['市交通局', '2024-05-01', 'ended', 'warning'],
      ['市交通运输委', '2021-05-18', 'not-yet', 'warning'],
      ['市交通运输委', '2022-06-01', 'not-yet', 'info'],
      ['市交通运输委', '2024-03-01', 'unknown', 'warning'],
      ['市交通运输委', '2024-05-01', 'valid', 'warning'],
      ['市交委', '2017-02-15', 'valid', 'warning'],
      ['市交委', '2019-01-01', 'ended', 'info'],
      ['市交委', '2024-05-11', 'ended', 'warning'],
      // 人行重庆营管部 → 人行重庆市分行 on 2023-08-18.
      ['人行重庆营管部', '2023-08-17', 'valid', 'warning'],
      ['人行重庆营管部', '2023-08-18', 'ended', 'warning'],
      ['人行重庆市分行', '2023-08-17', 'not-yet', 'warning'],
      ['人行重庆市分行', '2023-08-18', 'valid', 'warning'],
      // 重庆银保监局 → 金融监管总局重庆监管局 on 2023-07-20, own knowledge.
      ['重庆银保监局', '2024-05-11', 'ended', 'info'],
      ['金融监管总局重庆监管局', '2023-07-19', 'not-yet', 'info'],
      ['金融监管总局重庆监管局', '2024-05-11', 'valid', 'warning'],
      // 市金融监管局 → 市委金融办, early 2024, own knowledge.
      ['市金融监管局', '2024-05-11', 'ended', 'info'],
      ['市金融监管局', '2024-02-01', 'unknown', 'info'],
      ['市委金融办', '2021-05-18', 'not-yet', 'warning'],
      ['市委金融办', '2024-05-01', 'valid', 'warning'],
      // 市人民防空办 → 市国防动员办 about 2023-01, own knowledge.
      ['市人民防空办', '2024-05-11', 'ended', 'info'],
      ['市国防动员办', '2023-01-15', 'unknown', 'warning'],
      ['市国防动员办', '2024-05-11', 'valid', 'warning'],
      ['市大数据发展局', '2024-05-11', 'valid', 'warning'],
      ['市政府口岸物流办', '2021-05-18', 'valid', 'warning'],
      ['市政府口岸办', '2024-05-11', 'ended', 'warning'],
      ['市环保局', '2024-05-11', 'ended', 'warning'],
      ['市环保局', '2018-10-10', 'unknown', 'warning'],
      ['市科委', '2024-05-11', 'ended', 'info'],
    ];
    for (const [short, day, status, loudest] of facts) {
      it(`${short} on ${day}: ${status}, at most ${loudest}`, () => {
        const judged = judgeOn(agency(short), day);
        assert.equal(judged.status, status);
        if (status === 'ended' || status === 'not-yet') assert.equal(judged.loudest, loudest);
      });
    }
  });

  describe('names who came after and before', () => {
    const after: readonly (readonly [string, string, string | undefined])[] = [
      ['市扶贫办', '2022-01-01', '市乡村振兴局'],
      ['市扶贫办', '2024-05-11', '市农业农村委'],
      ['市扶贫办', '2024-02-01', undefined],
      ['市交委', '2021-05-18', '市交通局'],
      ['市交委', '2024-05-11', '市交通运输委'],
      ['市交通局', '2024-05-11', '市交通运输委'],
      ['人行重庆营管部', '2024-05-11', '人行重庆市分行'],
      ['重庆银监局', '2024-05-11', '金融监管总局重庆监管局'],
      ['市国税局', '2024-05-11', '重庆市税务局'],
      ['市金融办', '2024-05-11', '市委金融办'],
      ['市工商局', '2024-05-11', '市市场监管局'],
      ['市财政局', '2024-05-11', undefined],
    ];
    for (const [short, day, expected] of after) {
      it(`${short} → ${expected ?? '(nobody)'} on ${day}`, () =>
        assert.equal(registry.successorOn(agency(short), day)?.short, expected));
    }
    const before: readonly (readonly [string, string, string | undefined])[] = [
      ['市交通运输委', '2021-05-18', '市交通局'],
      ['市交通运输委', '2017-06-01', '市交委'],
      ['市乡村振兴局', '2021-05-18', '市扶贫办'],
      ['人行重庆市分行', '2021-05-18', '人行重庆营管部'],
      ['市委金融办', '2021-05-18', '市金融监管局'],
      // Two bodies became one: nobody can say which of them is meant.
      ['市规划自然资源局', '2017-01-01', undefined],
    ];
    for (const [short, day, expected] of before) {
      it(`${short} ← ${expected ?? '(nobody)'} on ${day}`, () =>
        assert.equal(registry.predecessorOn(agency(short), day)?.short, expected));
    }
    it('names all bodies that were merged', () => {
      const names = registry.predecessorsOn(agency('市规划自然资源局'), '2017-01-01').map((entry) => entry.short);
      assert.deepEqual(names.sort(), ['市国土房管局', '市规划局'].sort());
    });
  });

  it('takes 市邮政管理局 and 重庆邮政管理局 for one body under two short forms', () => {
    const old = agency('市邮政管理局');
    assert.equal(registry.canonicalOn(old, '2021-05-18')?.short, '市邮政管理局');
    assert.equal(registry.canonicalOn(old, '2024-05-01')?.short, '重庆邮政管理局');
    assert.equal(registry.canonicalOn(old, '2022-12-01'), undefined);
    assert.deepEqual(old.successors, []);
    assert.equal(statusOn(agency('重庆邮政管理局'), '2024-05-01'), 'valid');
  });

  it('keeps bodies apart that only sound alike', () => {
    assert.notEqual(agency('重庆邮政管理局'), agency('中国邮政重庆市分公司'));
    assert.deepEqual(registry.sameBody(agency('市金融监管局')), [agency('市金融监管局')]);
    assert.deepEqual(registry.sameBody(agency('金融监管总局重庆监管局')), [agency('金融监管总局重庆监管局')]);
  });

  it('reads remarks about forms as data', () => {
    const detail = (form: string, short: string): unknown => {
      const entry = registry.byForm(form).find((candidate) => candidate.agency.short === short);
      return entry?.detail && { context: entry.detail.context, from: entry.detail.from, to: entry.detail.to };
    };
    const year = { earliest: '2008-01-01', latest: '2008-12-31' };
    const may = { earliest: '2024-05-01', latest: '2024-05-31' };
    assert.deepEqual(detail('市应急管理局', '市应急局'), { context: 'short', from: undefined, to: undefined });
    assert.deepEqual(detail('各区县人民政府', '各区县政府'), { context: 'list', from: undefined, to: undefined });
    assert.deepEqual(detail('交通部', '交通运输部'), { context: 'any', from: year, to: undefined });
    assert.deepEqual(detail('市数据局', '市大数据发展局'), { context: 'any', from: undefined, to: may });
    for (const entry of registry.forms) assert.doesNotMatch(entry.form, /以前|以后|场合|加挂/);
  });
});
