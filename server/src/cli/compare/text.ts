import type { Comparison } from '../../editions/compare/compare.ts';
import type { Difference, Fragment } from '../../editions/compare/difference.ts';
import { printable } from '../../text/displayWidth.ts';
import type { Style } from '../terminal/color.ts';
import { safeLine } from '../terminal/safeLine.ts';
import { type Edition, placeOf } from './edition.ts';
import { differInRest, notComparedText } from './notCompared.ts';

/** How the words of one edition alone are marked. */
export interface Marks {
  removed(text: string): string;
  added(text: string): string;
}

/** Of the words around a change so many are shown on either side. */
const AROUND = 24;

/** Signs as word diffs use them, or colours and strokes where a terminal shows them. */
export function marksFor(color: boolean, style: Style): Marks {
  if (!color) return { removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` };
  // Not by colour alone: who cannot tell red from green sees the strokes.
  return { removed: (text) => style.red(style.strike(text)), added: (text) => style.green(style.underline(text)) };
}

/** One block for each document that differs, one line for each that does not. */
export function comparisonText(
  comparisons: readonly Comparison[],
  [before, after]: readonly [Edition, Edition],
  style: Style,
  marks: Marks,
): string {
  const blocks = comparisons.map(({ subject, differences }) => {
    const name = style.bold(safeLine(subject ?? '（文号、标题均不相同）'));
    if (differences.length === 0) return `${style.green('✔')} ${name}  一致 · same\n`;
    return `${name}\n${differences.map((difference) => differenceText(difference, before, after, style, marks)).join('')}`;
  });
  const notCompared = notComparedText([before, after]);
  const rest = notCompared === '' ? '' : `${notCompared}\n`;
  const partly = differInRest(before, after);
  return `${blocks.join('\n')}\n${rest}${summaryText(comparisons, style, partly)}\n`;
}

function differenceText(difference: Difference, before: Edition, after: Edition, style: Style, marks: Marks): string {
  const at = (edition: Edition, passage: { readonly start: number; readonly end: number; readonly text: string }) =>
    `${printable(edition.name)}:${placeOf(edition, passage).line}`;
  switch (difference.kind) {
    case 'changed':
      return block(
        style.dim(`${at(before, difference.before)} → ${at(after, difference.after)}`),
        windowed(difference.fragments, marks),
      );
    case 'removed':
      return block(style.dim(at(before, difference.before)), marks.removed(oneLine(difference.before.text)));
    case 'moved':
      return block(
        `${style.dim(`${at(before, difference.before)} → ${at(after, difference.after)}`)}  移动 · moved`,
        oneLine(difference.after.text),
      );
    case 'added':
      return block(style.dim(at(after, difference.after)), marks.added(oneLine(difference.after.text)));
  }
}

function block(place: string, text: string): string {
  return `  ${place}\n    ${text}\n`;
}

/** The changed words with a little of what stands around them. */
function windowed(fragments: readonly Fragment[], marks: Marks): string {
  return fragments
    .map(({ kind, text }, index) => {
      if (kind !== 'same') return marks[kind](oneLine(text));
      const characters = Array.from(oneLine(text));
      const head = index === 0 ? 0 : AROUND;
      const tail = index === fragments.length - 1 ? 0 : AROUND;
      if (characters.length <= head + tail + 1) return characters.join('');
      return `${characters.slice(0, head).join('')}…${tail === 0 ? '' : characters.slice(-tail).join('')}`;
    })
    .join('');
}

function oneLine(text: string): string {
  return printable(text.trim().replace(/\s*\n\s*/gu, ''));
}

function summaryText(comparisons: readonly Comparison[], style: Style, partly: boolean): string {
  const all = comparisons.flatMap((comparison) => comparison.differences);
  const of = (kind: Difference['kind']): number => all.filter((difference) => difference.kind === kind).length;
  const [changed, added, removed, moved] = [of('changed'), of('added'), of('removed'), of('moved')];
  const documents = comparisons.length;
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (all.length === 0 && partly) {
    return `${documents} 件公文，比较过的部分一致，未比较的部分有不同 · ${plural(documents, 'document')}, what was compared is the same, what was not differs`;
  }
  if (all.length === 0) {
    return `${style.green('✔')} ${documents} 件公文，没有不同 · ${plural(documents, 'document')}, no differences`;
  }
  const zh = `${documents} 件公文，${all.length} 处不同：修改 ${changed}，增加 ${added}，删去 ${removed}${moved > 0 ? `，移动 ${moved}` : ''}`;
  const en = `${plural(documents, 'document')}, ${plural(all.length, 'difference')}: ${changed} changed, ${added} added, ${removed} removed${moved > 0 ? `, ${moved} moved` : ''}`;
  return `${zh} · ${en}`;
}
