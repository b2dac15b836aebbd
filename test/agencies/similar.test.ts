import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import { statusOn } from '../../server/src/agencies/registry.ts';
import { editDistance, nearest } from '../../server/src/agencies/similar.ts';

const registry = chongqingRegistry();

describe('names that resemble one of the registry', () => {
  const cases: readonly (readonly [string, string | undefined, boolean?])[] = [
    ['市交通运愉委', '市交通运输委', true],
    ['市供销合作杜', '市供销合作社', true],
    ['市发展改革', '市发展改革委', true],
    ['市场市监管局', '市市场监管局', false],
    ['重庆邮政管局', '重庆邮政管理局', true],
    ['市农村农业委', '市农业农村委', false],
    ['市财攻局', '市财政局', false],
    // Other bodies, not slips.
    ['市残联', undefined],
    ['市总工会', undefined],
    ['市妇联', undefined],
    ['市委组织部', undefined],
    ['重庆大学', undefined],
    ['', undefined],
    ['市'.repeat(5000), undefined],
  ];
  for (const [name, form, likely] of cases) {
    it(`${name.slice(0, 12)} → ${form ?? 'nothing'}`, () => {
      const [first] = nearest(name, registry);
      assert.equal(first?.form, form);
      if (form !== undefined) assert.equal(first?.likely, likely);
    });
  }

  it('never calls two wrong characters of four near', () => {
    for (const { form } of nearest('市甲乙局', registry)) assert.fail(form);
  });

  it('leaves out agencies that the caller does not want', () => {
    assert.deepEqual(
      nearest('市地震局', registry, 2, (agency) => statusOn(agency, '2024-05-11') === 'valid'),
      [],
    );
  });

  it('agrees with itself: symmetric, zero only for equal texts, never above the longer length', () => {
    const text = fc.string({ unit: fc.constantFrom('市', '委', '局', '发', '改'), maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const distance = editDistance(a, b, 99);
        assert.equal(distance, editDistance(b, a, 99));
        assert.equal(distance === 0, a === b);
        assert.ok(distance !== undefined && distance <= Math.max(a.length, b.length));
        for (const limit of [0, 1, 2]) {
          assert.equal(editDistance(a, b, limit), distance <= limit ? distance : undefined);
        }
      }),
    );
  });
});
