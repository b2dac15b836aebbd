import { diffArrays, diffChars } from 'diff';
import type { GazetteDocument, GazetteFile } from '../gazette/document.ts';
import { withoutLayout } from '../gazette/normalize.ts';
import { locate, type Paragraph } from '../gazette/paragraph.ts';
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
      found.push(...sentences(paragraph));
    }
  }
  return found;
}

function sentences(paragraph: Paragraph): readonly Passage[] {
  return Array.from(paragraph.prose.text.matchAll(/[^。！？；]+[。！？；]*|[。！？；]+/gu), (match) => ({
    text: match[0],
    ...locate(paragraph, match.index, match.index + match[0].length),
  }));
}

function differences(before: readonly Passage[], after: readonly Passage[]): readonly Difference[] {
  const found: Difference[] = [];
  let a = 0;
  let b = 0;
  let removed: Passage[] = [];
  const flush = (added: readonly Passage[]): void => {
    found.push(...pairUp(removed, added));
    removed = [];
  };
  const changes = diffArrays(before.map(keyOf), after.map(keyOf));
  for (const change of changes) {
    const count = change.value.length;
    if (change.removed === true) {
      removed = before.slice(a, a + count);
      a += count;
    } else if (change.added === true) {
      flush(after.slice(b, b + count));
      b += count;
    } else {
      flush([]);
      a += count;
      b += count;
    }
  }
  flush([]);
  return found;
}

function keyOf(passage: Passage): string {
  return withoutLayout(passage.text);
}

/** Sentences taken out and put in at one place: those alike are one sentence changed, in order. */
function pairUp(removed: readonly Passage[], added: readonly Passage[]): readonly Difference[] {
  const found: Difference[] = [];
  let next = 0;
  for (const before of removed) {
    const match = added.findIndex((after, index) => index >= next && alike(keyOf(before), keyOf(after)));
    if (match < 0) {
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
  return diffChars(keyOf(before), keyOf(after)).map((change) => ({
    kind: change.removed === true ? 'removed' : change.added === true ? 'added' : 'same',
    text: change.value,
  }));
}

/** Half of the pairs of neighbouring characters in common: enough to be the same sentence in other words. */
function alike(a: string, b: string): boolean {
  const pairsOf = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.slice(i, i + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const inA = pairsOf(a);
  let common = 0;
  for (const [pair, count] of pairsOf(b)) common += Math.min(count, inA.get(pair) ?? 0);
  return 2 * common >= 0.5 * Math.max(1, a.length + b.length - 2);
}
