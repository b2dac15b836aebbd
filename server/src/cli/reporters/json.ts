import type { Finding } from '../../engine/finding.ts';
import { findingRecord } from '../../engine/findingRecord.ts';
import type { FileReport } from '../../project/run/fileReport.ts';
import type { Reporter } from './reporter.ts';

/** A finding in a Word document counts in the text of its paragraph, which `place` names. */
function recordOf({ lines, placeOf }: FileReport, finding: Finding): object {
  const record = findingRecord(finding, lines);
  if (placeOf === undefined) return record;
  const { start, ...place } = placeOf(finding.start);
  const { offset, endOffset, fix } = record;
  return {
    ...record,
    line: place.paragraph,
    column: offset - start + 1,
    endLine: place.paragraph,
    endColumn: endOffset - start + 1,
    offset: offset - start,
    endOffset: endOffset - start,
    fix: fix && { ...fix, edits: fix.edits.map((edit) => shifted(edit, -start)) },
    place,
  };
}

function shifted<T extends { readonly offset: number; readonly endOffset: number }>(edit: T, by: number): T {
  return { ...edit, offset: edit.offset + by, endOffset: edit.endOffset + by };
}

/** One JSON object of a shape that is promised to users; each file on a line of its own, so that reports can be compared. */
export function json(): Reporter {
  let first = true;
  return {
    start: () => '{"version":1,"files":[',
    file(report) {
      const { name, findings, unread } = report;
      const separator = first ? '\n' : ',\n';
      first = false;
      return (
        separator +
        JSON.stringify({
          filePath: name,
          findings: findings.map((finding) => recordOf(report, finding)),
          ...(unread.length > 0 && {
            unread: unread.map(({ reason, start, end }) => ({ reason, offset: start, endOffset: end })),
          }),
        })
      );
    },
    end({ files, errors, warnings, infos, fixable, skipped }) {
      return `${first ? '' : '\n'}],"skipped":${JSON.stringify(skipped)},"summary":${JSON.stringify({ files, errors, warnings, infos, fixable })}}\n`;
    },
  };
}
