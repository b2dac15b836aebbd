import type { Range } from '../../text/range.ts';
import { isBlank } from './characters.ts';
import type { Event } from './tokens.ts';

/** One line of indented code without its indentation and trailing white space, and the line end before it. */
export interface CodeLine extends Range {
  /** The line end between the previous line of the run and this one; absent on the first. */
  readonly lineBreak?: Range;
}

/**
 * The lines of the indented code that begins at `events[index]`, cut into runs at its blank lines.
 *
 * CommonMark calls everything after four spaces code, blank lines between included. Drafters indent paragraphs with four
 * spaces, so each run is looked at on its own: see `hasHan`.
 */
export function codeRuns(source: string, events: readonly Event[], index: number): CodeLine[][] {
  const runs: CodeLine[][] = [];
  let run: CodeLine[] = [];
  let lineBreak: Range | undefined;
  const token = events[index]?.[1];
  for (let i = index + 1; i < events.length; i++) {
    const event = events[i];
    if (event === undefined || event[1] === token) break;
    if (event[0] === 'exit') continue;
    const { type, start, end } = event[1];
    if (type === 'lineEnding') {
      // Two line ends with nothing between them: a blank line.
      if (lineBreak !== undefined || run.length === 0) close();
      lineBreak = { start: start.offset, end: end.offset };
    } else if (type === 'codeFlowValue') {
      const line = trimmed(source, start.offset, end.offset);
      if (line === undefined) continue;
      run.push(run.length === 0 || lineBreak === undefined ? line : { ...line, lineBreak });
      lineBreak = undefined;
    }
  }
  close();
  return runs;

  function close(): void {
    if (run.length > 0) runs.push(run);
    run = [];
    lineBreak = undefined;
  }
}

/** True when the stretch holds a Chinese character: indented code that does is a paragraph that its drafter indented. */
export function hasHan(source: string, range: Range): boolean {
  return /\p{Script=Han}/u.test(source.slice(range.start, range.end));
}

function trimmed(source: string, from: number, to: number): Range | undefined {
  let start = from;
  let end = to;
  while (start < end && isBlank(source.charCodeAt(start))) start++;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return start < end ? { start, end } : undefined;
}
