import type { Basis, FixSafety, Rule, Severity } from './rule.ts';

/** What is known of a rule, as `gongwen rules --format json` prints it and the API gives it. */
export interface RuleRecord {
  readonly id: string;
  /** In Chinese. */
  readonly title: string;
  readonly titleEn: string;
  /** Where nobody configured it. */
  readonly severity: Severity | 'off';
  readonly basis: Basis;
  /** The best class of repair it offers, or null. */
  readonly fix: FixSafety | null;
  readonly scope: Rule['scope'];
}

/** The record of a rule. */
export function ruleRecord({ id, title, severity, enabled, basis, fix, scope }: Rule): RuleRecord {
  return {
    id,
    title: title.zh,
    titleEn: title.en,
    severity: enabled === false ? 'off' : severity,
    basis: basisRecord(basis),
    fix,
    scope,
  };
}

/** A basis as JSON carries it: its strength only where it has one. */
export function basisRecord({ kind, reference, strength }: Basis): Basis {
  return strength === undefined ? { kind, reference } : { kind, reference, strength };
}
