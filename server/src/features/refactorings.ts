import type { GazetteFile, Section } from '../gazette/document.ts';
import { walkSections } from '../gazette/document.ts';
import { formatMark } from '../gazette/mark.ts';
import type { ResponsibleList } from '../gazette/responsible.ts';
import type { House } from '../rules/house.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Range } from '../text/range.ts';
import { documentAt, inSource, placeAt, touches } from './place.ts';

/** A change that a drafter may want where nothing is wrong. */
export interface Refactoring {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** What can be rewritten at a selection: numbering made continuous, a list made of words, the brackets of a list turned. */
export function refactoringsAt(file: GazetteFile, house: House, selection: Range): readonly Refactoring[] {
  return [renumber(file, selection), wrapAsList(file, house, selection), turnBrackets(file, selection)].filter(
    (refactoring) => refactoring !== null,
  );
}

/** Numbers the item at the selection and its siblings one after the other, from what the first of them bears. */
function renumber(file: GazetteFile, { start }: Range): Refactoring | null {
  const document = documentAt(file, start);
  const place = placeAt(file, start);
  if (document === null || place === null) return null;
  const here = [...walkSections(document.sections)].find(({ paragraph }) => paragraph === place.paragraph);
  if (here === undefined) return null;
  const all = here.parent?.children ?? document.sections.filter(({ part }) => part === here.part);
  const siblings = all.filter(({ level }) => level === here.level);
  const first = siblings[0]?.mark.ordinal ?? 1;
  const edits = siblings.flatMap((section, index) => numberEdit(section, first + index));
  return edits.length === 0 ? null : { title: '本级序号依次重排', edits };
}

/** Only the number is written anew; brackets and punctuation stay as the drafter has them. */
function numberEdit({ mark, level, paragraph }: Section, ordinal: number): readonly TextEdit[] {
  if (mark.ordinal === ordinal || (level !== 1 && level !== 2 && level !== 3 && level !== 4 && level !== 5)) return [];
  const newText = formatMark(level, ordinal).replace(/[、（）.]/gu, '');
  return [{ ...inSource({ paragraph, start: mark.number.start, end: mark.number.end }), newText }];
}

/** Makes a 责任单位 list of the selected words: 市教委、市科技局 → （责任单位：市教委、市科技局）. */
function wrapAsList(file: GazetteFile, house: House, { start, end }: Range): Refactoring | null {
  const words = file.source.slice(start, end);
  const label = house.responsible.labels[0];
  if (label === undefined || words.trim() === '' || /[\r\n。]/u.test(words) || words.length > 300) return null;
  const place = placeAt(file, start);
  const inList = place?.paragraph.prose.lists.some((list) => touches(list, place.at) && list.start < place.at) ?? true;
  if (inList) return null;
  const nested = /[（(]/u.test(words);
  const [open, close] = nested && house.responsible.nestedOuter === '〔〕' ? ['〔', '〕'] : ['（', '）'];
  const newText = `${open}${label}：${words.trim()}${close}`;
  return { title: `改为${label}清单`, edits: [{ start, end, newText }] };
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
