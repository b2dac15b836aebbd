import { findingRecord } from '../../engine/findingRecord.ts';
import type { Reporter } from './reporter.ts';

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
          findings: findings.map((finding) => findingRecord(finding, report.lines)),
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
