import type { BasisKind, FixSafety, Rule, Severity } from './rule.ts';

/** What is known of a rule, as `gongwen rules --format json` prints it and the API gives it. */
export interface RuleRecord {
  readonly id: string;
  /** In Chinese. */
  readonly title: string;
  readonly titleEn: string;
  /** Where nobody configured it. */
  readonly severity: Severity | 'off';
  readonly basis: { readonly kind: BasisKind; readonly reference: string };
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
    basis: { kind: basis.kind, reference: basis.reference },
    fix,
    scope,
  };
}
