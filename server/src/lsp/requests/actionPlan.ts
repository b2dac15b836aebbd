import { fixAll, fixAllOfRule } from '../../features/quickFixes.ts';
import { refactoringsAt } from '../../features/refactorings.ts';
import { disableAt, disableInFile } from '../../features/suppressions.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Analysis } from '../session/analysisCache.ts';

/** What a code action will do, small enough to travel to the client and back before its edits are worked out. */
export interface ActionPlan {
  readonly uri: string;
  readonly task: 'fix' | 'fixRule' | 'fixAll' | 'disableLine' | 'disableFile' | 'refactor' | 'register';
  /** The rule concerned, the title of a refactoring, the name to register; empty for `fixAll`. */
  readonly rule: string;
  /** Where the finding or the selection stood when the action was offered; 0 where no place is meant. */
  readonly start: number;
  readonly end: number;
}

const TASKS: readonly ActionPlan['task'][] = [
  'fix',
  'fixRule',
  'fixAll',
  'disableLine',
  'disableFile',
  'refactor',
  'register',
];

/** The edits of a plan in the text as it is now; null when the text has changed so that there is nothing left to do. */
export function editsOf(plan: ActionPlan, { file, findings, linter }: Analysis): readonly TextEdit[] | null {
  const meant = findings.find(
    (finding) => finding.ruleId === plan.rule && finding.start === plan.start && finding.end === plan.end,
  );
  switch (plan.task) {
    case 'fix':
      return meant?.fix?.edits ?? null;
    case 'fixRule':
      return some(fixAllOfRule(findings, plan.rule));
    case 'fixAll':
      return some(fixAll(linter, file.source));
    case 'disableLine':
      return meant === undefined ? null : [disableAt(file, plan.rule, meant.start)];
    case 'disableFile':
      return [disableInFile(file.source, plan.rule)];
    case 'register':
      // Changes no word of the document itself.
      return null;
    case 'refactor':
      return refactoringsAt(file, linter.config, plan).find(({ title }) => title === plan.rule)?.edits ?? null;
  }
}

/** Reads a plan that came back from the client; null when it is none of ours. */
export function readPlan(data: unknown): ActionPlan | null {
  if (typeof data !== 'object' || data === null) return null;
  const { uri, task, rule, start, end }: Partial<Record<keyof ActionPlan, unknown>> = data;
  const known = TASKS.find((name) => name === task);
  if (known === undefined || typeof uri !== 'string' || typeof rule !== 'string') return null;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  return { uri, task: known, rule, start, end };
}

function some(edits: readonly TextEdit[]): readonly TextEdit[] | null {
  return edits.length === 0 ? null : edits;
}
