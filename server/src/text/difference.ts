import type { TextEdit } from './edits.ts';

/** Characters compared at once: the engine compares slices far faster than we compare characters. */
const STRETCH = 4096;

/** The one edit that makes `after` of `before`: what lies between their common beginning and their common end. */
export function differenceOf(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  const start = commonLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const { length } = before;
  const common = commonLength(most - start, (from, to) => {
    return before.slice(length - to, length - from) === after.slice(after.length - to, after.length - from);
  });
  return { start, end: length - common, newText: after.slice(start, after.length - common) };
}

/** How far two texts are equal, up to `most`, when `equal` tells it of a stretch. */
function commonLength(most: number, equal: (from: number, to: number) => boolean): number {
  let at = 0;
  while (at + STRETCH <= most && equal(at, at + STRETCH)) at += STRETCH;
  let low = at;
  let high = Math.min(most, at + STRETCH);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (equal(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
