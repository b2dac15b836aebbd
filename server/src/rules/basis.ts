import type { Basis, BasisKind, Severity, Strength } from './rule.ts';

/** A basis as every message shows it: `标准：GB/T 9704—2012 7.2.5`. */
export function basisText(basis: Basis): string {
  return `${basis.kind}：${basis.reference}`;
}

/** A basis with its strength, as pages and hovers show it: `标准：GB/T 9704—2012 7.2.5（应）`. */
export function basisWithStrength(basis: Basis): string {
  return basis.strength === undefined ? basisText(basis) : `${basisText(basis)}（${basis.strength}）`;
}

const DEMANDS: ReadonlySet<Strength> = new Set(['规定', '应']);
/** Kinds that stand on no clause that demands: an informative annex recommends, practice is only usual. */
const RECOMMENDS: ReadonlySet<BasisKind> = new Set(['标准附录', '通例']);

/** The highest severity that a basis carries: a clause that only recommends, and practice, never make an error. */
export function loudestOfBasis({ kind, strength }: Basis): Severity {
  if (RECOMMENDS.has(kind)) return 'warning';
  return strength === undefined || DEMANDS.has(strength) ? 'error' : 'warning';
}
