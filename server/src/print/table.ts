import { MEASURE, type Row, type TableCell } from './rows.ts';
import { widthOf, wrap } from './wrap.ts';

/** The narrowest column, in characters: a number of two digits with the room around it. */
const NARROWEST = 3;
/** What a cell keeps free of text, left and right together. */
const MARGIN = 1;

/**
 * The lines of the Markdown tables in a stretch of source that holds no paragraphs. A row of a table whose cells wrap
 * takes as many lines as its highest cell.
 * @param start where the stretch begins in the source
 */
export function tableRows(source: string, start: number): readonly Row[] {
  const rows: Row[] = [];
  let table: { readonly cells: readonly string[]; readonly at: number }[] = [];
  let at = start;
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (/^\|.*\|$/u.test(text)) table.push({ cells: cellsOf(text), at });
    else {
      for (const row of laidOut(table)) rows.push(row);
      table = [];
    }
    at += line.length + 1;
  }
  return [...rows, ...laidOut(table)];
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replace(/\\\|/gu, '|').trim());
}

function laidOut(table: readonly { readonly cells: readonly string[]; readonly at: number }[]): readonly Row[] {
  const lines = table.filter(({ cells }) => !cells.every((cell) => /^:?-+:?$/u.test(cell)));
  if (lines.length === 0) return [];
  const widths = widthsOf(lines.map(({ cells }) => cells));
  return lines.flatMap(({ cells, at }, index) => {
    const wrapped = widths.map((width, column) => {
      const text = cells[column] ?? '';
      return wrap(text, Math.max(1, width - MARGIN)).map((line) => text.slice(line.start, line.end));
    });
    const height = most(wrapped, (cell) => cell.length, 1);
    return Array.from({ length: height }, (_, line): Row => {
      const row: readonly TableCell[] = widths.map((width, column) => ({ width, text: wrapped[column]?.[line] ?? '' }));
      const edges = { top: line === 0, bottom: index === lines.length - 1 && line === height - 1 };
      return { kind: 'table', runs: [], align: 'left', indent: 0, source: at, cells: row, ...edges };
    });
  });
}

/** The greatest value of any item, at least `least`. Not Math.max(...): a call takes no hundred thousand arguments. */
function most<T>(items: readonly T[], value: (item: T) => number, least = 0): number {
  return items.reduce((greatest, item) => Math.max(greatest, value(item)), least);
}

/** Widths in half characters that fill the measure: as much as each column wants, in proportion. */
function widthsOf(lines: readonly (readonly string[])[]): readonly number[] {
  const count = Math.min(
    MEASURE / NARROWEST,
    most(lines, (cells) => cells.length),
  );
  const wanted = Array.from({ length: Math.floor(count) }, (_, column) =>
    most(lines, (cells) => Math.min(MEASURE / 2, widthOf(cells[column] ?? '') + MARGIN), NARROWEST),
  );
  const spare = MEASURE - NARROWEST * wanted.length;
  const asked = wanted.reduce((sum, width) => sum + width - NARROWEST, 0) || 1;
  return wanted.map((width) => NARROWEST + Math.floor(((width - NARROWEST) / asked) * spare * 2) / 2);
}
