import { findMentions } from '../agencies/mentions.ts';
import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { entityAt } from './entities.ts';
import { documentAt, inSource, type PlacedRange } from './place.ts';
import { placesOf, shortNamesOf } from './shortNames.ts';

/** A word that can be renamed, as it stands, and every place in its document where it means the same. */
export interface Renamable {
  readonly kind: 'agency' | 'shortName';
  readonly range: Range;
  readonly name: string;
  readonly places: readonly Range[];
}

/**
 * What renaming at an offset would change: an agency or a name that the document defines, in this document. Forms are kept
 * apart: renaming 市教委 leaves 重庆市教育委员会 alone. Null where there is nothing to rename.
 */
export function renamableAt(file: GazetteFile, registry: Registry, offset: number): Renamable | null {
  const entity = entityAt(file, registry, offset);
  const document = documentAt(file, offset);
  if (entity === null || document === null || (entity.kind !== 'agency' && entity.kind !== 'shortName')) return null;
  const name = entity.paragraph.prose.text.slice(entity.start, entity.end);
  const range = inSource(entity);
  // Marks in the middle of a word: an editor would show what stands there, which is no name.
  if (file.source.slice(range.start, range.end) !== name) return null;
  return { kind: entity.kind, range, name, places: placesInDocument(file, document, registry, entity.kind, name) };
}

/**
 * Where a file says the same: an agency under the same form of its name anywhere; a short name in those documents that
 * define it, for elsewhere it may mean something else.
 */
export function renamePlaces(
  file: GazetteFile,
  registry: Registry,
  { kind, name }: Pick<Renamable, 'kind' | 'name'>,
): readonly Range[] {
  const concerned = file.documents.filter(
    (document) => kind === 'agency' || shortNamesOf(document).some((defined) => defined.name === name),
  );
  return concerned.flatMap((document) => placesInDocument(file, document, registry, kind, name));
}

function placesInDocument(
  { source }: GazetteFile,
  document: GazetteDocument,
  registry: Registry,
  kind: Renamable['kind'],
  name: string,
): readonly Range[] {
  const places = kind === 'agency' ? mentionsOfForm(document, registry, name) : placesOf(document, name);
  return places.map(inSource).filter((range) => source.slice(range.start, range.end) === name);
}

/** The edits that give a word another name; null for a name that cannot stand in a sentence. */
export function renameEdits(
  { places, name }: Pick<Renamable, 'places' | 'name'>,
  newName: string,
): readonly TextEdit[] | null {
  const trimmed = newName.trim();
  if (trimmed === '' || /[\r\n、，。；：（）〔〕《》“”<>*_`[\]]/u.test(trimmed)) return null;
  return trimmed === name ? [] : places.map((range) => ({ ...range, newText: trimmed }));
}

function mentionsOfForm(document: GazetteDocument, registry: Registry, form: string): readonly PlacedRange[] {
  return document.paragraphs.flatMap((paragraph) =>
    findMentions(paragraph.prose.masked, registry)
      .filter(({ certain, start, end }) => certain && paragraph.prose.text.slice(start, end) === form)
      .map(({ start, end }) => ({ paragraph, start, end })),
  );
}
