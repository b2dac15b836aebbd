import type { Finding } from '../../engine/finding.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import type { Rule } from '../../rules/rule.ts';
import type { LineIndex } from '../../text/lines.ts';

/**
 * The findings of one file that are shown. Places in them are offsets of `source`, the text as it is now on disk. What a
 * cache knows is not read before somebody asks: a format asks for `source` and `lines` only where it shows something.
 */
export interface FileReport {
  readonly name: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** What is not shown as a finding; formats that tell accepted findings apart name them as such. */
  readonly suppressed?: readonly SuppressedFinding[];
}

/** What a run found, in numbers. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that `--fix` would repair. */
  readonly fixable: number;
  /** Repairs made in this run. */
  readonly fixed: number;
}

/** Before anything was looked at. */
export const EMPTY_SUMMARY: Summary = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0, fixed: 0 };

/** A format of reports. Files come one by one, in order of their names; each part is written when it is there. */
export interface Reporter {
  start(): string;
  file(report: FileReport): string;
  /** In one piece or in several. */
  end(summary: Summary): string | Iterable<string | Uint8Array>;
}

/** A format whose end is short enough for one piece. */
export interface ShortReporter extends Reporter {
  end(summary: Summary): string;
}

/** What a format may know about where it is shown. */
export interface ReportContext {
  readonly color: boolean;
  /** Columns of the terminal; undefined where no terminal shows it. */
  readonly width: number | undefined;
  /** Every rule that may have found something: ours, and those of plug-ins. */
  readonly rules: readonly Rule[];
}

/** Adds the findings of a file to the numbers. */
export function count(summary: Summary, findings: readonly Finding[]): Summary {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    ...summary,
    files: summary.files + 1,
    errors: summary.errors + of('error'),
    warnings: summary.warnings + of('warning'),
    infos: summary.infos + of('info'),
    fixable: summary.fixable + findings.filter((finding) => finding.fix?.safety === 'safe').length,
  };
}
