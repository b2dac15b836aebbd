import type { Finding, Fix } from '../engine/finding.ts';
import { chooseFixes } from '../engine/fixing/chooseFixes.ts';
import { fixSource } from '../engine/fixing/fix.ts';
import type { Linter } from '../engine/linter.ts';
import type { TextEdit } from '../text/edits.ts';
import { diffEdits } from './textDiff.ts';

/** A finding that can be repaired. */
export interface FixableFinding extends Finding {
  readonly fix: Fix;
}

/** True for a finding that brings its repair. */
export function isFixable(finding: Finding): finding is FixableFinding {
  return finding.fix !== null;
}

/** The edits that repair all findings of one rule at once, where all of its fixes there are safe; one alone needs none. */
export function fixAllOfRule(findings: readonly Finding[], ruleId: string): readonly TextEdit[] {
  const same = findings.filter((finding) => finding.ruleId === ruleId && finding.fix?.safety === 'safe');
  return same.length < 2 ? [] : chooseFixes(same, 'safe').flat();
}

/** The edits of “fix all”: everything that is safe, and what turns up once that is done. */
export function fixAll(linter: Linter, source: string): readonly TextEdit[] {
  return diffEdits(source, fixSource(linter, source, 'safe').output);
}
