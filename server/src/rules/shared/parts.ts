import { type GazetteDocument, type Section, walkSections } from '../../gazette/document/document.ts';

const KNOWN = new WeakMap<GazetteDocument, readonly (readonly Section[])[]>();

/** The numbered sections of each part of a document (its own text, each attachment) in the order of the text. */
export function partsOf(document: GazetteDocument): readonly (readonly Section[])[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const parts = new Map<number, Section[]>();
  for (const section of walkSections(document.sections)) {
    if (section.kind !== 'numbered') continue;
    const part = parts.get(section.part);
    if (part === undefined) parts.set(section.part, [section]);
    else part.push(section);
  }
  const found = [...parts.values()];
  KNOWN.set(document, found);
  return found;
}
