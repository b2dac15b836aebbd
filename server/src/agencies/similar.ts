import type { Agency } from './model.ts';
import type { Registry } from './registry.ts';

/** A form of the registry that a name resembles. */
export interface Resemblance {
  readonly form: string;
  readonly agency: Agency;
  /** How many characters are wrong, missing, too many, or swapped with their neighbour. */
  readonly distance: number;
  /**
   * True when most of what tells the name from other names is there. One wrong character of two is not: 市地震局 differs
   * from 市地税局 by as much as 市财攻局 from 市财政局.
   */
  readonly likely: boolean;
}

/** Longer names than any agency has; they are not worth comparing. */
const LONGEST = 60;

/** What many names have in common and none is known by. */
const COMMON_HEAD = /^(?:重庆市|重庆|市政府|市委|市)/;
const COMMON_TAIL = /(?:有限公司|分公司|公司|集团|办公室|办公厅|管理局|监管局|总队|[委局办部院社处厅会联])$/;

/**
 * The short, full and accepted forms that `name` resembles most, all of them equally near, in registry order; empty when
 * nothing is near. How near is near depends on the length: none for names under four characters, one character for four
 * and five, `maxDistance` from six on. The work is bounded by the size of the registry.
 *
 * @param accept leaves agencies out, for example those that had ended by the day of the text
 */
export function nearest(
  name: string,
  registry: Registry,
  maxDistance = 2,
  accept: (agency: Agency) => boolean = () => true,
): readonly Resemblance[] {
  if (name.length > LONGEST) return [];
  let limit = Math.min(maxDistance, allowedFor(name.length));
  if (limit <= 0) return [];
  let found: Resemblance[] = [];
  for (const { form, kind, agency } of registry.forms) {
    if (kind === 'discouraged' || !accept(agency)) continue;
    const distance = editDistance(name, form, limit);
    if (distance === undefined) continue;
    // A nearer form throws out all that were found before it.
    if (distance < limit) found = [];
    limit = distance;
    if (found.some((other) => other.agency === agency)) continue;
    found.push({ form, agency, distance, likely: distance * 3 <= distinctive(name) });
  }
  return found;
}

/** How many characters of a name set it apart. */
function distinctive(name: string): number {
  return name.replace(COMMON_HEAD, '').replace(COMMON_TAIL, '').length;
}

/**
 * The Damerau–Levenshtein distance of two texts in UTF-16 code units (a swap of neighbours counts once, and a swapped
 * pair is not edited again), or undefined when it is greater than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number | undefined {
  if (Math.abs(a.length - b.length) > limit) return undefined;
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(cell(last, j) + 1, cell(row, j - 1) + 1, cell(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, cell(older, j - 2) + 1);
      row.push(cost);
      best = Math.min(best, cost);
    }
    // A swap reaches back two rows, so one bad row is not the end of all hope; two are.
    if (best > limit && Math.min(...last) > limit) return undefined;
    older = last;
    last = row;
  }
  const distance = cell(last, b.length);
  return distance <= limit ? distance : undefined;
}

function allowedFor(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : Number.POSITIVE_INFINITY;
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
