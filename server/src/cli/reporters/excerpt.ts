import { type Cell, cellOf } from '../../text/displayWidth.ts';

/** A piece of a source line around a finding, and marks under it; both in terminal columns, of equal indentation. */
export interface Excerpt {
  /** What stands before, at and after the finding. */
  readonly before: string;
  readonly found: string;
  readonly after: string;
  /** Columns before the marks. */
  readonly indent: number;
  /** How many marks; at least one, for a finding between two characters too. */
  readonly marks: number;
}

/** Where text was cut off. */
const ELLIPSIS = '…';

/**
 * The part of a line that fits `width` columns and shows `[start, end)` of it (UTF-16 offsets of the line) with some of
 * what is around.
 */
export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  // What can never be shown is not measured either: a line may be a megabyte long.
  const from = safeCut(line, Math.max(0, start - width));
  const to = safeCut(line, Math.min(line.length, Math.max(start, Math.min(end, start + width)) + width));
  const lead = cellsOf(line.slice(from, start));
  const found = cellsOf(line.slice(start, Math.min(end, to)));
  const tail = cellsOf(line.slice(Math.max(start, Math.min(end, to)), to));

  const whole = widthOfAll(lead) + widthOfAll(found) + widthOfAll(tail);
  if (from === 0 && to === line.length && whole <= width) return join('', lead, found, tail, '');

  const room = width - 2 * ELLIPSIS.length;
  const shown = takeStart(found, room);
  const spare = room - widthOfAll(shown);
  // Two fifths before and the rest after, and what one side does not use the other may have.
  const wish = Math.floor(spare * 0.4);
  const before = takeEnd(lead, Math.max(wish, spare - widthOfAll(tail)));
  const after = shown.length < found.length ? [] : takeStart(tail, spare - widthOfAll(before));
  const cutBefore = from > 0 || before.length < lead.length;
  const cutAfter = to < line.length || shown.length < found.length || after.length < tail.length;
  return join(cutBefore ? ELLIPSIS : '', before, shown, after, cutAfter ? ELLIPSIS : '');
}

function join(
  first: string,
  before: readonly Cell[],
  found: readonly Cell[],
  after: readonly Cell[],
  last: string,
): Excerpt {
  return {
    before: first + textOf(before),
    found: textOf(found),
    after: textOf(after) + last,
    indent: first.length + widthOfAll(before),
    marks: Math.max(1, widthOfAll(found)),
  };
}

/** `offset` moved off the middle of a surrogate pair. */
function safeCut(line: string, offset: number): number {
  const code = line.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function cellsOf(text: string): readonly Cell[] {
  return Array.from(text, cellOf);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join('');
}

function widthOfAll(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function takeStart(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0;
  const fit = cells.findIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return fit < 0 ? cells : cells.slice(0, fit);
}

function takeEnd(cells: readonly Cell[], width: number): readonly Cell[] {
  let used = 0;
  const last = cells.findLastIndex((cell) => {
    used += cell.width;
    return used > width;
  });
  return cells.slice(last + 1);
}
