import { suggestion } from '../../agencies/suggest.ts';
import { UsageError } from '../../project/exit.ts';
import type { Environment } from '../environment.ts';

/** What `gongwen registry` can be told to do. */
export const TASKS = ['check', 'show', 'add'] as const;
type Task = (typeof TASKS)[number];

/** `gongwen registry check | show | add`: the registry of agencies and an office's own files over it. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const at = args.findIndex(isTask);
  const task = args[at];
  if (task === undefined || !isTask(task)) {
    const word = args.find((arg) => !arg.startsWith('-'));
    throw new UsageError(
      word === undefined
        ? '缺少子命令 check、show 或 add (a task is needed)'
        : `registry 没有子命令“${word}” (no such task)${suggestion(word, TASKS)}`,
    );
  }
  return (await taskOf(task))([...args.slice(0, at), ...args.slice(at + 1)], environment);
}

function isTask(word: string): word is Task {
  return TASKS.some((task) => task === word);
}

async function taskOf(task: Task): Promise<(args: readonly string[], environment: Environment) => Promise<number>> {
  switch (task) {
    case 'check':
      return (await import('../registry/check.ts')).checkFiles;
    case 'show':
      return (await import('../registry/show.ts')).showName;
    case 'add':
      return (await import('../registry/add.ts')).addName;
  }
}
