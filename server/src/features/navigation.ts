import type { Registry } from '../agencies/registry.ts';
import type { ContentsEntry, GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { LineRange } from '../rules/workspace.ts';
import type { Range } from '../text/range.ts';
import type { WorkspaceIndex } from '../workspace/index.ts';

import { type Entity, entityAt, placesOfEntity, plainTitle } from './entities.ts';
import { inSource, placeAt } from './place.ts';

/** Where a word is defined: from its range to the target in the same file. */
export interface Definition {
  /** What the cursor stands on. */
  readonly origin: Range;
  /** All of what it leads to. */
  readonly target: Range;
  /** What to show of it: a title, a name. */
  readonly selection: Range;
}

/**
 * Where the word at an offset leads to: a cited 文号 or title to its document, an issued title to the attachment and back,
 * a defined name to its definition, an entry of the 目录 to its document. Null where it leads nowhere in this file.
 */
export function definitionAt(file: GazetteFile, registry: Registry, offset: number): Definition | null {
  const place = placeAt(file, offset);
  if (place === null) return null;
  const { paragraph } = place;
  if (paragraph.role === 'contents') return ofContents(file, paragraph);
  if (paragraph.role === 'attachmentTitle') return toDispatch(file, paragraph);
  if (paragraph.role === 'attachmentStatement') return ofStatement(file, paragraph);
  const entity = entityAt(file, registry, offset);
  if (entity === null) return null;
  const target = targetOf(file, entity);
  return target === null ? null : { origin: inSource(entity), ...target };
}

/** Every place in the file that means the same as the word at an offset, and the word itself; null for ordinary words. */
export function referencesAt(file: GazetteFile, registry: Registry, offset: number): readonly Range[] | null {
  const entity = entityAt(file, registry, offset);
  return entity === null ? null : placesOfEntity(file, registry, entity).map(inSource);
}

/**
 * What the word at an offset leads to in other files: a cited number or title, an entry of a 目录 and an 附件说明 to the
 * document or the plan, the title of a plan that lies in a file of its own to the 通知 that issues it.
 */
export function definitionsElsewhere(
  file: GazetteFile,
  registry: Registry,
  offset: number,
  index: WorkspaceIndex,
  uri: string,
): readonly LocatedPlace[] {
  const paragraph = placeAt(file, offset)?.paragraph;
  const entity = entityAt(file, registry, offset);
  return found().filter((document) => document.uri !== uri);

  function found(): readonly LocatedPlace[] {
    if (entity?.kind === 'number') return index.byNumber(entity.number.normal);
    if (paragraph?.role === 'contents') {
      const entry = file.contents.find(({ paragraphs }) => paragraphs.includes(paragraph));
      return entry === undefined ? [] : named(entry.title);
    }
    if (entity?.kind === 'title') return named(entity.title);
    if (paragraph?.role === 'attachmentStatement') return named(withoutLabel(paragraph.prose.text));
    const document = file.documents.find(({ title }) => title?.paragraphs.some((one) => one === paragraph));
    return document?.title ? index.issuing(document.title.text) : [];
  }

  function named(title: string): readonly LocatedPlace[] {
    return [...index.byTitle(title), ...index.plansOf(title)];
  }
}

/**
 * Where other files cite the number at an offset.
 * @param declaration whether the documents that bear the number are wanted too
 */
export function referencesElsewhere(
  entity: Entity | null,
  index: WorkspaceIndex,
  uri: string,
  declaration: boolean,
): readonly LocatedPlace[] {
  if (entity?.kind !== 'number') return [];
  const { normal } = entity.number;
  const found = [...(declaration ? index.byNumber(normal) : []), ...index.citationsOf(normal)];
  return found.filter((place) => place.uri !== uri);
}

/** A place in another file. */
export interface LocatedPlace {
  readonly uri: string;
  readonly place: LineRange;
}

/** A document by its 文号 in normal form. */
export function documentByNumber(file: GazetteFile, normal: string): GazetteDocument | null {
  return file.documents.find((document) => document.number?.number.normal === normal) ?? null;
}

type Target = Omit<Definition, 'origin'>;

function targetOf(file: GazetteFile, entity: Entity): Target | null {
  switch (entity.kind) {
    case 'number': {
      const document = documentByNumber(file, entity.number.normal);
      return document === null || document.number?.paragraph === entity.paragraph ? null : toDocument(document);
    }
    case 'title':
      return byTitle(file, entity.title);
    case 'shortName': {
      const selection = inSource(entity.shortName.definition);
      return { target: entity.shortName.definition.paragraph, selection };
    }
    case 'agency':
      return null;
  }
}

function toDocument(document: GazetteDocument): Target {
  const title = document.title?.paragraphs ?? [];
  const first = title[0] ?? document.paragraphs[0];
  const selection = first === undefined ? document : { start: first.start, end: (title.at(-1) ?? first).end };
  return { target: { start: document.start, end: document.end }, selection };
}

/** A document of that title, or an attachment. */
function byTitle(file: GazetteFile, title: string): Target | null {
  for (const document of file.documents) {
    if (document.title !== null && plainTitle(document.title.text) === title) return toDocument(document);
    for (const { title: own, paragraphs } of document.attachments) {
      const first = own.paragraphs[0];
      if (first === undefined || plainTitle(own.text) !== title) continue;
      const end = (own.paragraphs.at(-1) ?? first).end;
      const all = { start: paragraphs[0]?.start ?? first.start, end: paragraphs.at(-1)?.end ?? end };
      return { target: all, selection: { start: first.start, end } };
    }
  }
  return null;
}

function ofContents(file: GazetteFile, paragraph: Paragraph): Definition | null {
  const entry = file.contents.find(({ paragraphs }) => paragraphs.includes(paragraph));
  const document = entry === undefined ? undefined : documentOfEntry(file, entry);
  return document === undefined ? null : { origin: paragraph, ...toDocument(document) };
}

/** The document that an entry of the 目录 announces: by title, book marks and spaces apart. */
export function documentOfEntry(file: GazetteFile, entry: ContentsEntry): GazetteDocument | undefined {
  const wanted = plainTitle(entry.title);
  return file.documents.find(({ title }) => title !== null && plainTitle(title.text) === wanted);
}

/** `附件：1. X方案` → `X方案`. */
function withoutLabel(text: string): string {
  return text.replace(/^\s*附件\s*[：:]?\s*/u, '').replace(/^[0-9０-９]{1,2}\s*[.．、]\s*/u, '');
}

/** From a line of the 附件说明 to the attachment that it announces. */
function ofStatement(file: GazetteFile, paragraph: Paragraph): Definition | null {
  const target = byTitle(file, plainTitle(withoutLabel(paragraph.prose.text)));
  return target === null ? null : { origin: paragraph, ...target };
}

/** From the title of an attachment back to the document that issues it. */
function toDispatch(file: GazetteFile, paragraph: Paragraph): Definition | null {
  const document = file.documents.find((candidate) =>
    candidate.attachments.some(({ title }) => title.paragraphs.includes(paragraph)),
  );
  return document === undefined ? null : { origin: paragraph, ...toDocument(document) };
}
