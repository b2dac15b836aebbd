import type { GazetteDocument, Section } from '../../gazette/document/document.ts';
import { DocumentFact } from '../../gazette/document/documentFact.ts';
import { sectionsOf } from '../../gazette/document/sectionsOf.ts';

/** The numbered sections of each part of a document (its own text, each attachment) in the order of the text. */
export function partsOf(document: GazetteDocument): readonly (readonly Section[])[] {
  return parts.of(document);
}

const parts = new DocumentFact((document): readonly (readonly Section[])[] => {
  const found = new Map<number, Section[]>();
  for (const section of sectionsOf.of(document)) {
    if (section.kind !== 'numbered') continue;
    const part = found.get(section.part);
    if (part === undefined) found.set(section.part, [section]);
    else part.push(section);
  }
  return [...found.values()];
});
