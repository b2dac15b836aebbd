import type { Severity } from '../../rules/rule.ts';
import { lineRangeOf } from './lineRange.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Commands to the runner of GitHub Actions, which it shows as annotations beside the lines of a pull request. */
export function github(): Reporter {
  return {
    start: () => '',
    file(report) {
      const { name, findings } = report;
      return findings
        .map((finding) => {
          const { line, column, endLine, endColumn } = lineRangeOf(report.lines, finding);
          // GitHub knows columns only where a range stays within a line.
          const columns = endLine === line ? `,col=${column},endColumn=${endColumn}` : '';
          const where = `file=${property(name)},line=${line},endLine=${endLine}${columns}`;
          const title = property(`gongwen ${finding.ruleId}`);
          return `::${COMMANDS[finding.severity]} ${where},title=${title}::${data(finding.message)}\n`;
        })
        .join('');
    },
    end: () => '',
  };
}

/** The runner ends a command at a line end and undoes these three. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** Properties end at a comma besides, and all of them at a colon. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
