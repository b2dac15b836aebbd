import assert from 'node:assert/strict';
import { loudestOfBasis } from '../../server/src/rules/basis.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Basis, BasisKind, Severity, Strength } from '../../server/src/rules/rule.ts';

const LOUDNESS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * What each rule stands on where the clause was once told wrongly. The clause itself says so: an informative annex is not
 * the standard, a plain statement is no 应, and a habit of handbooks is 通例.
 */
const TOLD: readonly (readonly [id: string, kind: BasisKind, reference: RegExp, strength: Strength | undefined])[] = [
  ['docnum-bracket', '标准', /^GB\/T 9704—2012 7\.2\.5$/u, '应'],
  ['docnum-spacing', '通例', /./u, undefined],
  ['double-colon', '标准', /15834—2011 4\.7\.3\.5/u, '一般'],
  ['date-format-mixed', '通例', /./u, undefined],
  ['heading-sequence', '通例', /./u, undefined],
  ['heading-level-order', '标准附录', /附录B\.3\.8/u, '宜'],
  ['heading-mark-punct', '标准附录', /附录B\.3\.2/u, undefined],
  ['ordinal-comma', '标准', /15834—2011 4\.4\.3\.3/u, '规定'],
  ['agency-signature-form', '本厅', /第九条（十一）/u, undefined],
  ['title-dispatch-consistency', '完整性', /./u, undefined],
  ['addressee-missing', '规定', /第九条/u, '一般'],
  ['title-kind', '规定', /第八条/u, '一般'],
  ['report-carries-request', '规定', /第十五条（四）/u, '应'],
  ['request-one-matter', '规定', /第十五条（四）/u, '应'],
  ['citation-repealed', '规定', /第三十三条.*第四十二条/u, '规定'],
  ['responsible-bracket', '标准', /15834—2011 4\.9/u, '宜'],
  ['copyto-period', '标准', /7\.4\.2/u, '规定'],
];

describe('the basis of a rule', () => {
  it('names the strength of its clause', () => {
    const clauses: readonly BasisKind[] = ['规定', '标准'];
    const silent = rules.filter(({ basis }) => clauses.includes(basis.kind) && basis.strength === undefined);
    assert.deepEqual(
      silent.map(({ id }) => id),
      [],
    );
  });

  it('carries the severity of the rule: what only recommends, and practice, is never an error', () => {
    const loud = rules.filter((rule) => LOUDNESS[rule.severity] > LOUDNESS[loudestOfBasis(rule.basis)]);
    assert.deepEqual(
      loud.map(({ id }) => id),
      [],
    );
  });

  for (const [id, kind, reference, strength] of TOLD) {
    it(`is told truly: ${id}`, () => {
      const basis: Basis | undefined = rules.find((rule) => rule.id === id)?.basis;
      assert.ok(basis !== undefined);
      assert.equal(basis.kind, kind);
      assert.match(basis.reference, reference);
      assert.equal(basis.strength, strength);
    });
  }

  const carried: readonly (readonly [Basis, Severity])[] = [
    [{ kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' }, 'error'],
    [{ kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '规定' }, 'error'],
    [{ kind: '标准', reference: 'GB/T 15834—2011 4.9', strength: '宜' }, 'warning'],
    [{ kind: '规定', reference: '第八条', strength: '一般' }, 'warning'],
    [{ kind: '标准附录', reference: 'GB/T 15834—2011 附录B.3.8', strength: '宜' }, 'warning'],
    [{ kind: '通例', reference: '公文标题拟制' }, 'warning'],
    [{ kind: '完整性', reference: '转录校核' }, 'error'],
    [{ kind: '本厅', reference: '机关名称登记' }, 'error'],
  ];
  for (const [basis, severity] of carried) {
    it(`${basis.kind} ${basis.strength ?? '—'} carries at most ${severity}`, () => {
      assert.equal(loudestOfBasis(basis), severity);
    });
  }
});
