import { findMentions, holdsName, type Mention } from '../../../../agencies/mentions.ts';
import type { Agency } from '../../../../agencies/model.ts';
import type { Registry } from '../../../../agencies/registry.ts';
import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import { KeyedDocumentFact } from '../../../../gazette/document/documentFact.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { KeyedProseFact } from '../../../../gazette/prose/proseFact.ts';
import type { ResponsibleList } from '../../../../gazette/prose/responsible.ts';
import { isLocal } from '../../../shared/localDocument.ts';

/** A name of an agency at its place in a document, sure to be one and judged by the document's own region. */
export interface PlacedName {
  readonly paragraph: Paragraph;
  readonly mention: Mention;
  /** The 责任单位 list that the name stands in, if any. */
  readonly list: ResponsibleList | undefined;
}

const NONE: readonly Mention[] = [];

/** Titles, quotations, code and English are masked before names are looked for: a quoted headline keeps its words. */
const mentionsOf = new KeyedProseFact((prose, registry: Registry): readonly Mention[] =>
  holdsName(prose.text, registry) ? findMentions(prose.masked, registry) : NONE,
);

/**
 * Every name in a document that rules may judge, in order: certain ones only, not those that the text itself puts in the
 * past (原市交通局), not in quotations, not in tables of contents. In a document that plainly comes from elsewhere the
 * agencies of our region are left out: 市发改委 in a plan of another city is not ours.
 */
export function namesIn(document: GazetteDocument, registry: Registry): readonly PlacedName[] {
  return placedNames.of(document, registry);
}

/** Five rules ask for the names of a document, one after the other. */
const placedNames = new KeyedDocumentFact(findNames);

function findNames(document: GazetteDocument, registry: Registry): readonly PlacedName[] {
  const names: PlacedName[] = [];
  const local = isLocal(document, registry.region);
  const ours = (agency: Agency): boolean => local || agency.region !== registry.region?.name;
  for (const paragraph of document.paragraphs) {
    if (paragraph.quoted || paragraph.role === 'contents' || paragraph.role === 'imprint') continue;
    const mentions = mentionsOf.of(paragraph.prose, registry);
    if (mentions.length === 0) continue;
    const { lists } = paragraph.prose;
    let next = 0;
    for (const mention of mentions) {
      while ((lists[next]?.end ?? Number.POSITIVE_INFINITY) < mention.end) next++;
      const list = lists[next];
      if (!mention.certain || mention.historic || !mention.agencies.some(ours)) continue;
      names.push({ paragraph, mention, list: list !== undefined && list.start <= mention.start ? list : undefined });
    }
  }
  return names;
}
