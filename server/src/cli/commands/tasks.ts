import type { FoundTask } from '../../features/task.ts';
import { datedTasks } from '../../features/taskList.ts';
import { EXIT } from '../../project/exit.ts';
import { detached } from '../../text/detached.ts';
import { lastOf, type OptionKinds, readArguments } from '../arguments.ts';
import { forEachDocument, type ReadDocument } from '../documents.ts';
import type { Environment } from '../environment.ts';
import { oneOf } from '../lint/lintOptions.ts';
import { formatOf, TABLE_OPTIONS, type TableResult, writeResult } from '../tables/command.ts';

/** A line of the 任务分解表. */
interface TaskRow {
  readonly file: string;
  readonly line: number;
  readonly document: string | null;
  readonly number: string | null;
  readonly path: readonly string[];
  readonly task: string;
  readonly lead: readonly string[];
  readonly others: readonly string[];
  readonly deadlines: readonly { readonly text: string; readonly until: string | null }[];
}

/** The options of `gongwen tasks`. */
export const OPTIONS: OptionKinds = { ...TABLE_OPTIONS, by: 'value' };

/** `gongwen tasks`: who answers for what until when, by task or by unit. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const by = oneOf('by', lastOf(given, 'by') ?? 'task', ['task', 'unit'] as const);
  formatOf(given, environment.stdout.isTTY);
  const rows: TaskRow[] = [];
  const failed = forEachDocument(given, environment, (document) => {
    for (const task of datedTasks(document.file)) rows.push(detached(rowOf(document, task)));
  });
  await writeResult(by === 'task' ? byTask(rows) : byUnit(rows), given, environment);
  return failed ? EXIT.fault : EXIT.ok;
}

function rowOf(
  { name, lines }: ReadDocument,
  { document, path, name: task, units, range, deadlines }: FoundTask,
): TaskRow {
  const named = (lead: boolean): readonly string[] => [
    ...new Set(units.filter((unit) => unit.lead === lead).map((unit) => unit.name)),
  ];
  return {
    file: name,
    line: lines.positionAt(range.start).line + 1,
    document: document.title?.text ?? null,
    number: document.number?.number.normal ?? null,
    path,
    task,
    lead: named(true),
    others: named(false),
    deadlines: deadlines.map(({ text, until }) => ({ text, until })),
  };
}

function byTask(rows: readonly TaskRow[]): TableResult {
  return {
    table: {
      title: '任务分解表',
      header: ['序号', '任务', '所属部分', '牵头单位', '其他责任单位', '时限', '公文', '文号', '来源'],
      rows: rows.map((row, index) => [
        String(index + 1),
        row.task,
        row.path.join(' / '),
        row.lead.join('、'),
        row.others.join('、'),
        deadlineText(row),
        row.document ?? '',
        row.number ?? '',
        `${row.file}:${row.line}`,
      ]),
    },
    json: { version: 1, tasks: rows },
  };
}

/** The same turned round: each unit with what it answers for, in the order in which units are first named. */
function byUnit(rows: readonly TaskRow[]): TableResult {
  const units = [...new Set(rows.flatMap(({ lead, others }) => [...lead, ...others]))].map((unit) => ({
    unit,
    tasks: rows
      .filter(({ lead, others }) => lead.includes(unit) || others.includes(unit))
      .map((row) => ({ ...row, role: row.lead.includes(unit) ? '牵头' : '参与' })),
  }));
  return {
    table: {
      title: '单位任务表',
      header: ['单位', '职责', '任务', '所属部分', '时限', '公文', '文号', '来源'],
      rows: units.flatMap(({ unit, tasks }) =>
        tasks.map((row) => [
          unit,
          row.role,
          row.task,
          row.path.join(' / '),
          deadlineText(row),
          row.document ?? '',
          row.number ?? '',
          `${row.file}:${row.line}`,
        ]),
      ),
    },
    json: { version: 1, units },
  };
}

function deadlineText({ deadlines }: TaskRow): string {
  return deadlines.map(({ text }) => text).join('；');
}
