import type { Finding } from '../../engine/finding.ts';
import type { FileReport } from '../../project/run/fileReport.ts';
import type { LineIndex } from '../../text/lines.ts';
import { lineRangeOf } from './lineRange.ts';
import type { Reporter } from './reporter.ts';
import { escapeXml } from './xml.ts';

/**
 * The XML of JUnit, for pipelines that show tests. A document is a suite and a finding a test. Only errors fail, as the
 * exit status has it; warnings and hints are tests that pass and say something.
 */
export function junit(): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="gongwen">\n',
    file: suite,
    end: () => '</testsuites>\n',
  };
}

function suite(report: FileReport): string {
  const { name, findings } = report;
  const file = escapeXml(name);
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const head = `name="${file}" tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0" skipped="0"`;
  const cases =
    findings.length === 0
      ? `    <testcase name="gongwen" classname="${file}" file="${file}"/>\n`
      : findings.map((finding) => testCase(file, finding, report.lines)).join('');
  return `  <testsuite ${head}>\n${cases}  </testsuite>\n`;
}

function testCase(file: string, finding: Finding, lines: LineIndex): string {
  const { ruleId, severity, message } = finding;
  const { line, column } = lineRangeOf(lines, finding);
  // The place makes the name the only one of its suite, without which readers take several findings for one.
  const head = `name="${ruleId} ${line}:${column}" classname="${file}" file="${file}" line="${line}"`;
  const where = `${file}:${line}:${column}`;
  const text = escapeXml(message);
  const said =
    severity === 'error'
      ? `<failure type="${severity}" message="${text}">${where}</failure>`
      : `<system-out>${severity} ${where} ${text}</system-out>`;
  return `    <testcase ${head}>${said}</testcase>\n`;
}
