import type { Finding } from '../../lint/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { type Style, styleFor } from '../terminal/color.ts';
import { padStart, printable, widthOf, wrap } from '../terminal/width.ts';
import { excerpt } from './excerpt.ts';
import type { FileReport, ReportContext, Reporter, Summary } from './reporter.ts';

/** The words of a severity, and how it is painted. */
const SEVERITIES: Readonly<Record<Severity, { readonly word: string; readonly paint: 'red' | 'yellow' | 'blue' }>> = {
  error: { word: '错误', paint: 'red' },
  warning: { word: '警告', paint: 'yellow' },
  info: { word: '提示', paint: 'blue' },
};

/** Where no terminal says how wide it is, source lines are cut to this; messages are not cut at all. */
const USUAL_WIDTH = 100;
const NARROWEST = 40;

/** For a person at a terminal: each finding with its line and marks under the exact characters. */
export function stylish({ color, width }: ReportContext): Reporter {
  const style = styleFor(color);
  const columns = width === undefined ? undefined : Math.max(NARROWEST, width);
  return {
    start: () => '',
    file: (report) => (report.findings.length === 0 ? '' : fileText(report, style, columns)),
    end: (summary) => `${summaryText(summary, style)}\n`,
  };
}

function fileText(report: FileReport, style: Style, columns: number | undefined): string {
  const places = report.findings.map((finding) => placeText(report, finding.start));
  const placeWidth = Math.max(...places.map((place) => place.length));
  const findings = report.findings.map((finding, index) =>
    findingText(report, finding, padStart(places[index] ?? '', placeWidth), style, columns),
  );
  return `${style.bold(style.underline(printable(report.name)))}\n${findings.join('')}\n`;
}

function findingText(
  report: FileReport,
  finding: Finding,
  place: string,
  style: Style,
  columns: number | undefined,
): string {
  const { word, paint } = SEVERITIES[finding.severity];
  const head = `  ${place}  ${word}  `;
  const indent = ' '.repeat(widthOf(head));
  const room = columns === undefined ? undefined : columns - indent.length;
  const lines = withRuleId(printable(finding.message), finding.ruleId, room, style);
  const text = [`  ${style.dim(place)}  ${style[paint](word)}  ${lines.join(`\n${indent}`)}`];
  text.push(...sourceLines(report, finding, room, style[paint], style).map((line) => indent + line));
  for (const related of finding.related) {
    text.push(`${indent}${style.dim(`另见 ${placeText(report, related.start)}`)}  ${printable(related.message)}`);
  }
  if (finding.fix !== null) {
    const label = finding.fix.safety === 'safe' ? style.green('可自动修复') : style.cyan('建议');
    text.push(`${indent}${label}：${printable(finding.fix.title)}`);
  }
  return `${text.join('\n')}\n`;
}

/** The message cut into lines, the rule's id at the end of the last one or below it. */
function withRuleId(message: string, id: string, room: number | undefined, style: Style): readonly string[] {
  if (room === undefined) return [`${message}  ${style.dim(id)}`];
  const lines = [...wrap(message, room)];
  const last = lines.pop() ?? '';
  if (widthOf(last) + 2 + id.length <= room) return [...lines, `${last}  ${style.dim(id)}`];
  return [...lines, last, style.dim(id)];
}

function sourceLines(
  { lines, source }: FileReport,
  finding: Finding,
  room: number | undefined,
  paint: (text: string) => string,
  style: Style,
): readonly string[] {
  const { line, character } = lines.positionAt(finding.start);
  const start = finding.start - character;
  const text = source.slice(start, lines.lineEnd(line));
  const end = Math.min(finding.end - start, text.length);
  const bar = `${style.dim('│')} `;
  const shown = excerpt(text, Math.min(character, text.length), end, (room ?? USUAL_WIDTH) - 2);
  return [
    `${bar}${shown.before}${style.bold(shown.found)}${shown.after}`.trimEnd(),
    `${bar}${' '.repeat(shown.indent)}${paint('^'.repeat(shown.marks))}`,
  ];
}

function placeText({ lines }: FileReport, offset: number): string {
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function summaryText({ files, errors, warnings, infos, fixable, fixed }: Summary, style: Style): string {
  const repaired = fixed === 0 ? '' : style.green(`已修复 ${fixed} 处 · ${fixed} fixed\n`);
  if (files === 0) return `${repaired}没有要检查的公文 · no documents to check`;
  const counted = `${files} 个文件 · ${plural(files, 'file')}`;
  if (errors + warnings + infos === 0) return `${repaired}${style.green('✔')} ${counted}：未发现问题 · no findings`;
  const loudest = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info';
  const zh = `${errors} 错误，${warnings} 警告，${infos} 提示${fixable > 0 ? `（${fixable} 处可自动修复）` : ''}`;
  const en = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'hint')}${fixable > 0 ? ` (${fixable} fixable)` : ''}`;
  return `${repaired}${style[SEVERITIES[loudest].paint]('✖')} ${files} 个文件：${zh} · ${plural(files, 'file')}: ${en}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
