import type { Finding } from '../../../engine/finding.ts';
import type { FileReport } from '../../../project/run/fileReport.ts';
import type { Bilingual, Severity } from '../../../rules/rule.ts';
import { rulePageAddress } from '../../rules/ruleLinks.ts';
import { snippetOf } from '../snippet.ts';
import { escapeXml } from '../xml.ts';

/** A finding with its place in the report and its anchor on the page. */
export interface Entry {
  readonly report: FileReport;
  readonly finding: Finding;
  readonly anchor: string;
}

/** What severities are called on the page. */
export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'errors' },
  warning: { zh: '警告', en: 'warnings' },
  info: { zh: '提示', en: 'hints' },
};

/** A finding in the list of its document. */
export function findingHtml({ report, finding, anchor }: Entry): string {
  const { ruleId, severity, message, fix } = finding;
  const word = SEVERITY_WORDS[severity].zh;
  const link = `<a class="rule" href="${escapeXml(rulePageAddress(ruleId))}">${escapeXml(ruleId)}</a>`;
  const label = fix?.safety === 'safe' ? '可自动修复' : '建议';
  const repair = fix === null ? '' : `<p class="fix">${label}：${escapeXml(fix.title)}</p>`;
  return `<div class="finding" id="${anchor}" ${data(finding)}>
<p><span class="place">${placeText(report, finding)}</span><span class="severity ${severity}">${word}</span>${escapeXml(message)} ${link}</p>
<pre class="text ${severity}"><span>${contextHtml(report, finding)}</span></pre>${repair}
</div>
`;
}

/** A finding in the list of its rule, which leads to the other. */
export function placeHtml({ report, finding, anchor }: Entry): string {
  const place = `${escapeXml(report.name)}:${placeText(report, finding)}`;
  return `<li ${data(finding)}><a href="#${anchor}">${place}</a> <span>${contextHtml(report, finding)}</span></li>\n`;
}

function data({ ruleId, severity }: Finding): string {
  return `data-rule="${escapeXml(ruleId)}" data-severity="${severity}"`;
}

function placeText({ lines }: FileReport, { start }: Finding): string {
  const { line, character } = lines.positionAt(start);
  return `${line + 1}:${character + 1}`;
}

function contextHtml({ source, lines }: FileReport, finding: Finding): string {
  const { before, found, after } = snippetOf(source, lines, finding);
  return `${escapeXml(before)}<mark>${escapeXml(found)}</mark>${escapeXml(after)}`;
}
