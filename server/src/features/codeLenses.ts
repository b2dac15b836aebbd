import type { GazetteDocument, GazetteFile, Section } from '../gazette/document.ts';
import { walkSections } from '../gazette/document.ts';
import type { Range } from '../text/range.ts';
import { unitCount } from './outline.ts';
import { inSource } from './place.ts';

/** A line of small print above a heading. */
export interface CodeLens extends Range {
  readonly text: string;
}

/** Above each task its units counted, above each section with tasks those together, above a document who cites it. */
export function codeLenses(file: GazetteFile): readonly CodeLens[] {
  return file.documents.flatMap((document) => [
    ...aboutDocument(file, document),
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

function aboutDocument(file: GazetteFile, document: GazetteDocument): readonly CodeLens[] {
  const first = document.title?.paragraphs[0];
  const own = document.number;
  if (first === undefined || own === null) return [];
  const cited = file.paragraphs
    .filter((paragraph) => paragraph !== own.paragraph)
    .flatMap(({ prose }) => prose.numbers.filter(({ normal }) => normal === own.number.normal)).length;
  return cited === 0 ? [] : [{ start: first.start, end: first.end, text: `本文件引用 ${cited} 处` }];
}
