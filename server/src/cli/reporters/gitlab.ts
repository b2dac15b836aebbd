import { fingerprintsOf, hashOf } from '../../project/baseline/fingerprint.ts';
import type { Severity } from '../../rules/rule.ts';
import { lineRangeOf } from './lineRange.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** The code quality report of GitLab: what is new in a merge request it finds by comparing fingerprints. */
export function gitlab(): Reporter {
  let first = true;
  return {
    start: () => '[',
    file(report) {
      const { name, findings } = report;
      if (findings.length === 0) return '';
      const { source, lines } = report;
      const fingerprints = fingerprintsOf(source, lines, findings);
      return findings
        .map((finding, index) => {
          const { line, endLine } = lineRangeOf(lines, finding);
          const separator = first ? '\n' : ',\n';
          first = false;
          return (
            separator +
            JSON.stringify({
              type: 'issue',
              check_name: finding.ruleId,
              description: finding.message,
              categories: ['Style'],
              severity: SEVERITIES[finding.severity],
              // GitLab takes two documents for one where their findings are called alike.
              fingerprint: hashOf(`${name}\n${fingerprints[index]}`),
              location: { path: name, lines: { begin: line, end: endLine } },
            })
          );
        })
        .join('');
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}
