import type { GazetteFile } from '../gazette/document/document.ts';
import { tasksOf } from './responsibility.ts';
import type { FoundTask } from './task.ts';

/** The tasks of a file with what a 任务分解表 needs besides their units; each day once, 6月底前 and 6月底 being one. */
export function datedTasks(file: GazetteFile): readonly FoundTask[] {
  return tasksOf(file, []).map((task) => ({ ...task, deadlines: distinct(task.deadlines) }));
}

function distinct<T extends { readonly text: string }>(deadlines: readonly T[]): readonly T[] {
  return deadlines.filter(
    ({ text }, index) => !deadlines.slice(0, index).some((before) => before.text.startsWith(text)),
  );
}
