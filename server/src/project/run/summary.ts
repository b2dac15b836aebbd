import type { Finding } from '../../engine/finding.ts';
import type { Unread, UnreadReason } from '../../gazette/document/document.ts';
import type { SkippedFile } from '../files/skipped.ts';

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
  /** How many stretches of the files were not read, by reason; reasons without any are absent. */
  readonly unread: Readonly<Partial<Record<UnreadReason, number>>>;
  /** Files in which there was nothing to check: they are empty, or nothing in them is read. */
  readonly withoutText: number;
  /** Files with documents of other places, judged without the habits of the house. */
  readonly withoutHouse: number;
  /** Files that were met and not checked, in order of their names; known at the end of a run. */
  readonly skipped: readonly SkippedFile[];
}

/** Before anything was looked at. */
export const EMPTY_SUMMARY: Summary = {
  ...{ files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0, fixed: 0 },
  ...{ unread: {}, withoutText: 0, withoutHouse: 0, skipped: [] },
};

/** What counts of a file. */
export interface Counted {
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  readonly hasText: boolean;
  readonly withoutHouse?: boolean | undefined;
}

/** Adds a file to the numbers. */
export function count(summary: Summary, { findings, unread, hasText, withoutHouse }: Counted): Summary {
  const of = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const reasons: Partial<Record<UnreadReason, number>> = { ...summary.unread };
  for (const { reason } of unread) reasons[reason] = (reasons[reason] ?? 0) + 1;
  return {
    ...summary,
    files: summary.files + 1,
    errors: summary.errors + of('error'),
    warnings: summary.warnings + of('warning'),
    infos: summary.infos + of('info'),
    fixable: summary.fixable + findings.filter((finding) => finding.fix?.safety === 'safe').length,
    unread: reasons,
    withoutText: summary.withoutText + (hasText ? 0 : 1),
    withoutHouse: summary.withoutHouse + (withoutHouse === true ? 1 : 0),
  };
}
