import type { GazetteDocument, PlacedList } from '../../gazette/document.ts';
import type { Prose } from '../../gazette/prose.ts';
import type { ResponsibleList, Unit } from '../../gazette/responsible.ts';
import { MASK } from '../../gazette/span.ts';

/** The 责任单位 lists of a text that are the drafter's own, not those inside a quotation. */
export function listsOf(prose: Prose): readonly ResponsibleList[] {
  const { lists } = prose;
  return lists.length === 0 ? lists : lists.filter((list) => prose.masked.charAt(list.start) !== MASK);
}

/** All lists of a document and its attachments, in order. */
export function listsOfDocument(document: GazetteDocument): readonly PlacedList[] {
  return document.paragraphs.flatMap((paragraph) =>
    paragraph.quoted || paragraph.role === 'outside' || paragraph.role === 'contents'
      ? []
      : listsOf(paragraph.prose).map((list) => ({ paragraph, list })),
  );
}

/** The units of a list, all parts and groups, in order. */
export function unitsOf(list: ResponsibleList): readonly Unit[] {
  return list.parts.flatMap((part) => part.groups.flat());
}
