import type { FixSafety } from '../../rules/rule.ts';
import type { Finding } from '../finding.ts';
import { chooseRepairs, type Repairable } from './chooseFixes.ts';
import { EditedText } from './editedText.ts';
import { type Applied, culprits } from './silence.ts';

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
/** So often a repair begins anew without the fixes that did harm; then it goes without all fixes of their rules. */
const MOST_ATTEMPTS = 8;
const MOST_ATTEMPTS_BY_RULE = 4;
/** A fix that was refused beside a harmful one may be good without it: so often the outcome is repaired once more. */
const MOST_PASSES = 4;

/**
 * Applies fixes until none is left. `safe` takes safe fixes only; `suggestion` takes both classes. Overlapping fixes
 * wait for the next round, where the text is judged anew.
 *
 * A fix is kept only if its fault is gone and no other has come: afterwards no rule finds anything where it was repaired,
 * and no rule finds more than before. Where that fails, the fixes to blame are left out. Repairing the outcome again
 * changes nothing.
 */
export function fixSource(linter: Judge, source: string, class_: FixSafety = 'safe'): FixResult {
  let output = source;
  let applied = 0;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const result = repairWithoutHarm(linter, output, class_);
    applied += result.applied;
    if (result.output === output || !result.refused) return { output: result.output, applied };
    output = result.output;
  }
  return { output, applied };
}

function repairWithoutHarm(
  linter: Judge,
  source: string,
  class_: FixSafety,
): FixResult & { readonly refused: boolean } {
  const refused = new Set<string>();
  for (let attempt = 0; attempt < MOST_ATTEMPTS + MOST_ATTEMPTS_BY_RULE; attempt++) {
    const repair = repairOnce(linter, source, class_, refused);
    const harmful = culprits(repair);
    if (harmful.length === 0) {
      return { output: repair.edited.text, applied: repair.applied.length, refused: refused.size > 0 };
    }
    for (const { key, ruleId } of harmful) refused.add(attempt < MOST_ATTEMPTS ? key : ruleId);
  }
  return { output: source, applied: 0, refused: true };
}

/** Applies all fixes but those refused, by their keys or by their rules, round after round. */
function repairOnce(linter: Judge, source: string, class_: FixSafety, refused: ReadonlySet<string>) {
  const edited = new EditedText(source);
  const applied: Applied[] = [];
  let before: readonly Finding[] | undefined;
  for (let round = 0; ; round++) {
    const { findings } = linter.lint(edited.text);
    before ??= findings;
    const chosen = chooseRepairs(
      refused.size === 0
        ? findings
        : findings.filter((finding) => !refused.has(finding.ruleId) && !refused.has(keyOf(edited, finding))),
      class_,
    );
    if (chosen.length === 0 || round === MOST_ROUNDS) {
      const endless = chosen.map((finding) => placed(edited, finding));
      return { edited, applied, before, after: findings, endless };
    }
    for (const finding of chosen) applied.push(placed(edited, finding));
    edited.apply(chosen.flatMap(({ fix }) => fix.edits));
  }
}

function placed(edited: EditedText, finding: Repairable): Applied {
  const places = finding.fix.edits.map((edit) => edited.origin(edit));
  return { ruleId: finding.ruleId, key: keyOf(edited, finding), place: edited.origin(finding), places };
}

/** Tells a finding of one attempt in the next one: its rule, its words and where it was in the text of the beginning. */
function keyOf(edited: EditedText, { ruleId, start, end }: Finding): string {
  const origin = edited.origin({ start, end });
  return `${ruleId} ${origin.start} ${origin.end} ${edited.text.slice(start, end)}`;
}
