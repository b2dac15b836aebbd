import type { Finding, Fix } from '../../engine/finding.ts';
import type { FileReport } from '../../project/run/fileReport.ts';
import type { Severity } from '../../rules/rule.ts';
import { applyEdits } from '../../text/edits.ts';
import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import { HOME_PAGE, rulePageAddress } from '../rules/ruleLinks.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' };

/** A suggestion is shown as whole lines; one over more of them than this hides what it changes. */
const MOST_LINES = 20;

/** The diagnostic format of reviewdog, with repairs as suggestions that a reviewer can take with a click. */
export function rdjson(): Reporter {
  let first = true;
  return {
    start: () => `{"source":${JSON.stringify({ name: 'gongwen', url: HOME_PAGE })},"diagnostics":[`,
    file(report) {
      return report.findings
        .map((finding) => {
          const separator = first ? '\n' : ',\n';
          first = false;
          return separator + JSON.stringify(diagnostic(report, finding));
        })
        .join('');
    },
    end: () => `${first ? '' : '\n'}]}\n`,
  };
}

function diagnostic({ name, source, lines }: FileReport, finding: Finding): object {
  const suggestion = finding.fix && suggestionOf(source, lines, finding.fix);
  return {
    message: finding.message,
    location: { path: name, range: rangeOf(source, lines, finding) },
    severity: SEVERITIES[finding.severity],
    code: { value: finding.ruleId, url: rulePageAddress(finding.ruleId) },
    ...(suggestion && { suggestions: [suggestion] }),
  };
}

/** Several suggestions would be alternatives, so the edits of a repair are made one. */
function suggestionOf(source: string, lines: LineIndex, { edits }: Fix): object | null {
  if (edits.length === 0) return null;
  const start = edits.reduce((least, edit) => Math.min(least, edit.start), Number.POSITIVE_INFINITY);
  const end = edits.reduce((most, edit) => Math.max(most, edit.end), 0);
  if (lines.positionAt(end).line - lines.positionAt(start).line >= MOST_LINES) return null;
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return { range: rangeOf(source, lines, { start, end }), text: applyEdits(source.slice(start, end), moved) };
}

function rangeOf(source: string, lines: LineIndex, { start, end }: Range): object {
  return { start: positionOf(source, lines, start), end: positionOf(source, lines, end) };
}

/** Columns are counted in bytes of UTF-8. */
function positionOf(source: string, lines: LineIndex, offset: number): object {
  const { line, character } = lines.positionAt(offset);
  const bytes = Buffer.byteLength(source.slice(offset - character, offset));
  return { line: line + 1, column: bytes + 1 };
}
