import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';

/** A finding's text with what stands around it in its lines. */
export interface Snippet {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** How much is shown: on either side, and of the finding itself. */
const AROUND = 80;
const MOST = 300;
const CUT = '…';

/** The words of a finding in their lines, cut where those are long. */
export function snippetOf(source: string, lines: LineIndex, { start, end }: Range): Snippet {
  const lineStart = start - lines.positionAt(start).character;
  const lineEnd = lines.lineEnd(lines.positionAt(Math.max(start, end - 1)).line);
  const from = boundary(source, Math.max(lineStart, start - AROUND));
  const foundEnd = boundary(source, Math.min(end, start + MOST));
  const to = foundEnd < end ? foundEnd : boundary(source, Math.min(Math.max(lineEnd, end), end + AROUND));
  return {
    before: (from > lineStart ? CUT : '') + source.slice(from, start),
    found: source.slice(start, foundEnd) + (foundEnd < end ? CUT : ''),
    after: source.slice(foundEnd, to) + (foundEnd === end && to < lineEnd ? CUT : ''),
  };
}

/** An offset moved off the middle of a surrogate pair. */
function boundary(source: string, offset: number): number {
  const code = source.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}
