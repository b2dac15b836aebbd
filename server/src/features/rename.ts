import { findMentions } from '../agencies/mentions.ts';
import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { entityAt } from './entities.ts';
import { documentAt, inSource, type PlacedRange } from './place.ts';
import { placesOf } from './shortNames.ts';

/** A word that can be renamed, as it stands, and every place in its document where it means the same. */
export interface Renamable {
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
  const places = entity.kind === 'agency' ? mentionsOfForm(document, registry, name) : placesOf(document, name);
  const whole = places.map(inSource).filter((range) => file.source.slice(range.start, range.end) === name);
  return { range: inSource(entity), name, places: whole };
}

/** The edits that give a word another name; null for a name that cannot stand in a sentence. */
export function renameEdits({ places, name }: Renamable, newName: string): readonly TextEdit[] | null {
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
