import type { Basis } from './rule.ts';

/** A basis as every message and page shows it: `标准：GB/T 9704—2012 7.2.5`. */
export function basisText(basis: Basis): string {
  return `${basis.kind}：${basis.reference}`;
}
