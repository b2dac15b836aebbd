import type { Fault, Finding } from '../../engine/finding.ts';
import type { Linter, LintResult } from '../../engine/linter.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import type { FileSummary } from '../../workspace/summary.ts';
import { summaryFor } from '../fileSet.ts';

/** What the engine says about one text, as plain data: a worker can send it and a file can keep it. */
export interface FileResult {
  /** Whether the text is one that is checked at all. */
  readonly applies: boolean;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly faults: readonly Fault[];
  /** What other files may ask about this one; null for no official document, absent where there is nothing to ask. */
  readonly summary?: FileSummary | null;
}

/** Asks the engine. */
export function judge(linter: Linter, text: string): FileResult {
  const result = linter.lint(text);
  const summary = summaryFor(text, result.file);
  return { ...fileResultOf(result, linter.applies(result.file)), ...(summary !== undefined && { summary }) };
}

/** What of an engine's result is plain data. */
export function fileResultOf({ findings, suppressed, faults }: LintResult, applies: boolean): FileResult {
  return {
    applies,
    findings,
    suppressed: plainSuppressed(suppressed),
    faults,
  };
}

/** Findings that a comment keeps quiet, without the comment. */
export function plainSuppressed(suppressed: LintResult['suppressed']): readonly SuppressedFinding[] {
  return suppressed.map(({ finding, by }) => ({ finding, kind: 'inSource', reason: by.reason }));
}
