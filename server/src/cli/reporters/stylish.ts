import type { Finding } from '../../engine/finding.ts';
import type { Story } from '../../formats/word/wordParagraph.ts';
import type { FileReport } from '../../project/run/fileReport.ts';
import type { Summary } from '../../project/run/summary.ts';
import type { Severity } from '../../rules/rule.ts';
import { padStart, printable, widthOf, wrap } from '../../text/displayWidth.ts';
import { type Style, styleFor } from '../terminal/color.ts';
import { safeLine } from '../terminal/safeLine.ts';
import { excerpt } from './excerpt.ts';
import { type BothLanguages, endingToTry, skippedText, unreadText } from './notChecked.ts';
import type { ReportContext, ShortReporter } from './reporter.ts';

/** How a severity is called, painted, and marked in front of the summary. */
interface SeverityLook {
  readonly word: string;
  readonly paint: 'red' | 'yellow' | 'blue';
  readonly sign: string;
}

const SEVERITIES: Readonly<Record<Severity, SeverityLook>> = {
  error: { word: '错误', paint: 'red', sign: '✖' },
  warning: { word: '警告', paint: 'yellow', sign: '!' },
  info: { word: '提示', paint: 'blue', sign: 'i' },
};

const STORY_NAMES: Readonly<Record<Story, string>> = {
  main: '',
  textbox: '文本框',
  footnote: '脚注',
  endnote: '尾注',
  header: '页眉',
  footer: '页脚',
};

/** Where no terminal says how wide it is, source lines are cut to this; messages are not cut at all. */
const USUAL_WIDTH = 100;
const NARROWEST = 40;

/** For a person at a terminal: each finding with its line and marks under the exact characters. */
export function stylish({ color, width }: Pick<ReportContext, 'color' | 'width'>): ShortReporter {
  const style = styleFor(color);
  const columns = width === undefined ? undefined : Math.max(NARROWEST, width);
  return {
    start: () => '',
    file: (report) => (report.findings.length === 0 ? '' : fileText(report, style, columns)),
    end: (summary) =>
      `${[summaryText(summary, style, columns), ...notCheckedLines(summary, style, columns)].join('\n')}\n`,
  };
}

function fileText(report: FileReport, style: Style, columns: number | undefined): string {
  const places = report.findings.map((finding) => placeText(report, finding.start));
  // Not Math.max(...): a function takes no hundred thousand arguments.
  const placeWidth = places.reduce((widest, place) => Math.max(widest, widthOf(place)), 0);
  const findings = report.findings.map((finding, index) =>
    findingText(report, finding, padStart(places[index] ?? '', placeWidth), style, columns),
  );
  return `${style.bold(style.underline(safeLine(report.name)))}\n${findings.join('')}\n`;
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
  text.push(...sourceLines(report, finding, room ?? USUAL_WIDTH, style).map((line) => indent + line));
  for (const related of finding.related) {
    text.push(`${indent}${style.dim(`另见 ${placeText(report, related.start)}`)}  ${printable(related.message)}`);
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

/** The line with the marks under it, and beside the marks what could be done. */
function sourceLines(report: FileReport, finding: Finding, room: number, style: Style): readonly string[] {
  const { lines, source } = report;
  const { line, character } = lines.positionAt(finding.start);
  const start = finding.start - character;
  const text = source.slice(start, lines.lineEnd(line));
  const end = Math.min(finding.end - start, text.length);
  const bar = `${style.dim('│')} `;
  const shown = excerpt(text, Math.min(character, text.length), end, room - 2);
  const marks = style[SEVERITIES[finding.severity].paint]('^'.repeat(shown.marks));
  const above = `${bar}${shown.before}${style.bold(shown.found)}${shown.after}`.trimEnd();
  const below = `${bar}${' '.repeat(shown.indent)}${marks}`;
  if (finding.fix === null) return [above, below];
  const safe = finding.fix.safety === 'safe';
  const [label, title] = [safe ? '可自动修复' : '建议', printable(finding.fix.title)];
  const hint = `${safe ? style.green(label) : style.cyan(label)}：${title}`;
  const beside = 2 + shown.indent + shown.marks + 1 + widthOf(`${label}：${title}`) <= room;
  return beside ? [above, `${below} ${hint}`] : [above, below, `${bar}${hint}`];
}

/** Line and column of a text; of a Word document, whose lines nobody counts, the paragraph and the page where it is known. */
function placeText({ lines, placeOf }: FileReport, offset: number): string {
  if (placeOf !== undefined) {
    const { paragraph, page, story, cell } = placeOf(offset);
    const where = cell === null ? STORY_NAMES[story] : `表${cell.table}第${cell.row}行`;
    return `${where}第${paragraph}段${page === null ? '' : `（约第${page}页）`}`;
  }
  const { line, character } = lines.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function summaryText(summary: Summary, style: Style, columns: number | undefined): string {
  const { files, errors, warnings, infos, fixable, fixed, withoutText } = summary;
  const repaired = fixed === 0 ? '' : style.green(`已修复 ${fixed} 处 · ${fixed} fixed\n`);
  if (files === 0) return `${repaired}没有要检查的公文 · no documents to check`;
  if (errors + warnings + infos === 0) {
    // Nothing is wrong where nothing is read; that is no reason to say that all is well.
    if (withoutText === files)
      return `${repaired}${files} 个文件，没有可检查的文字 · ${plural(files, 'file')}, nothing to check`;
    return `${repaired}${style.green('✔')} ${files} 个文件，未发现问题 · ${plural(files, 'file')}, no findings`;
  }
  const { paint, sign } = SEVERITIES[errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info'];
  const zh = `${files} 个文件：${errors} 错误，${warnings} 警告，${infos} 提示${fixable > 0 ? `（${fixable} 处可自动修复）` : ''}`;
  const counts = `${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'hint')}`;
  const en = `${plural(files, 'file')}: ${counts}${fixable > 0 ? ` (${fixable} fixable)` : ''}`;
  const separator = columns !== undefined && widthOf(`${sign} ${zh} · ${en}`) > columns ? '\n  ' : ' · ';
  return `${repaired}${style[paint](sign)} ${zh}${separator}${en}`;
}

/** What was not checked, so that silence about it does not pass for praise. */
function notCheckedLines(summary: Summary, style: Style, columns: number | undefined): readonly string[] {
  const unread = unreadText(summary.unread);
  const skipped = skippedText(summary.skipped);
  const ending = endingToTry(summary);
  const lines: BothLanguages[] = [];
  if (unread !== null) lines.push({ zh: `未检查：${unread.zh}`, en: `not checked: ${unread.en}` });
  if (skipped !== null) lines.push({ zh: `跳过 ${skipped.zh}`, en: `skipped ${skipped.en}` });
  if (summary.withoutHouse > 0) {
    lines.push({
      zh: `外地公文 ${summary.withoutHouse} 个文件，未按本厅写法检查；用 --profile 指定写法`,
      en: `${plural(summary.withoutHouse, 'file')} from elsewhere, not held to the habits of this house; --profile names one`,
    });
  }
  if (ending !== null) {
    lines.push({
      zh: `要检查 .${ending} 文件请加 --ext ${ending}`,
      en: `to check .${ending} files add --ext ${ending}`,
    });
  }
  return lines.map(({ zh, en }) => {
    const separator = columns !== undefined && widthOf(`  ${zh} · ${en}`) > columns ? '\n  ' : ' · ';
    return style.dim(`  ${zh}${separator}${en}`);
  });
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
