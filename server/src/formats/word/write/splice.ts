/** A change of an XML text: `[start, end)` becomes `text`. Splices do not overlap; those at one place keep their order. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies splices to a text.
 *
 * @throws RangeError where two overlap: then what was computed is wrong, and writing it would damage the document.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((splice, index) => ({ splice, index }))
    .sort((a, b) => a.splice.start - b.splice.start || a.splice.end - b.splice.end || a.index - b.index);
  const parts: string[] = [];
  let at = 0;
  for (const { splice } of ordered) {
    if (splice.start < at) throw new RangeError(`splices overlap at ${splice.start}`);
    parts.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
