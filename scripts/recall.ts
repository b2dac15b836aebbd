// npm run recall -- [--rule ID]… [--places N] [--list] [--extra] [--target PERCENT]
//
// Plants one defect at a time into each clean draft in seeds/ and reports, per rule, how many were found at the right place
// by the right rule, how many of those that a safe fix must undo were undone byte for byte, and what else was said. Also:
// fixing a clean draft must change nothing. Exit status 1 below the target, or when a safe fix did not restore.
//
//   restored   safe fix gave back the text, of the forms where it must
//   repaired   the finding's own fix gave back the text, of the other findings that offer one (a person confirms those)
//   else       findings beside the one expected, which a drafter would have to read too; (i) at level info

import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defaultConfig } from '../server/src/config/defaults.ts';
import type { Finding } from '../server/src/engine/finding.ts';
import { fixSource } from '../server/src/engine/fixing/fix.ts';
import { Linter } from '../server/src/engine/linter.ts';
import { rules } from '../server/src/rules/index.ts';
import { Draft } from './recall/draft.ts';
import { forms } from './recall/forms/index.ts';
import { demandsSafe } from './recall/judge.ts';
import { plantable, type Trial, trials } from './recall/run.ts';
import { table, tally } from './recall/tally.ts';

const { values } = parseArgs({
  options: {
    rule: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', default: '' },
    places: { type: 'string', default: '3' },
    list: { type: 'boolean', default: false },
    extra: { type: 'boolean', default: false },
    target: { type: 'string', default: '98' },
  },
});

const folder = new URL('../seeds/', import.meta.url);
const drafts = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md' && name.includes(values.file))
  .sort()
  .map((name) => new Draft(name, readFileSync(new URL(name, folder), 'utf8')));

const { ready, waiting } = plantable(forms);
const chosen = values.rule.length === 0 ? ready : ready.filter((form) => values.rule.includes(form.rules[0]));
const amount = { places: Number(values.places), inGazette: 1 };
const all: Trial[] = [];
const faults = new Set<string>();
for (const trial of trials(chosen, drafts, amount)) {
  all.push(trial);
  for (const fault of trial.verdict.faults) faults.add(fault);
  if (values.list && trial.verdict.hit === undefined) console.log(`MISSED   ${describe(trial)}`);
  if (values.list && demandsSafe(trial.form) && trial.verdict.restored === false)
    console.log(`NOT RESTORED ${describe(trial)}`);
  if (values.extra)
    for (const finding of trial.verdict.extra) console.log(`ELSE     ${describe(trial)} → ${said(trial, finding)}`);
}

/** One line: rule, form, file and line, the damaged place in its surroundings, what was said instead. */
function describe({ draft, form, plant, verdict }: Trial): string {
  const { start, end } = plant.at[0] ?? { start: 0, end: 0 };
  const line = plant.source.slice(0, start).split('\n').length;
  const text = `${plant.source.slice(Math.max(0, start - 20), start)}⟦${plant.source.slice(start, Math.min(end, start + 60))}⟧${plant.source.slice(end, end + 20)}`;
  const others = verdict.extra.map((finding) => finding.ruleId);
  const instead = others.length === 0 ? '' : ` – said: ${[...new Set(others)].join(', ')}`;
  return `${form.rules[0]} «${form.name}» ${draft.name}:${line} ${text.replace(/\n/gu, '⏎')}${instead}`;
}

function said({ plant }: Trial, finding: Finding): string {
  const text = plant.source.slice(finding.start, Math.min(finding.end, finding.start + 40)).replace(/\n/gu, '⏎');
  return `${finding.severity} ${finding.ruleId} ⟦${text}⟧ ${finding.message}`;
}

const rows = tally(all);
console.log(table(rows));
if (waiting.length > 0) console.log(`\nnot yet: ${waiting.join(', ')}`);
const planted = new Set(forms.map((form) => form.rules[0]));
const unplanted = rules.map((rule) => rule.id).filter((id) => !planted.has(id));
if (unplanted.length > 0) console.log(`no form plants: ${unplanted.join(', ')}`);
if (faults.size > 0) console.log(`rules that threw: ${[...faults].join(', ')}`);

const found = rows.reduce((sum, row) => sum + row.found, 0);
const safe = rows.reduce((sum, row) => sum + row.safe, 0);
const restored = rows.reduce((sum, row) => sum + row.restored, 0);
const percent = all.length === 0 ? 100 : (found * 100) / all.length;
console.log(`\n${found} of ${all.length} found: ${percent.toFixed(2)} % (target ${values.target} %)`);
console.log(`${restored} of ${safe} restored by safe fixes`);
const unchanged = drafts.filter(untouched).length;
console.log(`${unchanged} of ${drafts.length} clean drafts left as they are by fixing`);

/** Whether neither class of fix, of errors and warnings, changes a clean draft. */
function untouched(draft: Draft): boolean {
  const linter = new Linter(defaultConfig('2024-06-01'));
  const { findings } = linter.lint(draft.source);
  const offers = findings.filter((finding) => finding.severity !== 'info' && finding.fix !== null);
  for (const finding of offers)
    console.log(`CLEAN    ${draft.name}: ${finding.ruleId} offers a fix: ${finding.message}`);
  return offers.length === 0 && fixSource(linter, draft.source, 'safe').output === draft.source;
}

process.exitCode = percent < Number(values.target) || restored < safe || unchanged < drafts.length ? 1 : 0;
