import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import { FileFact } from '../../gazette/document/fileFact.ts';
import { yearOf } from './docnum.ts';

/** A document that bears a 文号. */
export type Numbered = GazetteDocument & { readonly number: NonNullable<GazetteDocument['number']> };

/** The numbered documents of a file, looked up rather than searched: a file of ten thousand stays linear. */
export interface FileDocuments {
  /** The first document with a number, by the number's normal form. */
  readonly first: ReadonlyMap<string, Numbered>;
  /** The dated document before one, of the same 机关代字 and year. */
  readonly previous: ReadonlyMap<GazetteDocument, Numbered>;
}

/** Worked out once a file; every document's rules ask for it. */
export function fileDocuments(file: GazetteFile): FileDocuments {
  return documents.of(file);
}

const documents = new FileFact((file): FileDocuments => {
  const first = new Map<string, Numbered>();
  const previous = new Map<GazetteDocument, Numbered>();
  const lastOfSeries = new Map<string, Numbered>();
  for (const document of file.documents) {
    if (!isNumbered(document)) continue;
    const { number } = document.number;
    if (number.unknown) continue;
    if (!first.has(number.normal)) first.set(number.normal, document);
    if ((document.date?.date.iso ?? null) === null) continue;
    const series = `${number.prefix.text} ${yearOf(number)}`;
    const before = lastOfSeries.get(series);
    if (before !== undefined) previous.set(document, before);
    lastOfSeries.set(series, document);
  }
  return { first, previous };
});

/** Whether a document bears a 文号. */
export function isNumbered(document: GazetteDocument): document is Numbered {
  return document.number !== null;
}
