import { findMentions, type Mention } from '../agencies/mentions.ts';
import type { Agency } from '../agencies/model.ts';
import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { DocumentNumber } from '../gazette/prose/documentNumber.ts';
import { documentAt, type PlacedRange, placeAt, touches } from './place.ts';
import { placesOf, type ShortName, shortNamesOf } from './shortNames.ts';

/** What a word of a document means, where the program knows it. */
export type Entity =
  | (PlacedRange & { readonly kind: 'number'; readonly number: DocumentNumber })
  | (PlacedRange & { readonly kind: 'agency'; readonly mention: Mention; readonly agency: Agency })
  | (PlacedRange & { readonly kind: 'shortName'; readonly shortName: ShortName; readonly document: GazetteDocument })
  | (PlacedRange & { readonly kind: 'title'; readonly title: string });

/** What stands at a source offset: a 文号, an agency, a name that the document defined, a title in 《》; or nothing. */
export function entityAt(file: GazetteFile, registry: Registry, offset: number): Entity | null {
  const place = placeAt(file, offset);
  if (place === null) return null;
  const { paragraph, at } = place;
  const number = paragraph.prose.numbers.find((found) => touches(found, at));
  if (number !== undefined) return { kind: 'number', paragraph, start: number.start, end: number.end, number };
  const agency = agencyAt(paragraph, registry, at);
  if (agency !== null) return agency;
  const document = documentAt(file, offset);
  if (document !== null) {
    for (const shortName of shortNamesOf(document)) {
      const here = placesOf(document, shortName.name).find(
        (found) => found.paragraph === paragraph && touches(found, at),
      );
      if (here !== undefined) return { kind: 'shortName', ...here, shortName, document };
    }
  }
  return titleAt(paragraph, at);
}

/** All places in a file that mean the same, in order; the place of the entity itself included. */
export function placesOfEntity(file: GazetteFile, registry: Registry, entity: Entity): readonly PlacedRange[] {
  switch (entity.kind) {
    case 'number':
      return numbersIn(file, entity.number.normal);
    case 'agency':
      return mentionsOf(file, registry, entity.agency);
    case 'shortName':
      return placesOf(entity.document, entity.shortName.name);
    case 'title':
      return titlesIn(file, entity.title);
  }
}

/** Every mention of an agency in a file under whatever form of its name, as far as it is sure to be one. */
export function mentionsOf(file: GazetteFile, registry: Registry, agency: Agency): readonly PlacedMention[] {
  return file.paragraphs.flatMap((paragraph) =>
    findMentions(paragraph.prose.masked, registry)
      .filter((mention) => mention.certain && mention.agencies.includes(agency))
      .map((mention) => ({ paragraph, start: mention.start, end: mention.end, mention })),
  );
}

/** A mention at its place. */
export interface PlacedMention extends PlacedRange {
  readonly mention: Mention;
}

/** The text between 《 and 》 without spaces, by which titles are compared. */
export function plainTitle(title: string): string {
  return title.replace(/[\s《》〈〉]/gu, '');
}

function agencyAt(paragraph: Paragraph, registry: Registry, at: number): Entity | null {
  const { masked } = paragraph.prose;
  const mention = findMentions(masked, registry).find((found) => found.certain && touches(found, at));
  const agency = mention?.agencies[0];
  if (mention === undefined || agency === undefined) return null;
  return { kind: 'agency', paragraph, start: mention.start, end: mention.end, mention, agency };
}

function numbersIn(file: GazetteFile, normal: string): readonly PlacedRange[] {
  return file.paragraphs.flatMap((paragraph) =>
    paragraph.prose.numbers
      .filter((number) => number.normal === normal)
      .map(({ start, end }) => ({ paragraph, start, end })),
  );
}

function titleAt(paragraph: Paragraph, at: number): Entity | null {
  const found = titlesOf(paragraph).find((range) => touches(range, at));
  if (found === undefined) return null;
  return { kind: 'title', ...found, title: plainTitle(paragraph.prose.text.slice(found.start, found.end)) };
}

function titlesIn(file: GazetteFile, title: string): readonly PlacedRange[] {
  return file.paragraphs.flatMap((paragraph) =>
    titlesOf(paragraph).filter((range) => plainTitle(paragraph.prose.text.slice(range.start, range.end)) === title),
  );
}

function titlesOf(paragraph: Paragraph): readonly PlacedRange[] {
  return paragraph.prose.spans
    .filter((span) => span.kind === 'title')
    .map(({ start, end }) => ({ paragraph, start, end }));
}
