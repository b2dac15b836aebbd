import type { Finding } from '../../lint/finding.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Reporter } from './reporter.ts';

/** One JSON object of a shape that is promised to users; each file on a line of its own, so that reports can be compared. */
export function json(): Reporter {
  let first = true;
  return {
    start: () => '{"version":1,"files":[',
    file({ name, lines, findings }) {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify({ filePath: name, findings: findings.map((finding) => plain(finding, lines)) });
    },
    end({ files, errors, warnings, infos, fixable }) {
      return `${first ? '' : '\n'}],"summary":${JSON.stringify({ files, errors, warnings, infos, fixable })}}\n`;
    },
  };
}

function plain(finding: Finding, lines: LineIndex): object {
  const start = lines.positionAt(finding.start);
  const end = lines.positionAt(finding.end);
  const { fix } = finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message,
    basis: { kind: finding.basis.kind, reference: finding.basis.reference },
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
