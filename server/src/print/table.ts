import type { Paragraph } from '../gazette/document/paragraph.ts';
import { MEASURE, type Row, type TableCell } from './rows.ts';
import { widthOf, wrap } from './wrap.ts';

/** The narrowest column, in characters: a number of two digits with the room around it. */
const NARROWEST = 3;
/** What a cell keeps free of text, left and right together. */
const MARGIN = 1;

/**
 * The lines of a table. A row whose cells wrap takes as many lines as its highest cell.
 * @param cells the paragraphs of one table in order; an empty cell has none, one of several lines has several
 */
export function tableRows(cells: readonly Paragraph[]): readonly Row[] {
  const lines = gridOf(cells);
  if (lines.length === 0) return [];
  const widths = widthsOf(lines.map(({ texts }) => texts));
  return lines.flatMap(({ texts, at }, index) => {
    const wrapped = widths.map((width, column) => {
      const text = texts[column] ?? '';
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

/** The texts of each row by column, with the source offset at which the row begins. */
function gridOf(cells: readonly Paragraph[]): readonly { readonly texts: readonly string[]; readonly at: number }[] {
  const rows = new Map<number, { readonly texts: string[]; readonly at: number }>();
  for (const { cell, prose, start } of cells) {
    if (cell === null) continue;
    const row = rows.get(cell.row) ?? { texts: [], at: start };
    rows.set(cell.row, row);
    while (row.texts.length <= cell.column) row.texts.push('');
    row.texts[cell.column] += prose.shown.trim();
  }
  return [...rows.values()];
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
