import type { Registry } from '../agencies/registry.ts';
import type { GazetteFile, Section } from '../gazette/document/document.ts';
import { walkSections } from '../gazette/document/document.ts';
import type { Paragraph, Role } from '../gazette/document/paragraph.ts';
import { formatMark, rankOf } from '../gazette/prose/mark.ts';
import type { ResponsibleList } from '../gazette/prose/responsible.ts';
import { MASK } from '../gazette/prose/span.ts';
import type { House } from '../rules/house.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { documentAt, inSource, placeAt, touches } from './place.ts';
import { countUnits } from './unitWords.ts';

/** A change that a drafter may want where nothing is wrong. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What can be rewritten at a selection: numbering made continuous, a list made of words, the brackets of a list turned. */
export function refactoringsAt(
  file: GazetteFile,
  { house, registry }: { readonly house: House; readonly registry: Registry },
  selection: Range,
): readonly Refactoring[] {
  return [
    renumber(file, selection),
    wrapAsList(file, house, registry, selection),
    turnBrackets(file, selection),
  ].filter((refactoring) => refactoring !== null);
}

/** Numbers the item at the selection and its siblings one after the other, from what the first of them bears. */
function renumber(file: GazetteFile, { start }: Range): Refactoring | null {
  const document = documentAt(file, start);
  const place = placeAt(file, start);
  if (document === null || place === null) return null;
  const here = [...walkSections(document.sections)].find(({ paragraph }) => paragraph === place.paragraph);
  if (here?.kind !== 'numbered') return null;
  const all = here.parent?.children ?? document.sections.filter(({ part }) => part === here.part);
  const siblings = all.filter(({ kind, mark }) => kind === 'numbered' && rankOf(mark) === rankOf(here.mark));
  const first = siblings[0]?.mark.ordinal ?? 1;
  const edits = siblings.flatMap((section, index) => numberEdit(section, first + index));
  return edits.length === 0 ? null : { title: '本级序号依次重排', edits };
}

/** Only the number is written anew; brackets and punctuation stay as the drafter has them. */
function numberEdit({ mark, level, paragraph }: Section, ordinal: number): readonly TextEdit[] {
  if (mark.form === 'character') return [];
  if (mark.ordinal === ordinal || (level !== 1 && level !== 2 && level !== 3 && level !== 4 && level !== 5)) return [];
  const newText = formatMark(level, ordinal).replace(/[、（）.]/gu, '');
  return [{ ...inSource({ paragraph, start: mark.number.start, end: mark.number.end }), newText }];
}

/** Where a list of tasks' units may stand; a 文号, a title or a 主送 has brackets of its own. */
const LIST_ROLES: readonly Role[] = ['body', 'section'];

/** Makes a 责任单位 list of selected units, or of those in the brackets around the cursor: 市教委、市科技局 → （责任单位：…）. */
function wrapAsList(file: GazetteFile, house: House, registry: Registry, selection: Range): Refactoring | null {
  const label = house.responsible.labels[0];
  const place = placeAt(file, selection.start);
  if (label === undefined || place === null || !LIST_ROLES.includes(place.paragraph.role)) return null;
  const { paragraph } = place;
  const found = selection.start === selection.end ? aroundCursor(paragraph, place.at) : selected(file, selection);
  if (found === null || found.end - found.start > 300) return null;
  const { prose } = paragraph;
  if (prose.lists.some((list) => list.start < found.end && found.start < list.end)) return null;
  if (prose.masked.slice(found.start, found.end).includes(MASK)) return null;
  const bracketed = prose.brackets.get(found.start) === found.end - 1;
  const words = prose.shown.slice(found.start, found.end);
  const units = (bracketed ? words.slice(1, -1) : words).trim();
  if (countUnits(units, registry) < (selection.start === selection.end ? 2 : 1)) return null;
  const nested = /[（(]/u.test(units);
  const [open, close] = nested && house.responsible.nestedOuter === '〔〕' ? ['〔', '〕'] : ['（', '）'];
  const source = inSource({ paragraph, ...found });
  // Marks of Markdown among the words would be lost.
  if (file.source.slice(source.start, source.end) !== words) return null;
  return { title: `改为${label}清单`, edits: [{ ...source, newText: `${open}${label}：${units}${close}` }] };
}

/** What is selected, as a stretch of one paragraph's text. */
function selected(file: GazetteFile, { start, end }: Range): Range | null {
  const from = placeAt(file, start);
  const to = placeAt(file, end);
  return from === null || from.paragraph !== to?.paragraph ? null : { start: from.at, end: to.at };
}

/** The innermost brackets around a cursor. */
function aroundCursor({ prose }: Paragraph, at: number): Range | null {
  let found: Range | null = null;
  for (const [open, close] of prose.brackets) {
    if (!'（('.includes(prose.text.charAt(open)) || at < open || close + 1 < at) continue;
    if (found === null || open > found.start) found = { start: open, end: close + 1 };
  }
  return found;
}

/** Turns the brackets of a list with brackets inside: 〔…（…）…〕 ↔ （…〔…〕…）. */
function turnBrackets(file: GazetteFile, { start }: Range): Refactoring | null {
  const place = placeAt(file, start);
  const list = place?.paragraph.prose.lists.find((candidate) => touches(candidate, place.at));
  if (place === null || list === undefined || list.nested.length === 0 || list.open === '' || list.close === '')
    return null;
  const { paragraph } = place;
  const outer = list.open === '〔' ? '（）' : '〔〕';
  const inner = outer === '〔〕' ? '（）' : '〔〕';
  const turned = (range: Range, form: string): readonly TextEdit[] => [
    { ...inSource({ paragraph, start: range.start, end: range.start + 1 }), newText: form.charAt(0) },
    { ...inSource({ paragraph, start: range.end - 1, end: range.end }), newText: form.charAt(1) },
  ];
  const edits = [...turned(list, outer), ...innermost(list).flatMap((range) => turned(range, inner))];
  return { title: `括号改为外${outer}内${inner}`, edits: edits.sort((a, b) => a.start - b.start) };
}

/** The brackets inside, without those inside of them: a third form does not exist. */
function innermost({ nested }: ResponsibleList): readonly Range[] {
  return nested.filter(
    (range) => !nested.some((other) => other !== range && other.start < range.start && range.end < other.end),
  );
}
