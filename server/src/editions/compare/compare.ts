import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import { withoutLayout } from '../../gazette/prose/normalize.ts';
import type { Difference } from './difference.ts';
import { differences } from './pairing.ts';
import { passagesOf } from './passages.ts';

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
  return pairs.map(([a, b]) => ({
    subject: subjectOf(a, b),
    differences: differences(passagesOf(before, a), passagesOf(after, b)),
  }));
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
