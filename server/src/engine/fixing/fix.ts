import type { FixSafety } from '../../rules/rule.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { lowerBound } from '../../text/range.ts';
import type { Finding } from '../finding.ts';

/** What fixing did: the new text and how many fixes were applied. `output === source` when nothing was. */
export interface FixResult {
  readonly output: string;
  readonly applied: number;
}

/** Who says what is wrong with a text: a linter, or one that also knows other files. */
export interface Judge {
  lint(source: string): { readonly findings: readonly Finding[] };
}

/** Fixes may uncover others (a bracket, then what it encloses); more rounds than this mean two rules that disagree. */
const MOST_ROUNDS = 10;

/**
 * Applies fixes until none is left. `safe` takes safe fixes only; `suggestion` takes both classes. Overlapping fixes
 * wait for the next round, where the text is judged anew.
 */
export function fixSource(linter: Judge, source: string, class_: FixSafety = 'safe'): FixResult {
  let output = source;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = chooseFixes(linter.lint(output).findings, class_);
    if (chosen.length === 0) break;
    output = applyEdits(output, chosen.flat());
    applied += chosen.length;
  }
  return { output, applied };
}

/** The fixes that can be applied together: in order of place, each whole or not at all, none touching another. */
export function chooseFixes(findings: readonly Finding[], class_: FixSafety): readonly (readonly TextEdit[])[] {
  const chosen: (readonly TextEdit[])[] = [];
  const taken: TextEdit[] = [];
  for (const { fix } of findings) {
    if (fix === null || fix.edits.length === 0 || (class_ === 'safe' && fix.safety !== 'safe')) continue;
    if (fix.edits.some((edit) => touches(taken, edit))) continue;
    chosen.push(fix.edits);
    for (const edit of fix.edits) taken.splice(lowerBound(taken, edit.start + 1), 0, edit);
  }
  return chosen;
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
