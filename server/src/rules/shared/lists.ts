import type { GazetteDocument, PlacedList } from '../../gazette/document/document.ts';
import { DocumentFact } from '../../gazette/document/documentFact.ts';
import { pairBrackets } from '../../gazette/prose/brackets.ts';
import type { Prose } from '../../gazette/prose/prose.ts';
import { ProseFact } from '../../gazette/prose/proseFact.ts';
import { findResponsibleLists, type ResponsibleList, type Unit } from '../../gazette/prose/responsible.ts';
import { MASK } from '../../gazette/prose/span.ts';
import { BLANKS } from '../../text/blank.ts';
import type { Range } from '../../text/range.ts';
import { isText } from './roles.ts';

/** What no list is without: the end of a label before its colon or blank, or the middle of 责任单位 with a slip at its end. */
export const LIST_TRIGGERS: readonly (readonly [string, string])[] = [
  ['位住仕侍立泣拉单単门室构体工', `：:﹕；;∶${BLANKS}`],
  ['任', '单'],
];

/** The 责任单位 lists of a text that are the drafter's own, not those inside a quotation. */
export function listsOf(prose: Prose): readonly ResponsibleList[] {
  const { lists } = prose;
  return lists.length === 0 ? lists : lists.filter((list) => prose.masked.charAt(list.start) !== MASK);
}

/** Heads of columns whose cells are units and nothing else. */
const UNIT_COLUMN =
  /^(?:主要|共同)?(?:责任|牵头|配合|主办|协办|承办|实施|参与|参加|落实)(?:[（(及和、]?[\u4e00-\u9fff]{1,4}[）)]?)?(?:单位|部门|处室|科室|机构)$/u;
const LABEL = '责任单位：';

/**
 * The units of a cell below a head such as 责任单位 or 牵头部门, as a list without label: its label and colon stand before
 * the text, at negative offsets. Null where the column is another one or the cell names no unit.
 *
 * @param column the text at the head of the cell's column; empty for what is no cell.
 */
export function listOfCell(prose: Prose, column: string): ResponsibleList | null {
  if (column === '' || !UNIT_COLUMN.test(column.replace(/\s/gu, ''))) return null;
  return cellLists.of(prose)[0] ?? null;
}

const cellLists = new ProseFact((prose): readonly ResponsibleList[] => {
  const text = LABEL + prose.masked;
  return findResponsibleLists(text, pairBrackets(text)).map((list) => moved(list, -LABEL.length));
});

function moved(list: ResponsibleList, by: number): ResponsibleList {
  const move = <T extends Range>(range: T): T => ({ ...range, start: range.start + by, end: range.end + by });
  return {
    ...move(list),
    parts: list.parts.map(({ label, colon, groups, separators }) => ({
      label: move(label),
      colon: move(colon),
      groups: groups.map((group) => group.map(move)),
      separators: separators.map(move),
    })),
    nested: list.nested.map(move),
  };
}

/** All lists of a document and its attachments, in order. */
export function listsOfDocument(document: GazetteDocument): readonly PlacedList[] {
  return placedLists.of(document);
}

const placedLists = new DocumentFact((document): readonly PlacedList[] => {
  const found: PlacedList[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.quoted || !isText(paragraph.role)) continue;
    for (const list of listsOf(paragraph.prose)) found.push({ paragraph, list });
  }
  return found;
});

/** The units of a list, all parts and groups, in order. */
export function unitsOf(list: ResponsibleList): readonly Unit[] {
  return list.parts.flatMap((part) => part.groups.flat());
}
