import { diffArrays, diffChars } from 'diff';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { withoutLayout } from '../gazette/prose/normalize.ts';
import type { Range } from '../text/range.ts';

/** One sentence of an edition, with its place in that edition's source. */
export interface Passage extends Range {
  readonly text: string;
}

/** A run of a changed sentence: in both editions, only in the first, or only in the second. */
export interface Fragment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A difference that a drafter would want to know of. */
export type Difference =
  | {
      readonly kind: 'changed';
      readonly before: Passage;
      readonly after: Passage;
      readonly fragments: readonly Fragment[];
    }
  | { readonly kind: 'removed'; readonly before: Passage }
  | { readonly kind: 'added'; readonly after: Passage };

/** Two editions of one document side by side. */
export interface Comparison {
  /** The 文号, else the title, that both editions bear; null where they have neither in common. */
  readonly subject: string | null;
  readonly differences: readonly Difference[];
}

/**
 * Compares two editions: documents are matched by 文号, then by title, and a lone document of one file with the lone one
 * of the other. Page breaks, blank lines, spaces and widths are no differences; words are.
 */
export function compareFiles(before: GazetteFile, after: GazetteFile): readonly Comparison[] {
  const pairs = matchDocuments(before.documents, after.documents);
  return pairs.map(([a, b]) => ({ subject: subjectOf(a, b), differences: differences(passages(a), passages(b)) }));
}

/**
 * The documents that only one of two files holds. Of a gazette beside a single document nobody expects the rest, which is
 * why they are no differences.
 */
export function unmatchedDocuments(
  before: GazetteFile,
  after: GazetteFile,
): { readonly before: readonly GazetteDocument[]; readonly after: readonly GazetteDocument[] } {
  const pairs = matchDocuments(before.documents, after.documents);
  return {
    before: before.documents.filter((document) => !pairs.some(([a]) => a === document)),
    after: after.documents.filter((document) => !pairs.some(([, b]) => b === document)),
  };
}

function matchDocuments(
  before: readonly GazetteDocument[],
  after: readonly GazetteDocument[],
): readonly (readonly [GazetteDocument, GazetteDocument])[] {
  const pairs: (readonly [GazetteDocument, GazetteDocument])[] = [];
  for (const a of before) {
    const b =
      after.find((other) => sameKey(numberOf(a), numberOf(other))) ??
      after.find((other) => sameKey(titleOf(a), titleOf(other)));
    if (b !== undefined) pairs.push([a, b]);
  }
  const [a] = before;
  const [b] = after;
  if (pairs.length === 0 && before.length === 1 && after.length === 1 && a !== undefined && b !== undefined)
    return [[a, b]];
  return pairs;
}

function sameKey(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

function numberOf(document: GazetteDocument): string | null {
  return document.number?.number.normal ?? null;
}

function titleOf(document: GazetteDocument): string | null {
  return document.title === null ? null : withoutLayout(document.title.text);
}

function subjectOf(a: GazetteDocument, b: GazetteDocument): string | null {
  if (sameKey(numberOf(a), numberOf(b))) return numberOf(a);
  return sameKey(titleOf(a), titleOf(b)) ? (a.title?.text ?? null) : null;
}

/** The sentences of a document. A title broken over lines is one passage; its repetition on a web page is none. */
function passages(document: GazetteDocument): readonly Passage[] {
  const found: Passage[] = [];
  const titles = [document.title, ...document.attachments.map((attachment) => attachment.title)].filter(
    (title) => title !== null,
  );
  const heads = new Map(titles.map((title) => [title.paragraphs[0], title]));
  for (const paragraph of document.paragraphs) {
    const title = heads.get(paragraph);
    if (title !== undefined) {
      found.push({ text: title.text, start: paragraph.start, end: title.paragraphs.at(-1)?.end ?? paragraph.end });
    } else if (paragraph.role !== 'title' && paragraph.role !== 'attachmentTitle' && paragraph.role !== 'imprint') {
      for (const sentence of sentences(paragraph)) found.push(sentence);
    }
  }
  return found;
}

/** Where a scrape lost the line end between a list of responsible bodies and the next item: `…区县政府）（二）推动…`. */
const LOST_LINE_END = /(?<=[）〕])(?=（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．]\D)/u;

function sentences(paragraph: Paragraph): readonly Passage[] {
  const found: Passage[] = [];
  for (const match of paragraph.prose.shown.matchAll(/[^。！？；]+[。！？；]*|[。！？；]+/gu)) {
    let start = match.index;
    for (const text of match[0].split(LOST_LINE_END)) {
      found.push({ text, ...locate(paragraph, start, start + text.length) });
      start += text.length;
    }
  }
  return found;
}

/** More edits than this between two texts are not searched for the fewest: the time would grow with their square. */
const MOST_EDITS = 1000;

function differences(before: readonly Passage[], after: readonly Passage[]): readonly Difference[] {
  let a = 0;
  let b = 0;
  return stretches(before.map(keyOf), after.map(keyOf)).flatMap(({ removed, added, same }) => {
    const found = pairUp(before.slice(a, a + removed), after.slice(b, b + added));
    a += removed + same;
    b += added + same;
    return found;
  });
}

/** So many passages are gone, so many are new in their place, and so many after them are the same. */
interface Stretch {
  readonly removed: number;
  readonly added: number;
  readonly same: number;
}

function stretches(before: readonly string[], after: readonly string[]): readonly Stretch[] {
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

function keyOf(passage: Passage): string {
  return withoutLayout(passage.text);
}

/** A changed sentence is looked for among so many of those that were put in at its place. */
const NEAR = 50;

/** Sentences taken out and put in at one place: those alike are one sentence changed, in order. */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): readonly Difference[] {
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
    if (after !== undefined) found.push({ kind: 'changed', before, after, fragments: fragmentsOf(before, after) });
    next = match + 1;
  }
  for (const after of added.slice(next)) found.push({ kind: 'added', after });
  return found;
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
