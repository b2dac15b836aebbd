import type { GazetteFile } from '../gazette/document/document.ts';
import type { ResponsibleList } from '../gazette/prose/responsible.ts';
import { sentencesOf } from '../gazette/prose/sentences.ts';
import { contains, type Range } from '../text/range.ts';
import { outline } from './outline.ts';
import { inSource, type Place, placeAt } from './place.ts';

/**
 * What a person may mean who stands at an offset, from the smallest to the largest: a unit, its group, the list, what
 * stands in a bracket, the sentence, the paragraph, the section, those around it, the document, the file.
 */
export function selectionsAt(file: GazetteFile, offset: number): readonly Range[] {
  const place = placeAt(file, offset);
  const inside = place === null ? [] : insideParagraph(place);
  const around = enclosing(file, offset);
  const all = [...inside, ...around, { start: 0, end: file.source.length }]
    .filter((range) => range.start <= offset && offset <= range.end && range.end > range.start)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  // Each has to hold the one before it; two that merely overlap are no way up.
  const kept: Range[] = [];
  for (const range of all) {
    const last = kept.at(-1);
    if (last === undefined || (contains(range, last) && !contains(last, range))) kept.push(range);
  }
  return kept;
}

function insideParagraph({ paragraph, at }: Place): readonly Range[] {
  const { prose } = paragraph;
  const found: Range[] = [...prose.lists.flatMap(stretchesOf), ...sentencesOf(prose), ...prose.numbers];
  for (const [open, close] of prose.brackets) {
    if (at <= open || at > close) continue;
    found.push({ start: open + 1, end: close }, { start: open, end: close + 1 });
  }
  return [
    ...found.filter((range) => range.start <= at && at <= range.end).map((range) => inSource({ paragraph, ...range })),
    paragraph,
  ];
}

function stretchesOf(list: ResponsibleList): readonly Range[] {
  return [
    list,
    ...list.parts.flatMap(({ label, groups }) => {
      const units = groups.flat();
      const spans = groups.map((group) => spanOf(group[0], group.at(-1)));
      return [...units, ...spans, spanOf(label, units.at(-1))].filter((range) => range !== null);
    }),
  ];
}

function spanOf(first: Range | undefined, last: Range | undefined): Range | null {
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function enclosing(file: GazetteFile, offset: number): readonly Range[] {
  const found: Range[] = [];
  let level = outline(file);
  for (;;) {
    const entry = level.find((candidate) => candidate.start <= offset && offset <= candidate.end);
    if (entry === undefined) return found;
    found.push(entry);
    level = entry.children;
  }
}
