import type { LineIndex } from '../../text/lines.ts';
import type { Range } from '../../text/range.ts';
import type { Directive } from './directives.ts';

/** A stretch of source in which a comment suppresses findings. */
export interface SuppressedArea extends Range {
  readonly directive: Directive;
  /** Its place among all comments of the text. */
  readonly index: number;
  /** The comment that ends it, where one does. */
  readonly endedBy?: Directive | undefined;
}

/** The areas of all comments of a text, in the order of the comments. Takes linear time. */
export function suppressedAreas(
  source: string,
  lines: LineIndex,
  directives: readonly Directive[],
): readonly SuppressedArea[] {
  const ends = endsOf(directives);
  const areas: SuppressedArea[] = [];
  for (const [index, directive] of directives.entries()) {
    const range = rangeOf(source, lines, directive, ends.get(directive));
    if (range !== null) areas.push({ directive, index, endedBy: ends.get(directive), ...range });
  }
  return areas;
}

/** The stretch of source in which a comment suppresses; null for `enable`, which only ends another. */
function rangeOf(source: string, lines: LineIndex, directive: Directive, end: Directive | undefined): Range | null {
  const { line } = lines.positionAt(directive.start);
  switch (directive.kind) {
    case 'disable-file':
      return { start: 0, end: source.length + 1 };
    case 'disable-line':
      return wholeLine(lines, line);
    case 'disable-next-line': {
      let next = lines.positionAt(directive.end).line + 1;
      while (next < lines.lineCount && lines.lineText(next).trim() === '') next++;
      return wholeLine(lines, next);
    }
    case 'disable':
      return { start: directive.end, end: end?.start ?? source.length + 1 };
    case 'enable':
      return null;
  }
}

function wholeLine(lines: LineIndex, line: number): Range {
  return { start: lines.offsetAt({ line, character: 0 }), end: lines.lineEnd(line) + 1 };
}

/** A comment that ends others, and its place among all comments. */
interface End {
  readonly index: number;
  readonly directive: Directive;
  readonly ids: ReadonlySet<string>;
}

/** How many comments ahead that name the same rule are looked at for one that names all rules of a `disable`. */
const MOST_AHEAD = 100;

/**
 * The `enable` that ends each `disable`: the next one that names no rules, or all of those that the `disable` names. Read
 * from the end, so that what lies ahead is known.
 */
function endsOf(directives: readonly Directive[]): ReadonlyMap<Directive, Directive> {
  const ends = new Map<Directive, Directive>();
  /** The comments ahead, the nearest last: by the rules that they name. */
  const byRule = new Map<string, End[]>();
  let ofAny: End | undefined;
  let ofAll: End | undefined;
  for (let index = directives.length - 1; index >= 0; index--) {
    const directive = directives[index];
    if (directive?.kind === 'enable') {
      ofAny = { index, directive, ids: new Set(directive.named.map(({ id }) => id)) };
      if (ofAny.ids.size === 0) ofAll = ofAny;
      for (const id of ofAny.ids) {
        const known = byRule.get(id);
        if (known === undefined) byRule.set(id, [ofAny]);
        else known.push(ofAny);
      }
    } else if (directive?.kind === 'disable') {
      const [first] = directive.named;
      const end =
        first === undefined
          ? ofAny
          : nearest(
              ofAll,
              byRule
                .get(first.id)
                ?.slice(-MOST_AHEAD)
                .findLast(({ ids }) => covers(ids, directive)),
            );
      if (end !== undefined) ends.set(directive, end.directive);
    }
  }
  return ends;
}

function covers(ids: ReadonlySet<string>, { named }: Directive): boolean {
  return named.every(({ id }) => ids.has(id));
}

function nearest(a: End | undefined, b: End | undefined): End | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.index < b.index ? a : b;
}

/**
 * The areas that hold a place, for places that are asked about in the order of the text: of those that suppress a rule, the
 * one whose comment comes first. Each area is put into a heap once and taken out once.
 */
export class AreasAlong {
  readonly #areas: readonly SuppressedArea[];
  /** Areas that have begun, by the rule that they suppress; those that suppress all rules under the empty name. */
  readonly #open = new Map<string, SuppressedArea[]>();
  #next = 0;

  constructor(areas: readonly SuppressedArea[]) {
    this.#areas = [...areas].sort((a, b) => a.start - b.start);
  }

  /** @param start not less than in the call before */
  at(start: number, ruleId: string): SuppressedArea | undefined {
    for (
      let area = this.#areas[this.#next];
      area !== undefined && area.start <= start;
      area = this.#areas[this.#next]
    ) {
      this.#next++;
      const { named } = area.directive;
      for (const id of named.length === 0 ? [ALL] : named.map(({ id }) => id)) push(this.#heapOf(id), area);
    }
    const [ofAll, ofRule] = [this.#first(ALL, start), this.#first(ruleId, start)];
    if (ofAll === undefined || ofRule === undefined) return ofAll ?? ofRule;
    return ofAll.index < ofRule.index ? ofAll : ofRule;
  }

  #heapOf(id: string): SuppressedArea[] {
    const known = this.#open.get(id) ?? [];
    this.#open.set(id, known);
    return known;
  }

  #first(id: string, start: number): SuppressedArea | undefined {
    const heap = this.#open.get(id);
    while (heap?.[0] !== undefined && heap[0].end <= start) pop(heap);
    return heap?.[0];
  }
}

const ALL = '';

/** Adds to a binary heap whose first entry has the least index. */
function push(heap: SuppressedArea[], area: SuppressedArea): void {
  let at = heap.push(area) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfLess(heap, at, parent)) return;
    at = parent;
  }
}

/** Takes the entry with the least index out of a heap. */
function pop(heap: SuppressedArea[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const child = (heap[left + 1]?.index ?? Number.POSITIVE_INFINITY) < (heap[left]?.index ?? 0) ? left + 1 : left;
    if (child >= heap.length || !swapIfLess(heap, child, at)) return;
    at = child;
  }
}

function swapIfLess(heap: SuppressedArea[], lower: number, upper: number): boolean {
  const [a, b] = [heap[lower], heap[upper]];
  if (a === undefined || b === undefined || a.index >= b.index) return false;
  heap[lower] = b;
  heap[upper] = a;
  return true;
}
