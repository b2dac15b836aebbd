import type { FixSafety } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/edits.ts';
import { lowerBound } from '../../text/range.ts';
import type { Finding, Fix } from '../finding.ts';

/** A finding with a fix that may be applied. */
export type Repairable = Finding & { readonly fix: Fix };

/** The fixes that can be applied together: in order of place, each whole or not at all, none touching another. */
export function chooseFixes(findings: readonly Finding[], class_: FixSafety): readonly (readonly TextEdit[])[] {
  return chooseRepairs(findings, class_).map(({ fix }) => fix.edits);
}

/** The same with their findings. */
export function chooseRepairs(findings: readonly Finding[], class_: FixSafety): readonly Repairable[] {
  const chosen: Repairable[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    if (!isRepairable(finding, class_) || finding.fix.edits.some((edit) => touches(taken, edit))) continue;
    chosen.push(finding);
    for (const edit of finding.fix.edits) taken.splice(lowerBound(taken, edit.start + 1), 0, edit);
  }
  return chosen;
}

function isRepairable(finding: Finding, class_: FixSafety): finding is Repairable {
  const { fix } = finding;
  return fix !== null && fix.edits.length > 0 && (class_ === 'suggestion' || fix.safety === 'safe');
}

/**
 * Whether an edit overlaps or touches one of those taken, which are ordered and disjoint. Touching counts: two
 * insertions at one place have no order that both rules would have meant.
 */
function touches(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const index = lowerBound(taken, edit.start + 1);
  const before = taken[index - 1];
  const after = taken[index];
  return (before !== undefined && before.end >= edit.start) || (after !== undefined && after.start <= edit.end);
}
