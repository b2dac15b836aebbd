import { demandsSafe } from './judge.ts';
import type { Trial } from './run.ts';

/** What the trials of one rule came to. */
export interface Row {
  readonly rule: string;
  planted: number;
  found: number;
  /** Of the forms whose safe fix must restore the text. */
  safe: number;
  restored: number;
  /** Hits whose own fix, of whatever class, gives back the text; of those that offer one. */
  offered: number;
  repaired: number;
  /** Findings beside the hit, by rule. The rule's own id stands for a second finding of the same rule. */
  readonly extra: Map<string, number>;
}

/** Adds up trials by the rule that was to find them. */
export function tally(trials: readonly Trial[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { form, verdict } of trials) {
    const [rule] = form.rules;
    const row = rows.get(rule) ?? emptyRow(rule);
    rows.set(rule, row);
    row.planted++;
    if (verdict.hit !== undefined) row.found++;
    if (demandsSafe(form)) {
      row.safe++;
      if (verdict.restored === true) row.restored++;
    } else if (verdict.restored !== undefined) {
      row.offered++;
      if (verdict.restored) row.repaired++;
    }
    for (const finding of verdict.extra) {
      const id = `${finding.ruleId}${finding.severity === 'info' ? '(i)' : ''}`;
      row.extra.set(id, (row.extra.get(id) ?? 0) + 1);
    }
  }
  return [...rows.values()];
}

function emptyRow(rule: string): Row {
  return { rule, planted: 0, found: 0, safe: 0, restored: 0, offered: 0, repaired: 0, extra: new Map() };
}

/** The table that a person reads. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.rule.padEnd(34),
      String(row.planted).padStart(7),
      String(row.found).padStart(6),
      String(row.planted - row.found).padStart(6),
      (row.safe === 0 ? '–' : `${row.restored}/${row.safe}`).padStart(9),
      (row.offered === 0 ? '–' : `${row.repaired}/${row.offered}`).padStart(9),
      ` ${[...row.extra]
        .sort((a, b) => b[1] - a[1])
        .map(([id, count]) => `${id} ${count}`)
        .join(', ')}`,
    ].join(' '),
  );
  const head = ['rule'.padEnd(34), 'planted', ' found', 'missed', ' restored', ' repaired', ' else'].join(' ');
  return [head, ...lines].join('\n');
}
