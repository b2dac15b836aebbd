import type { FileReport } from '../../project/run/fileReport.ts';
import type { Summary } from '../../project/run/summary.ts';
import type { Rule } from '../../rules/rule.ts';

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
