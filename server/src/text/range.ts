/**
 * A span of text: UTF-16 code-unit offsets, end exclusive. Every node, finding and edit of Gongwen is placed by one of
 * these; lines and columns exist only where a person or a protocol asks for them.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** True when the two ranges share at least one code unit. Touching ranges do not overlap. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer` (equal ranges included). */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The index of the first range that starts at `start` or later, the number of ranges where none does; they are in order. */
export function lowerBound(ranges: readonly Pick<Range, 'start'>[], start: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
