import type { GazetteDocument, PlacedList } from '../../gazette/document/document.ts';
import type { Prose } from '../../gazette/prose/prose.ts';
import type { ResponsibleList, Unit } from '../../gazette/prose/responsible.ts';
import { MASK } from '../../gazette/prose/span.ts';
import { isText } from './roles.ts';

/** What no list is without: the end of a label before its colon or blank, or the middle of 责任单位 with a slip at its end. */
export const LIST_TRIGGERS: readonly (readonly [string, string])[] = [
  ['位住仕侍立泣拉单単门室构体工', '：:﹕；;∶ \u3000\u00a0\t'],
  ['任', '单'],
];

/** The 责任单位 lists of a text that are the drafter's own, not those inside a quotation. */
export function listsOf(prose: Prose): readonly ResponsibleList[] {
  const { lists } = prose;
  return lists.length === 0 ? lists : lists.filter((list) => prose.masked.charAt(list.start) !== MASK);
}

const KNOWN = new WeakMap<GazetteDocument, readonly PlacedList[]>();

/** All lists of a document and its attachments, in order. */
export function listsOfDocument(document: GazetteDocument): readonly PlacedList[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const found: PlacedList[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.quoted || !isText(paragraph.role)) continue;
    for (const list of listsOf(paragraph.prose)) found.push({ paragraph, list });
  }
  KNOWN.set(document, found);
  return found;
}

/** The units of a list, all parts and groups, in order. */
export function unitsOf(list: ResponsibleList): readonly Unit[] {
  return list.parts.flatMap((part) => part.groups.flat());
}
