import { diffChars } from 'diff';
import { withoutLayout } from '../../gazette/prose/normalize.ts';
import { MOST_EDITS, stretches } from './alignment.ts';
import type { Difference, Fragment, Passage } from './difference.ts';

/** In what two rows of passages differ, in the order of the text. */
export function differences(before: readonly Passage[], after: readonly Passage[]): readonly Difference[] {
  let a = 0;
  let b = 0;
  const found = stretches(before.map(keyOf), after.map(keyOf)).flatMap(({ removed, added, same }) => {
    const here = pairUp(before.slice(a, a + removed), after.slice(b, b + added));
    a += removed + same;
    b += added + same;
    return here;
  });
  return withMoves(found);
}

function keyOf(passage: Passage): string {
  return withoutLayout(passage.text);
}

/** A changed sentence is looked for among so many of those that were put in at its place. */
const NEAR = 50;

/** Sentences taken out and put in at one place: those alike are one sentence changed, in order. */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): readonly Difference[] {
  const cells = removed.length === added.length && [...removed, ...added].every(({ cell }) => cell === true);
  if (cells) return removed.flatMap((before, index) => changed(before, added[index]));
  const found: Difference[] = [];
  const spellings = added.map((after) => new Spelling(keyOf(after)));
  let next = 0;
  for (const before of removed) {
    const spelling = new Spelling(keyOf(before));
    const offset = spellings.slice(next, next + NEAR).findIndex((other) => spelling.isLike(other));
    const match = next + offset;
    if (offset < 0) {
      found.push({ kind: 'removed', before });
      continue;
    }
    for (const after of added.slice(next, match)) found.push({ kind: 'added', after });
    const after = added[match];
    found.push(...changed(before, after));
    next = match + 1;
  }
  for (const after of added.slice(next)) found.push({ kind: 'added', after });
  return found;
}

function changed(before: Passage, after: Passage | undefined): readonly Difference[] {
  return after === undefined ? [] : [{ kind: 'changed', before, after, fragments: fragmentsOf(before, after) }];
}

function fragmentsOf(before: Passage, after: Passage): readonly Fragment[] {
  const changes = diffChars(keyOf(before), keyOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: keyOf(before) },
      { kind: 'added', text: keyOf(after) },
    ];
  }
  return changes.map((change) => ({
    kind: change.removed === true ? 'removed' : change.added === true ? 'added' : 'same',
    text: change.value,
  }));
}

/** A sentence by its pairs of neighbouring characters. */
class Spelling {
  readonly #pairs = new Map<string, number>();
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.slice(i, i + 2);
      this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
    }
  }

  /** Half of the pairs in common: enough to be the same sentence in other words. */
  isLike(other: Spelling): boolean {
    const needed = 0.25 * Math.max(1, this.#length + other.#length - 2);
    if (Math.min(this.#length, other.#length) - 1 < needed) return false;
    let common = 0;
    for (const [pair, count] of other.#pairs) common += Math.min(count, this.#pairs.get(pair) ?? 0);
    return common >= needed;
  }
}

/** Shorter passages stand in several places by chance. */
const LEAST_MOVED = 6;

/** Passages that are gone in one place and new in another are moved: one difference, and not two. */
function withMoves(differences: readonly Difference[]): readonly Difference[] {
  const gone = new Map<string, Passage[]>();
  for (const difference of differences) {
    if (difference.kind !== 'removed') continue;
    const key = keyOf(difference.before);
    if (key.length >= LEAST_MOVED) gone.set(key, [...(gone.get(key) ?? []), difference.before]);
  }
  if (gone.size === 0) return differences;
  const moved = new Map<Passage, Passage>();
  const from = new Set<Passage>();
  for (const difference of differences) {
    if (difference.kind !== 'added') continue;
    const before = gone.get(keyOf(difference.after))?.shift();
    if (before === undefined) continue;
    moved.set(difference.after, before);
    from.add(before);
  }
  if (moved.size === 0) return differences;
  const found: Difference[] = [];
  for (const difference of differences) {
    if (difference.kind === 'removed' && from.has(difference.before)) continue;
    const before = difference.kind === 'added' ? moved.get(difference.after) : undefined;
    if (difference.kind !== 'added' || before === undefined) found.push(difference);
    else {
      const last = found.at(-1);
      const after = difference.after;
      // The sentences of one paragraph move together.
      if (last?.kind === 'moved' && isNext(last.before, before) && isNext(last.after, after))
        found[found.length - 1] = {
          kind: 'moved',
          before: joined(last.before, before),
          after: joined(last.after, after),
        };
      else found.push({ kind: 'moved', before, after });
    }
  }
  return found;
}

/** Whether a passage stands right behind another in its source. */
function isNext(passage: Passage, next: Passage): boolean {
  return next.start >= passage.end && next.start - passage.end <= 1;
}

function joined(first: Passage, second: Passage): Passage {
  return { text: first.text + second.text, start: first.start, end: second.end };
}
