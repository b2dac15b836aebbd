import type { Fault, Finding } from '../../engine/finding.ts';
import type { Linter, LintResult } from '../../engine/linter.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import type { GazetteFile, Unread } from '../../gazette/document/document.ts';
import type { FileSummary } from '../../workspace/summary.ts';
import { summaryFor } from '../fileSet.ts';

/** What the linter says about one text, as plain data: a worker can send it and a file can keep it. */
export interface FileResult {
  /** Whether the text is one that is checked at all. */
  readonly applies: boolean;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly faults: readonly Fault[];
  /** What no rule has read, in order. */
  readonly unread: readonly Unread[];
  /** Whether anything was left to check: false for an empty text, and for one of which nothing is read. */
  readonly hasText: boolean;
  /** True where a document was judged without the habits of the house, because it comes from elsewhere. */
  readonly withoutHouse?: boolean;
  /** What other files may ask about this one; null for no official document, absent where there is nothing to ask. */
  readonly summary?: FileSummary | null;
}

/** Lints a text. */
export function lintText(linter: Linter, text: string): FileResult {
  const result = linter.lint(text);
  const summary = summaryFor(text, result.file);
  return { ...fileResultOf(result, linter.applies(result.file)), ...(summary !== undefined && { summary }) };
}

/** What of a linter's result is plain data. */
export function fileResultOf(
  { file, findings, suppressed, faults, withoutHouse }: LintResult,
  applies: boolean,
): FileResult {
  return {
    applies,
    findings,
    suppressed: plainSuppressed(suppressed),
    faults,
    unread: file.unread.map(({ reason, start, end }) => ({ reason, start, end })),
    hasText: hasText(file),
    ...(withoutHouse && { withoutHouse }),
  };
}

/** Findings that a comment keeps quiet, without the comment. */
export function plainSuppressed(suppressed: LintResult['suppressed']): readonly SuppressedFinding[] {
  return suppressed.map(({ finding, by }) => ({ finding, kind: 'inSource', reason: by.reason }));
}

/** Whether anything but blanks stands outside of what is not read. */
function hasText({ source, unread }: GazetteFile): boolean {
  let read = 0;
  for (const { start, end } of [...unread, { start: source.length, end: source.length }]) {
    if (source.slice(read, start).trim() !== '') return true;
    read = Math.max(read, end);
  }
  return false;
}
