import { type GazetteDocument, type GazetteFile, type Section, walkSections } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { assignmentsOf } from '../gazette/prose/assignment.ts';
import type { Range } from '../text/range.ts';
import { unitsOfLists } from './assignedUnits.ts';
import { findDeadlines } from './deadlines.ts';
import { inSource } from './place.ts';
import { nameOf } from './sectionName.ts';
import type { AssignedUnit, FoundTask, Task } from './task.ts';
import { tableTasks } from './taskTables.ts';

/**
 * Who answers for what in a file, in the order of the text. Tasks are the sections that bear a list, those whose text says
 * who leads (由安全处牵头，后勤处配合), the rows of tables with a column of units, and the sections that miss a list: where
 * the rule about missing lists found that comparable tasks have theirs.
 * @param missing the source ranges of that rule's findings
 */
export function tasksOf(file: GazetteFile, missing: readonly Range[]): readonly FoundTask[] {
  const without = new Set(missing.map(({ start }) => start));
  return file.documents.flatMap((document) => {
    const paths = pathsOf(document);
    const tasks = [
      ...sectionTasks(document, without),
      ...tableTasks(document, paths),
      ...(document.kind === '纪要' ? looseTasks(document, paths) : []),
    ];
    return tasks.sort((a, b) => a.range.start - b.range.start);
  });
}

/** The same as the language server shows it. */
export function responsibilities(file: GazetteFile, missing: readonly Range[]): readonly Task[] {
  return tasksOf(file, missing).map(({ name, path, range, units }) => ({ name, path, range, units }));
}

function sectionTasks(document: GazetteDocument, without: ReadonlySet<number>): readonly FoundTask[] {
  const sections = walkSections(document.sections);
  // Where tasks have lists, a sentence about who leads some meeting is no task beside them.
  const listed = sections.some(({ lists }) => lists.length > 0) && document.kind !== '纪要';
  return sections.flatMap((section) => {
    const range = headingRange(section);
    const units =
      listed || section.lists.length > 0 ? unitsOfLists(section.lists) : saidUnits(section.paragraphs, document);
    if (section.lists.length === 0 && units.length === 0 && !without.has(range.start)) return [];
    const text = section.paragraphs.map(({ prose }) => prose.text).join('\n');
    return [{ document, name: nameOf(section), path: pathTo(section), range, units, deadlines: findDeadlines(text) }];
  });
}

/** Paragraphs of 纪要 that stand below no section: 会议要求，由安全处牵头…. */
function looseTasks(document: GazetteDocument, paths: ReadonlyMap<Paragraph, readonly string[]>): readonly FoundTask[] {
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.role !== 'body' || paths.has(paragraph)) return [];
    const units = saidUnits([paragraph], document);
    if (units.length === 0) return [];
    const { text } = paragraph.prose;
    const start = text.length - text.trimStart().length;
    const end = start + (/^[^。；]*/u.exec(text.slice(start))?.[0].length ?? 0);
    const range = inSource({ paragraph, start, end });
    return [{ document, name: text.slice(start, end), path: [], range, units, deadlines: findDeadlines(text) }];
  });
}

/** Who is said to lead and to help. 由…负责 makes a task in 纪要 only: elsewhere it also says who answers questions. */
function saidUnits(paragraphs: readonly Paragraph[], { kind }: GazetteDocument): readonly AssignedUnit[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.cell !== null || paragraph.quoted) return [];
    return assignmentsOf
      .of(paragraph.prose)
      .filter((assignment) => assignment.kind === 'lead' || kind === '纪要')
      .flatMap(({ units }) =>
        units.map(({ text, lead, start, end }) => ({
          name: text,
          label: lead ? '牵头单位' : '配合单位',
          lead,
          range: inSource({ paragraph, start, end }),
        })),
      );
  });
}

function headingRange({ paragraph, mark, heading }: Section): Range {
  const end = Math.min(paragraph.prose.text.length, Math.max(mark.end, mark.body + heading.length));
  return inSource({ paragraph, start: mark.start, end });
}

/** The sections around a section, the outermost first. */
export function pathTo(section: Section): readonly string[] {
  const path: string[] = [];
  for (let at = section.parent; at !== null; at = at.parent) path.unshift(nameOf(at));
  return path;
}

/** For each paragraph in a section the names of the sections around it, that section's own last. */
export function pathsOf(document: GazetteDocument): ReadonlyMap<Paragraph, readonly string[]> {
  const paths = new Map<Paragraph, readonly string[]>();
  for (const section of walkSections(document.sections)) {
    const path = [...pathTo(section), nameOf(section)];
    for (const paragraph of section.paragraphs) paths.set(paragraph, path);
  }
  return paths;
}
