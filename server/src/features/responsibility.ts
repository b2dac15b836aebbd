import { type GazetteFile, type Section, walkSections } from '../gazette/document/document.ts';
import type { ResponsiblePart } from '../gazette/prose/responsible.ts';
import type { Range } from '../text/range.ts';
import { inSource } from './place.ts';
import { nameOf } from './sectionName.ts';

/** A unit that a task names. */
export interface AssignedUnit {
  readonly name: string;
  /** The label of its list as written: 责任单位, 牵头单位, 配合单位. */
  readonly label: string;
  /** Whether it answers for the task: it stands under a label that says so or, without such a label, first. */
  readonly lead: boolean;
  readonly range: Range;
}

/** A task of a document with the units that answer for it. */
export interface Task {
  /** As a reader would call it: `1. 建立健全寄递物流体系`. */
  readonly name: string;
  /** The sections around it, the outermost first. */
  readonly path: readonly string[];
  /** The mark with the words of the heading. */
  readonly range: Range;
  /** Empty for a task whose list is missing. */
  readonly units: readonly AssignedUnit[];
}

/** Labels whose units answer for a task, beside others that help. */
const LEAD = /牵头|主办|主责|主管/u;
/** Labels whose units only help. */
const HELP = /配合|协[办同助]|参[与加]/u;

/**
 * Who answers for what in a file, in the order of the text. Tasks are the sections that bear a list, and those that miss
 * one: where the rule about missing lists found that comparable tasks have theirs.
 * @param missing the source ranges of that rule's findings
 */
export function responsibilities(file: GazetteFile, missing: readonly Range[]): readonly Task[] {
  const without = new Set(missing.map(({ start }) => start));
  return file.documents.flatMap((document) =>
    [...walkSections(document.sections)].flatMap((section) => {
      const range = headingRange(section);
      if (section.lists.length === 0 && !without.has(range.start)) return [];
      return [{ name: nameOf(section), path: pathTo(section), range, units: unitsOf(section) }];
    }),
  );
}

function unitsOf(section: Section): readonly AssignedUnit[] {
  const placed = section.lists.flatMap(({ paragraph, list }) => list.parts.map((part) => ({ paragraph, part })));
  const led = placed.some(({ part }) => LEAD.test(part.label.text));
  const first = placed.find(({ part }) => !HELP.test(part.label.text) && part.groups.flat().length > 0);
  return placed.flatMap(({ paragraph, part }) =>
    part.groups.flat().map((unit, index) => ({
      name: unit.text,
      label: labelOf(part),
      lead: led ? LEAD.test(part.label.text) : part === first?.part && index === 0,
      range: inSource({ paragraph, start: unit.start, end: unit.end }),
    })),
  );
}

function labelOf(part: ResponsiblePart): string {
  return part.label.text.replace(/\s/gu, '');
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
