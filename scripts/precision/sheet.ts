// The review sheet of `npm run precision`: one row a finding, filled in by a person, counted when it comes back.

/** A finding as a person judges it. Every text is on one line, without tabs. */
export interface SheetRow {
  readonly rule: string;
  readonly severity: string;
  /** File and line, from 1. */
  readonly place: string;
  /** What the finding marks. */
  readonly text: string;
  /** What stands around it, the marked text between ⟦ and ⟧. */
  readonly context: string;
  readonly message: string;
  /** `true`, `false` or `?` where the person cannot say; empty while nobody has judged it. */
  readonly verdict: string;
}

const COLUMNS = ['rule', 'severity', 'place', 'text', 'context', 'message', 'verdict'] as const;
const VERDICTS: ReadonlySet<string> = new Set(['true', 'false', '?', '']);

/** The sheet as tab-separated values with a head row. */
export function writeSheet(rows: readonly SheetRow[]): string {
  const line = (row: SheetRow): string => COLUMNS.map((column) => oneLine(row[column])).join('\t');
  return `${[COLUMNS.join('\t'), ...rows.map(line)].join('\n')}\n`;
}

/**
 * Reads a sheet. Columns are found by their names, so that a spreadsheet may have put them in another order.
 *
 * @throws Error when a column is missing or a verdict is none of true, false, ? and empty.
 */
export function readSheet(text: string): readonly SheetRow[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const names = head.split('\t').map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`the sheet has no column ${missing.join(', ')}`);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const cells = line.split('\t');
      const cell = (column: (typeof COLUMNS)[number]): string => (cells[names.indexOf(column)] ?? '').trim();
      const verdict = cell('verdict').toLowerCase();
      if (!VERDICTS.has(verdict)) throw new Error(`row ${index + 2}: “${verdict}” is no verdict (true, false, ?)`);
      return {
        rule: cell('rule'),
        severity: cell('severity'),
        place: cell('place'),
        text: cell('text'),
        context: cell('context'),
        message: cell('message'),
        verdict,
      };
    });
}

/** Rows of a new sheet with the verdicts that an older sheet has on the same finding: same rule, text and context. */
export function withVerdictsOf(rows: readonly SheetRow[], older: readonly SheetRow[]): readonly SheetRow[] {
  const key = ({ rule, text, context }: SheetRow): string => [rule, text, context].map(oneLine).join('\t');
  const known = new Map(older.filter(({ verdict }) => verdict !== '').map((row) => [key(row), row.verdict]));
  return rows.map((row) => ({ ...row, verdict: known.get(key(row)) ?? row.verdict }));
}

/** Verdicts of one rule or of all. */
export interface VerdictCount {
  readonly rule: string;
  readonly severity: string;
  readonly judged: number;
  readonly right: number;
  readonly wrong: number;
  readonly unsure: number;
  readonly open: number;
}

/** Counts the verdicts for each rule and severity, in the order of the sheet. */
export function countVerdicts(rows: readonly SheetRow[]): readonly VerdictCount[] {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = `${row.rule}\t${row.severity}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((group) => {
    const of = (verdict: string): number => group.filter((row) => row.verdict === verdict).length;
    const [right, wrong, unsure, open] = [of('true'), of('false'), of('?'), of('')];
    const { rule = '', severity = '' } = group[0] ?? {};
    return { rule, severity, judged: right + wrong + unsure, right, wrong, unsure, open };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
