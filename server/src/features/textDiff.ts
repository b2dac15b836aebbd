import type { TextEdit } from '../text/edits.ts';

/**
 * Edits that turn `before` into `after`, small enough to leave the cursor and the folded parts of an editor alone: line by
 * line where both have as many lines, else one edit from the first difference to the last.
 */
export function diffEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const a = before.split('\n');
  const b = after.split('\n');
  if (a.length !== b.length) return [trimmedEdit(0, before, after)];
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, line] of a.entries()) {
    const other = b[index] ?? '';
    if (line !== other) edits.push(trimmedEdit(at, line, other));
    at += line.length + 1;
  }
  return edits;
}

/** The one edit at `offset` that turns `before` into `after`, without what they have in common at both ends. */
function trimmedEdit(offset: number, before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  // Half a character must not be left behind: an editor may refuse an edit inside of a surrogate pair.
  if (isLowSurrogate(before.charCodeAt(start)) || isLowSurrogate(after.charCodeAt(start)))
    start = Math.max(0, start - 1);
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--;
  return {
    start: offset + start,
    end: offset + before.length - end,
    newText: after.slice(start, after.length - end),
  };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
