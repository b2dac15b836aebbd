import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';

/** A stretch of text as people count: lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface LineRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a range stands. */
export function lineRangeOf(lines: LineIndex, range: Range): LineRange {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
