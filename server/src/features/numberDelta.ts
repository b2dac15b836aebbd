/** One edit of a list of numbers. */
export interface NumberEdit {
  readonly start: number;
  readonly deleteCount: number;
  readonly data: readonly number[];
}

/** The edit that makes `after` of `before`: what lies between their common beginning and their common end; null where they are equal. */
export function numberDelta(before: readonly number[], after: readonly number[]): NumberEdit | null {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (start + end === before.length && start + end === after.length) return null;
  return { start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) };
}
