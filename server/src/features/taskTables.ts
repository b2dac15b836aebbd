import type { Table } from '../formats/block.ts';
import type { GazetteDocument } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { assignmentsOf } from '../gazette/prose/assignment.ts';
import { pairBrackets } from '../gazette/prose/brackets.ts';
import { findResponsibleLists } from '../gazette/prose/responsible.ts';
import { HELP, LEAD, unitsOfLists } from './assignedUnits.ts';
import { type Deadline, findDeadlines } from './deadlines.ts';
import { inSource } from './place.ts';
import type { AssignedUnit, FoundTask } from './task.ts';

/** What a column of a table of tasks holds, by its head. */
const UNITS =
  /^(?:主要|共同|具体)?(?:责任|牵头|配合|主办|协办|主责|参与|参加|实施|落实|承办|承担|主管|协同|协助)(?:责任)?(?:单位|部门|处室|科室|机构|主体)(?:及.{1,6})?$|^责任分工$/u;
const TIME = /时限|时间|期限|日期|节点|进度安排/u;
const TASK = /任务|事项|工作内容|内容|举措|措施|项目|工作|问题|名称|要点|指标|行动/u;
const NUMBER = /^(?:序号|编号|No\.?)$/u;

/** The tasks of the tables of a document: each row of a table that has a column of units is one. */
export function tableTasks(
  document: GazetteDocument,
  paths: ReadonlyMap<Paragraph, readonly string[]>,
): readonly FoundTask[] {
  const tables = new Map<Table, Paragraph[]>();
  for (const paragraph of document.paragraphs) {
    if (paragraph.cell === null) continue;
    const cells = tables.get(paragraph.cell.table);
    if (cells === undefined) tables.set(paragraph.cell.table, [paragraph]);
    else cells.push(paragraph);
  }
  return [...tables.values()].flatMap((cells) => tasksOfTable(document, cells, paths));
}

interface Columns {
  readonly task: number;
  readonly units: readonly (readonly [column: number, label: string])[];
  readonly time: number | null;
  /** The row of the heads. */
  readonly head: number;
}

function tasksOfTable(
  document: GazetteDocument,
  cells: readonly Paragraph[],
  paths: ReadonlyMap<Paragraph, readonly string[]>,
): readonly FoundTask[] {
  const columns = columnsOf(cells);
  if (columns === null) return [];
  const rows = new Map<number, Paragraph[]>();
  for (const cell of cells) {
    const row = cell.cell?.row ?? 0;
    if (row > columns.head) rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  const found: FoundTask[] = [];
  let last: Paragraph | undefined;
  for (const row of rows.values()) {
    // A task that stands for several rows is written in the first of them.
    const task = row.find(({ cell }) => cell?.column === columns.task) ?? last;
    last = task;
    const units = columns.units.flatMap(([column, label]) =>
      row.filter(({ cell }) => cell?.column === column).flatMap((cell, index) => unitsOfCell(cell, label, index === 0)),
    );
    if (task === undefined || units.length === 0) continue;
    const text = task.prose.shown;
    found.push({
      document,
      name: text.trim(),
      path: paths.get(task) ?? [],
      range: inSource({ paragraph: task, start: text.length - text.trimStart().length, end: text.trimEnd().length }),
      units: ledOnce(units),
      deadlines: deadlinesOf(row, columns.time),
    });
  }
  return found;
}

function columnsOf(cells: readonly Paragraph[]): Columns | null {
  const head = cells.find(({ cell }) => cell?.head === true)?.cell?.row ?? 0;
  const heads = cells.flatMap(({ cell, prose }) =>
    cell?.row === head ? [[cell.column, prose.trimmed.replace(/\s/gu, '')] as const] : [],
  );
  const units = heads.filter(([, text]) => UNITS.test(text));
  if (units.length === 0) return null;
  const taken = new Set(units.map(([column]) => column));
  const rest = heads.filter(([column, text]) => !taken.has(column) && !TIME.test(text) && !NUMBER.test(text));
  // 重点任务 before 工作措施: the first column that names a task; without one, the first that is neither number nor time.
  const task = rest.find(([, text]) => TASK.test(text)) ?? rest[0];
  if (task === undefined) return null;
  return { head, task: task[0], units, time: heads.find(([, text]) => TIME.test(text))?.[0] ?? null };
}

const PREFIX = '责任单位：';

function unitsOfCell(cell: Paragraph, label: string, first: boolean): readonly AssignedUnit[] {
  const { prose } = cell;
  const [said] = assignmentsOf.of(prose);
  if (said !== undefined) {
    return said.units.map(({ text, lead, start, end }) => ({
      name: text,
      label: lead ? '牵头单位' : '配合单位',
      lead,
      range: inSource({ paragraph: cell, start, end }),
    }));
  }
  if (prose.lists.length > 0) return unitsOfLists(prose.lists.map((list) => ({ paragraph: cell, list })));
  const text = PREFIX + prose.shown;
  const units = findResponsibleLists(text, pairBrackets(text)).flatMap(({ parts }) =>
    parts.flatMap(({ groups }) => groups.flat()),
  );
  return units.map((unit, index) => ({
    name: unit.text,
    label,
    lead: LEAD.test(label) || (!HELP.test(label) && first && index === 0),
    range: inSource({ paragraph: cell, start: unit.start - PREFIX.length, end: unit.end - PREFIX.length }),
  }));
}

/** Where a column 牵头单位 stands beside 责任单位, the units of the former lead, and those of the latter do not. */
function ledOnce(units: readonly AssignedUnit[]): readonly AssignedUnit[] {
  const named = units.some(({ label, lead }) => lead && LEAD.test(label));
  return named ? units.map((unit) => ({ ...unit, lead: LEAD.test(unit.label) })) : units;
}

/** The days of a row: those of its column of time, whatever they say (长期坚持), else those that its texts name. */
function deadlinesOf(row: readonly Paragraph[], time: number | null): readonly Pick<Deadline, 'text' | 'until'>[] {
  const cells = row.filter(({ cell, prose }) => cell?.column === time && prose.trimmed !== '');
  if (cells.length === 0) return row.flatMap(({ prose }) => findDeadlines(prose.text));
  return cells.flatMap(({ prose }): readonly Pick<Deadline, 'text' | 'until'>[] => {
    const found = findDeadlines(prose.text);
    if (found.length > 0) return [...found];
    // 2024年9月 in a column of time is a day by which, though no 前 says so.
    const [meant] = findDeadlines(`${prose.trimmed}前`);
    return [{ text: prose.shown.trim(), until: meant?.start === 0 ? meant.until : null }];
  });
}
