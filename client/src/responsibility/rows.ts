import type { AssignedUnit, Task } from '../../../server/src/protocol/responsibility.ts';

/** Whether the tree shows the units with their tasks, or the tasks with their units. */
export type Grouping = 'unit' | 'task';

/** A line of the tree 责任清单, before it has words and icons. */
export type Row =
  | { readonly kind: 'unit'; readonly id: string; readonly name: string; readonly children: readonly Row[] }
  | { readonly kind: 'task'; readonly id: string; readonly task: Task; readonly children: readonly Row[] }
  /** Holds the tasks that no unit answers for; it stands first, because it is what has to be mended. */
  | { readonly kind: 'missing'; readonly id: string; readonly children: readonly Row[] }
  /** The place where a task names a unit: below the unit it shows the task, below the task the unit. */
  | {
      readonly kind: 'assignment';
      readonly id: string;
      readonly name: string;
      readonly unit: AssignedUnit;
      readonly children: readonly [];
    };

/** The tasks whose list is missing. */
export function tasksWithoutUnits(tasks: readonly Task[]): readonly Task[] {
  return tasks.filter(({ units }) => units.length === 0);
}

/**
 * The tree. A filter keeps what it finds in the name of a unit or of a task; of a task that it finds by a unit, or a
 * unit that it finds by a task, only the matching lines stay.
 */
export function rowsOf(tasks: readonly Task[], grouping: Grouping, filter: string): readonly Row[] {
  const found = withIds(tasks).flatMap(({ id, task }) => {
    if (matches(task.name, filter)) return [{ id, task }];
    const units = task.units.filter(({ name }) => matches(name, filter));
    return units.length === 0 ? [] : [{ id, task: { ...task, units } }];
  });
  return grouping === 'task' ? found.map(taskRow) : [...missingRow(found), ...unitRows(found)];
}

interface Named {
  /** The same after the text around the task has changed: its path and name, numbered where two are equal. */
  readonly id: string;
  readonly task: Task;
}

function withIds(tasks: readonly Task[]): readonly Named[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const key = [...task.path, task.name].join('/');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { id: `${key}#${count}`, task };
  });
}

function matches(name: string, filter: string): boolean {
  return name.toLowerCase().includes(filter.trim().toLowerCase());
}

function taskRow({ id, task }: Named): Row {
  const children = task.units.map((unit, index) => assignment(`${id}/${index}`, unit.name, unit));
  return { kind: 'task', id, task, children };
}

function assignment(id: string, name: string, unit: AssignedUnit): Extract<Row, { kind: 'assignment' }> {
  return { kind: 'assignment', id, name, unit, children: [] };
}

function missingRow(found: readonly Named[]): readonly Row[] {
  const children = found.filter(({ task }) => task.units.length === 0).map(taskRow);
  return children.length === 0 ? [] : [{ kind: 'missing', id: 'missing', children }];
}

/** The busiest unit first; those with as many tasks in the order in which the document names them. */
function unitRows(found: readonly Named[]): readonly Row[] {
  const units = new Map<string, Row[]>();
  for (const { id, task } of found) {
    task.units.forEach((unit, index) => {
      const rows = units.get(unit.name) ?? [];
      rows.push(assignment(`${unit.name}/${id}/${index}`, task.name, unit));
      units.set(unit.name, rows);
    });
  }
  return Array.from(units, ([name, children]): Row => ({ kind: 'unit', id: `unit:${name}`, name, children })).sort(
    (a, b) => b.children.length - a.children.length,
  );
}
