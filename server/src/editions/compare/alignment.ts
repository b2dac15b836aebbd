import { diffArrays } from 'diff';

/** More edits than this between two texts are not searched for the fewest: the time would grow with their square. */
export const MOST_EDITS = 1000;

/** So many passages are gone, so many are new in their place, and so many after them are the same. */
export interface Stretch {
  readonly removed: number;
  readonly added: number;
  readonly same: number;
}

/** How two rows of keys go on alike. */
export function stretches(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (changes === undefined) return betweenAnchors(before, after);
  const found: Stretch[] = [];
  let [removed, added] = [0, 0];
  for (const { value, removed: gone, added: come } of changes) {
    if (gone === true) removed += value.length;
    else if (come === true) added += value.length;
    else {
      found.push({ removed, added, same: value.length });
      [removed, added] = [0, 0];
    }
  }
  return [...found, { removed, added, same: 0 }];
}

/** The same for texts that differ in very much: passages that occur once in each hold the two together. */
function betweenAnchors(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const places = uniquePlaces(after);
  const own = uniquePlaces(before);
  const common = before.flatMap((key, index) => {
    const place = own.has(key) ? places.get(key) : undefined;
    return place === undefined ? [] : [[index, place] as const];
  });
  if (common.length === 0) return [{ removed: before.length, added: after.length, same: 0 }];
  let [a, b] = [0, 0];
  return [...inOrder(common), [before.length, after.length] as const].flatMap(([nextA, nextB]) => {
    const gap = stretches(before.slice(a, nextA), after.slice(b, nextB));
    [a, b] = [nextA + 1, nextB + 1];
    return nextA < before.length ? [...gap, { removed: 0, added: 0, same: 1 }] : gap;
  });
}

/** Where each key stands that occurs once. */
function uniquePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (places.has(key)) repeated.add(key);
    else places.set(key, index);
  }
  for (const key of repeated) places.delete(key);
  return places;
}

/** The most pairs, which are ordered by their first number, whose second numbers rise too. */
function inOrder(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  /** Of all rising rows of each length, the one that ends lowest; each knows the pair before its last. */
  const ends: Row[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle]?.pair[1] ?? 0) < pair[1]) low = middle + 1;
      else high = middle;
    }
    ends[low] = { pair, before: ends[low - 1] ?? null };
  }
  const row: (readonly [number, number])[] = [];
  for (let at: Row | null = ends.at(-1) ?? null; at !== null; at = at.before) row.push(at.pair);
  return row.reverse();
}

interface Row {
  readonly pair: readonly [number, number];
  readonly before: Row | null;
}
