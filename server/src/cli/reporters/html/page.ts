import { createHash } from 'node:crypto';
import { Packed } from '../../../project/files/packed.ts';
import type { FileReport } from '../../../project/run/fileReport.ts';
import type { Summary } from '../../../project/run/summary.ts';
import { version } from '../../../project/version.ts';
import type { Rule, Severity } from '../../../rules/rule.ts';
import { skippedText, skipReasonText, unreadText } from '../notChecked.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { escapeXml } from '../xml.ts';
import { type Entry, findingHtml, placeHtml, SEVERITY_WORDS } from './finding.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** What the page says about a rule. */
type DescribedRule = Pick<Rule, 'id' | 'title' | 'description'>;

/** The findings of one rule: how many, and the lines that lead to them. */
interface Places {
  count: number;
  readonly lines: Packed;
}

/**
 * One page for a reviewer, by document and by rule, that needs nothing besides itself: no network, no folder beside it.
 * Whatever a document says is text on it; its policy lets the browser run our script and nothing else.
 */
export function html({ rules }: Pick<ReportContext, 'rules'>): Reporter {
  const documents = new Packed();
  const byRule = new Map<string, Places>();
  let number = 0;
  return {
    start: () => '',
    file(report) {
      const entries = report.findings.map((finding) => ({ report, finding, anchor: `f${++number}` }));
      for (const entry of entries) {
        const { ruleId } = entry.finding;
        const places = byRule.get(ruleId) ?? { count: 0, lines: new Packed() };
        places.count++;
        places.lines.push(placeHtml(entry));
        byRule.set(ruleId, places);
      }
      if (entries.length > 0) documents.push(documentHtml(report, entries));
      return '';
    },
    end: (summary) => {
      const found = rules.filter(({ id }) => byRule.has(id));
      return page(summary, documents, found, byRule);
    },
  };
}

/** The numbers stand first and are known last, so the page begins when all files are known. */
function* page(
  summary: Summary,
  documents: Packed,
  found: readonly DescribedRule[],
  byRule: ReadonlyMap<string, Places>,
): Generator<string | Uint8Array> {
  const policy = `default-src 'none'; style-src '${sourceHash(STYLE)}'; script-src '${sourceHash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  yield `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="gongwen ${escapeXml(version)}">
<title>公文检查报告 Gongwen report</title>
<style>${STYLE}</style>
</head>
<body>
<h1>公文检查报告 <small>Gongwen report</small></h1>
${totals(summary)}
${notChecked(summary)}
${controls(found, byRule)}
<main>
<section id="documents" aria-label="按公文 By document">
`;
  if (found.length === 0) {
    yield summary.files > summary.withoutText
      ? '<p>未发现问题 No findings</p>'
      : '<p>没有可检查的文字 Nothing to check</p>';
  }
  yield* documents.take();
  yield `</section>
<section id="rules" class="rules" aria-label="按规则 By rule">
`;
  for (const rule of found) yield* ruleHtml(rule, byRule.get(rule.id));
  yield `</section>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

function sourceHash(code: string): string {
  return `sha256-${createHash('sha256').update(code).digest('base64')}`;
}

function totals({ files, errors, warnings, infos, fixable }: Summary): string {
  const items = [
    `<li><b>${files}</b> 个文件 files</li>`,
    `<li class="error"><b>${errors}</b> 错误 errors</li>`,
    `<li class="warning"><b>${warnings}</b> 警告 warnings</li>`,
    `<li class="info"><b>${infos}</b> 提示 hints</li>`,
    `<li><b>${fixable}</b> 可自动修复 fixable</li>`,
  ];
  return `<ul class="totals">${items.join('')}</ul>`;
}

/** What was not checked, with the names of the files that were skipped. */
function notChecked({ unread, skipped }: Summary): string {
  const [places, files] = [unreadText(unread), skippedText(skipped)];
  const lines: string[] = [];
  if (places !== null) lines.push(`<p class="note">未检查：${places.zh} not checked: ${places.en}</p>`);
  if (files !== null) {
    const rows = skipped.map(({ filePath, reason }) => {
      const { zh, en } = skipReasonText(reason);
      return `<li>${escapeXml(filePath)} ${zh} ${en}</li>`;
    });
    lines.push(
      `<details class="note"><summary>跳过 ${files.zh} skipped ${files.en}</summary><ul>${rows.join('')}</ul></details>`,
    );
  }
  return lines.join('\n');
}

function controls(found: readonly DescribedRule[], byRule: ReadonlyMap<string, Places>): string {
  const options = found.map(({ id, title }) => {
    const count = byRule.get(id)?.count ?? 0;
    return `<option value="${escapeXml(id)}">${escapeXml(`${title.zh} ${id}（${count}）`)}</option>`;
  });
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  const boxes = severities.map((severity) => {
    const { zh, en } = SEVERITY_WORDS[severity];
    return `<label class="${severity}"><input type="checkbox" value="${severity}" checked> ${zh} ${en}</label>`;
  });
  // Hidden until the script runs, without which they would do nothing.
  return `<div class="bar" hidden>
<button type="button" value="documents">按公文 By document</button>
<button type="button" value="rules">按规则 By rule</button>
<input type="search" id="query" placeholder="筛选文字、文件、规则 filter" aria-label="筛选 Filter">
<select id="rule" aria-label="规则 Rule"><option value="">全部规则 all rules</option>${options.join('')}</select>
${boxes.join('\n')}
<span class="note">显示 <span id="count"></span> 条 shown</span>
</div>`;
}

function documentHtml({ name }: FileReport, entries: readonly Entry[]): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: entries.filter(({ finding }) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `<span class="${severity}">${count} ${SEVERITY_WORDS[severity].zh}</span>`);
  return `<article data-name="${escapeXml(name.toLowerCase())}">
<header><h2>${escapeXml(name)}</h2><span class="counts">${counts.join(' ')}</span></header>
${entries.map(findingHtml).join('')}</article>
`;
}

function* ruleHtml(
  { id, title, description }: DescribedRule,
  places: Places | undefined,
): Generator<string | Uint8Array> {
  if (places === undefined) return;
  yield `<article data-name="${escapeXml(id)}">
<header><h2>${escapeXml(title.zh)}</h2><span class="counts">${escapeXml(`${title.en} · ${id} · ${places.count}`)}</span></header>
<p class="note">${escapeXml(description.zh)}</p>
<ol>`;
  yield* places.lines.take();
  yield `</ol></article>
`;
}
