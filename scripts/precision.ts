// npm run precision -- DIR… [--detect auto|all] [--list] [--rule ID] [--review SHEET.tsv]
// npm run precision -- --count SHEET.tsv [--han N]
//
// Lints every .md, .markdown and .txt below DIR and prints, per rule, how many findings it gave and how many per 100,000
// Han characters at each severity. On clean official documents every finding counts against the rule until somebody has
// read it. `--review` writes a sheet with one row a finding for a person to fill (true, false or ?); verdicts of an older
// sheet of that name are kept. `--count` counts the verdicts of a sheet, per 100,000 Han characters where `--han` says of how many.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultConfig } from '../server/src/config/defaults.ts';
import type { Finding } from '../server/src/engine/finding.ts';
import { Linter } from '../server/src/engine/linter.ts';
import { rules } from '../server/src/rules/index.ts';
import type { Severity } from '../server/src/rules/rule.ts';
import { decode, isNoText } from '../server/src/text/decode.ts';
import { countVerdicts, readSheet, type SheetRow, withVerdictsOf, writeSheet } from './precision/sheet.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    detect: { type: 'string', default: 'auto' },
    list: { type: 'boolean', default: false },
    rule: { type: 'string', multiple: true, default: [] },
    review: { type: 'string' },
    count: { type: 'string' },
    han: { type: 'string' },
  },
});
if (values.count !== undefined) {
  printVerdicts(readSheet(readFileSync(values.count, 'utf8')), Number(values.han ?? 0));
  process.exit(0);
}
const folders = positionals;
if (folders.length === 0) {
  console.error('usage: npm run precision -- DIR [--detect auto|all] [--list] [--rule ID] [--review SHEET.tsv]');
  console.error('       npm run precision -- --count SHEET.tsv [--han N]');
  process.exit(2);
}

const config = defaultConfig(new Date().toISOString().slice(0, 10));
const linter = new Linter({
  ...config,
  detect: values.detect === 'all' ? 'all' : 'auto',
  rules: values.rule.length === 0 ? rules : rules.filter((rule) => values.rule.includes(rule.id)),
});
const counts = new Map<string, Record<Severity, number>>();
const sums: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
let files = 0;
let han = 0;
const sheet: SheetRow[] = [];

for (const folder of folders) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:md|markdown|txt)$/u.test(name)) continue;
    const decoded = decode(readFileSync(join(folder, name)));
    if (isNoText(decoded)) {
      console.error(`${name}: no text (${decoded.reason})`);
      continue;
    }
    const source = decoded.text;
    const result = linter.lint(source);
    if (!linter.applies(result.file)) continue;
    files++;
    han += source.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
    for (const fault of result.faults) console.error(`${name}: ${fault.ruleId} threw: ${fault.message}`);
    for (const finding of result.findings) {
      const count = counts.get(finding.ruleId) ?? { error: 0, warning: 0, info: 0 };
      count[finding.severity]++;
      sums[finding.severity]++;
      counts.set(finding.ruleId, count);
      if (values.list) console.log(describe(name, source, finding));
      if (values.review !== undefined) sheet.push(sheetRow(name, source, finding));
    }
  }
}

if (values.review !== undefined) {
  const older = existsSync(values.review) ? readSheet(readFileSync(values.review, 'utf8')) : [];
  writeFileSync(values.review, writeSheet(withVerdictsOf(sheet, older)));
}

function sheetRow(name: string, source: string, finding: Finding): SheetRow {
  const text = source.slice(finding.start, Math.min(finding.end, finding.start + 120));
  const before = source.slice(Math.max(0, finding.start - 30), finding.start);
  const after = source.slice(finding.end, finding.end + 30);
  const line = source.slice(0, finding.start).split('\n').length;
  return {
    rule: finding.ruleId,
    severity: finding.severity,
    place: `${name}:${line}`,
    text,
    context: `${before}⟦${text}⟧${after}`,
    message: finding.message,
    verdict: '',
  };
}

function printVerdicts(rows: readonly SheetRow[], characters: number): void {
  const counted = countVerdicts(rows);
  console.log(['rule'.padEnd(34), 'severity', 'true', 'false', '?', 'not judged'].join('\t'));
  for (const { rule, severity, right, wrong, unsure, open } of counted) {
    console.log([rule.padEnd(34), severity, right, wrong, unsure, open].join('\t'));
  }
  for (const severity of ['error', 'warning', 'info']) {
    const wrong = counted.filter((count) => count.severity === severity).reduce((sum, count) => sum + count.wrong, 0);
    const rate = characters > 0 ? ` = ${((wrong * 100_000) / characters).toFixed(2)} per 100,000 Han characters` : '';
    console.log(`false ${severity}: ${wrong}${rate}`);
  }
}

/** One line: file, place, severity, rule, the text with its surroundings. */
function describe(name: string, source: string, finding: Finding): string {
  const before = source.slice(Math.max(0, finding.start - 15), finding.start);
  const found = source.slice(finding.start, Math.min(finding.end, finding.start + 60));
  const after = source.slice(finding.end, finding.end + 15);
  const context = `${before}⟦${found}⟧${after}`.replace(/\s+/gu, '⏎');
  return `${name} ${finding.severity} ${finding.ruleId} ${context} – ${finding.message}`;
}

const per = (count: number): string => (han === 0 ? '–' : ((count * 100_000) / han).toFixed(2));
console.log(`${files} documents, ${han} Han characters`);
console.log(['rule'.padEnd(34), 'error', 'warning', 'info'].join('\t'));
for (const rule of linter.config.rules) {
  const count = counts.get(rule.id);
  if (count !== undefined) console.log([rule.id.padEnd(34), count.error, count.warning, count.info].join('\t'));
}
console.log(['sum'.padEnd(34), sums.error, sums.warning, sums.info].join('\t'));
console.log(['per 100,000 Han characters'.padEnd(34), per(sums.error), per(sums.warning), per(sums.info)].join('\t'));
