import type { GazetteDocument, GazetteFile, Section } from '../gazette/document/document.ts';
import { walkSections } from '../gazette/document/document.ts';
import type { Range } from '../text/range.ts';
import type { WorkspaceIndex } from '../workspace/index.ts';
import { unitCount } from './outline.ts';
import { inSource } from './place.ts';

/** A line of small print above a heading. */
export interface CodeLens extends Range {
  readonly text: string;
}

/**
 * Above each task its units counted, above each section with tasks those together, above a document who cites it and who
 * repealed it.
 * @param uri the file itself, whose own citations the index holds too
 */
export function codeLenses(file: GazetteFile, index: WorkspaceIndex, uri: string): readonly CodeLens[] {
  return file.documents.flatMap((document) => [
    ...aboutDocument(document, index, uri),
    ...[...walkSections(document.sections)].flatMap(aboutSection),
  ]);
}

function aboutSection(section: Section): readonly CodeLens[] {
  const { paragraph, mark } = section;
  const range = inSource({ paragraph, start: mark.start, end: mark.end });
  const own = unitCount(section);
  if (own !== '') return [{ ...range, text: own }];
  const tasks = [...walkSections(section.children)].filter((child) => child.lists.length > 0);
  if (tasks.length === 0) return [];
  const lists = tasks.flatMap((task) => task.lists.flatMap(({ list }) => list.parts));
  const units = new Set(lists.flatMap((part) => part.groups.flat()).map((unit) => unit.text));
  return [{ ...range, text: `${tasks.length} 项任务，${units.size} 个单位` }];
}

function aboutDocument(document: GazetteDocument, index: WorkspaceIndex, uri: string): readonly CodeLens[] {
  const first = document.title?.paragraphs[0];
  const normal = document.number?.number.normal;
  if (first === undefined || normal === undefined) return [];
  const citations = index.citationsOf(normal);
  const files = new Set(citations.map((citation) => citation.uri));
  const elsewhere = [...files].filter((other) => other !== uri).length;
  const texts = [
    citations.length > 0 && `被引用 ${citations.length} 处${elsewhere > 0 ? `（其他文件 ${elsewhere} 个）` : ''}`,
    ...index.repealsOf(normal).map((by) => `已由${by.number ?? by.title}废止`),
  ];
  return texts.filter((text) => text !== false).map((text) => ({ start: first.start, end: first.end, text }));
}
