import { basisRecord } from '../rules/record.ts';
import type { Basis, FixSafety, Severity } from '../rules/rule.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Finding } from './finding.ts';

/**
 * A finding as programs read it, in `--format json` and from the API. Lines and columns count from 1; columns and offsets
 * are UTF-16 code units of the decoded text; ends are exclusive.
 */
export interface FindingRecord {
  readonly ruleId: string;
  readonly severity: Severity;
  /** In Chinese, with its basis in brackets at the end. */
  readonly message: string;
  readonly basis: Basis;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly endOffset: number;
  readonly fix: FixRecord | null;
}

/** The repair of a finding; its edits belong together. */
export interface FixRecord {
  readonly safety: FixSafety;
  readonly title: string;
  readonly edits: readonly { readonly offset: number; readonly endOffset: number; readonly newText: string }[];
}

/** The record of a finding. @param lines of the text it was found in */
export function findingRecord(finding: Finding, lines: LineIndex): FindingRecord {
  const start = lines.positionAt(finding.start);
  const end = lines.positionAt(finding.end);
  const { fix } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    basis: basisRecord(finding.basis),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    offset: finding.start,
    endOffset: finding.end,
    fix: fix && {
      safety: fix.safety,
      title: fix.title,
      edits: fix.edits.map((edit) => ({ offset: edit.start, endOffset: edit.end, newText: edit.newText })),
    },
  };
}
