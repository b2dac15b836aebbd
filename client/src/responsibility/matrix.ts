import type { Task } from '../../../server/src/protocol/responsibility.ts';

/** Who answers for what as a table: a line for each task, a column for each unit. */
export interface Matrix {
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

/**
 * The table. A cell says 牵头 for the unit that answers for the task and 参与 for the others; under a label of its own
 * (配合单位) a unit has that label's word. The words are those of such documents, whatever language VS Code speaks.
 */
export function matrixOf(tasks: readonly Task[]): Matrix {
  const units = [...new Set(tasks.flatMap((task) => task.units.map(({ name }) => name)))];
  return {
    header: ['部分', '任务', ...units],
    lines: tasks.map((task) => [
      task.path.join(' / '),
      task.name,
      ...units.map((name) => [...new Set(task.units.filter((unit) => unit.name === name).map(wordOf))].join('、')),
    ]),
  };
}

function wordOf({ label, lead }: Task['units'][number]): string {
  if (lead) return '牵头';
  return label.startsWith('责任') ? '参与' : label.replace(/(?:单位|部门|主体)$/u, '');
}

/** As CSV for a spreadsheet: UTF-8 with a mark in front, without which Excel takes it for GB18030; lines end in CRLF. */
export function toCsv({ header, lines }: Matrix): string {
  return `\ufeff${[header, ...lines].map((line) => `${line.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet takes a cell that begins with = + - @ for a formula, and a draft may come from anywhere. */
function csvCell(text: string): string {
  const inert = /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** As a Markdown table. */
export function toMarkdown({ header, lines }: Matrix): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return row(header) + row(header.map(() => '---')) + lines.map(row).join('');
}

function markdownCell(text: string): string {
  return text.replace(/[\\|`*_<>[\]&]/gu, '\\$&').replace(/\s+/gu, ' ');
}
