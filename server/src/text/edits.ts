import type { Range } from './range.ts';

/** Replace the source between `start` and `end` (UTF-16 offsets, end exclusive) by `newText`. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/**
 * Applies edits that do not overlap, in any order, all of them placed in the unchanged `source`.
 * @throws RangeError when two edits overlap or an edit lies outside the source: applying it would damage the text.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > source.length) {
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another edit or leaves the text`);
    }
    result += source.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return result + source.slice(at);
}
