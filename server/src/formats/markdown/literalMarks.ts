import { isBlankCode } from '../../text/blank.ts';
import { type Part, withoutStretches } from './parts.ts';

const ASTERISK = 42;
const UNDERSCORE = 95;

/** A run of two or three `*` or `_` that Markdown left standing as text. */
interface Mark {
  readonly code: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Takes out of ordinary text the bold marks that CommonMark does not accept. In `**（一）优化。**推进` the closing `**`
 * follows a full stop and precedes a letter, so by the specification it cannot close; the drafter means bold all the
 * same, and `**` must not stand between the sentence and a rule.
 *
 * Only pairs go: `张**` and a blank to fill in (`____`) are text. A single `*` is text, and so are runs of more than three.
 */
export function literalMarks(source: string, parts: readonly Part[]): readonly Part[] {
  return withoutStretches(parts, pairs(source, marks(source, parts)));
}

/** True when the mark at `at` is one of four or more in a row: a blank to fill in or digits left out, never emphasis. */
export function isLongRun(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  let start = at;
  let end = at + 1;
  while (end - start < 4 && source.charCodeAt(start - 1) === code) start--;
  while (end - start < 4 && source.charCodeAt(end) === code) end++;
  return end - start === 4;
}

function marks(source: string, parts: readonly Part[]): Mark[] {
  const found: Mark[] = [];
  for (const part of parts) {
    if (part.literal !== true) continue;
    const limit = part.source + part.length;
    for (let i = part.source; i < limit; i++) {
      const code = source.charCodeAt(i);
      if (code !== ASTERISK && code !== UNDERSCORE) continue;
      const start = i;
      while (i + 1 < limit && source.charCodeAt(i + 1) === code) i++;
      const length = i + 1 - start;
      if (length === 2 || length === 3) found.push({ code, start, end: i + 1 });
    }
  }
  return found;
}

/** The marks that find a partner of their own kind, left to right, in source order. */
function pairs(source: string, candidates: readonly Mark[]): Mark[] {
  const open = new Map<number, Mark>();
  const result: Mark[] = [];
  for (const mark of candidates) {
    const partner = open.get(mark.code);
    if (partner !== undefined && !isEdge(source.charCodeAt(mark.start - 1))) {
      result.push(partner, mark);
      open.delete(mark.code);
    } else if (partner === undefined && !isEdge(source.charCodeAt(mark.end))) open.set(mark.code, mark);
  }
  return result.sort((a, b) => a.start - b.start);
}

/** White space, or nothing at all (NaN), to one side of a mark. */
function isEdge(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code) || isBlankCode(code);
}
