import type { Basis, Elsewhere, FixSafety, Severity } from '../rules/rule.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';

/** A repair as edits of the source. */
export interface Fix {
  readonly safety: FixSafety;
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Another place that explains a finding. */
export interface RelatedPlace extends Range {
  readonly message: string;
}

/** One finding in a source. `start`/`end` are UTF-16 offsets of the decoded text, end exclusive. */
export interface Finding extends Range {
  readonly ruleId: string;
  readonly severity: Severity;
  /** In Chinese, with its basis in brackets at the end. */
  readonly message: string;
  readonly basis: Basis;
  readonly fix: Fix | null;
  readonly related: readonly RelatedPlace[];
  /** Places in other files; absent where there are none. */
  readonly elsewhere?: readonly Elsewhere[];
}

/** The order in which findings are shown everywhere: by place, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0);
}

/** A rule that threw: the other rules still reported. */
export interface Fault {
  readonly ruleId: string;
  readonly message: string;
}
