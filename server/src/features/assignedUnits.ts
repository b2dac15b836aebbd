import type { PlacedList } from '../gazette/document/document.ts';
import type { ResponsiblePart } from '../gazette/prose/responsible.ts';
import { inSource } from './place.ts';
import type { AssignedUnit } from './task.ts';

/** Labels whose units answer for a task, beside others that help. */
export const LEAD = /牵头|主办|主责|主管/u;
/** Labels whose units only help. */
export const HELP = /配合|协[办同助]|参[与加]/u;

/** The units of the lists of one task. */
export function unitsOfLists(lists: readonly PlacedList[]): readonly AssignedUnit[] {
  const placed = lists.flatMap(({ paragraph, list }) => list.parts.map((part) => ({ paragraph, part })));
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
