import type { Section } from '../../gazette/document/document.ts';
import { walkSections } from '../../gazette/document/document.ts';
import { formatMark, type Level } from '../../gazette/prose/mark.ts';
import type { Completion, CompletionPlace } from './model.ts';

/** A mark that may come next, and what it would be. */
export interface NextMark {
  readonly text: string;
  readonly relation: '下一项' | '下一级' | '上一级下一项';
  readonly level: Exclude<Level, 0>;
}

/**
 * The marks that may stand at an offset, given the sections before it: the next of the same level, the first of the level
 * below, the next of each level above. A level that counts on through the plan (47号: 1. to 15.) goes on counting.
 */
function nextMarks(sections: readonly Section[], offset: number): readonly NextMark[] {
  const before = [...walkSections(sections)].filter(
    ({ kind, paragraph }) => kind === 'numbered' && paragraph.start < offset,
  );
  const last = before.at(-1);
  if (last === undefined) return [{ text: formatMark(1, 1), relation: '下一项', level: 1 }];
  const marks: NextMark[] = [];
  if (isNumbered(last.level)) {
    marks.push({ text: following(last, last.level), relation: '下一项', level: last.level });
    const below = last.level + 1;
    if (isNumbered(below)) {
      marks.push({ text: formatMark(below, firstBelow(before, last, below)), relation: '下一级', level: below });
    }
  }
  for (let section = last.parent; section !== null; section = section.parent) {
    if (section.kind !== 'numbered' || !isNumbered(section.level)) continue;
    marks.push({ text: following(section, section.level), relation: '上一级下一项', level: section.level });
  }
  return marks;
}

/** Proposals at the beginning of a line, where nothing or a piece of a mark was typed. */
export function markCompletions({ file, document, offset, before, after }: CompletionPlace): readonly Completion[] {
  const typed = /^(?:\s*|#{1,6} +)(?<typed>[（(]?[0-9一二三四五六七八九十]{0,3})$/u.exec(before)?.groups?.typed;
  if (typed === undefined || after.trim() !== '') return [];
  const owner = document ?? file.documents.findLast((candidate) => candidate.start <= offset) ?? null;
  // Numbering begins anew in each attachment.
  const parts = owner?.sections.filter((section) => section.paragraph.start < offset) ?? [];
  const part = parts.at(-1)?.part;
  return nextMarks(
    parts.filter((section) => section.part === part),
    offset,
  )
    .filter(({ text }) => text.startsWith(typed.replace('(', '（')))
    .map(({ text, relation, level }) => ({
      kind: 'mark',
      label: text,
      detail: relation,
      replace: { start: offset - typed.length, end: offset },
      newText: level === 3 ? `${text} ` : text,
    }));
}

function following({ mark }: Section, level: Exclude<Level, 0>): string {
  return formatMark(level, mark.ordinal + 1);
}

/** The first number of a level under a new parent: 1, or the next where the level counts on through the plan. */
function firstBelow(before: readonly Section[], parent: Section, level: number): number {
  const same = before.filter((section) => section.level === level && section.parent !== parent);
  const last = same.at(-1);
  if (last === undefined) return 1;
  const firsts = same.filter((section, index) => index > 0 && same[index - 1]?.parent !== section.parent);
  const countsOn = firsts.length > 0 && firsts.every((section) => section.mark.ordinal > 1);
  return countsOn ? last.mark.ordinal + 1 : 1;
}

function isNumbered(level: number): level is Exclude<Level, 0> {
  return level >= 1 && level <= 5;
}
