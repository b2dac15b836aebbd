import type { Comparison } from '../../editions/compare/compare.ts';
import type { Difference, Passage } from '../../editions/compare/difference.ts';
import { type Edition, placeOf } from './edition.ts';
import { placesNotCompared } from './notCompared.ts';

/** The comparisons in the shape that is promised to programs. */
export function comparisonJson(comparisons: readonly Comparison[], before: Edition, after: Edition): string {
  const passage = (edition: Edition, found: Passage): object => ({
    ...placeOf(edition, found),
    offset: found.start,
    endOffset: found.end,
    text: found.text,
  });
  const plain = (difference: Difference): object => {
    switch (difference.kind) {
      case 'changed':
        return {
          kind: difference.kind,
          before: passage(before, difference.before),
          after: passage(after, difference.after),
          fragments: difference.fragments,
        };
      case 'removed':
        return {
          kind: difference.kind,
          before: passage(before, difference.before),
          fragments: [{ kind: 'removed', text: difference.before.text }],
        };
      case 'moved':
        return {
          kind: difference.kind,
          before: passage(before, difference.before),
          after: passage(after, difference.after),
          fragments: [{ kind: 'same', text: difference.after.text }],
        };
      case 'added':
        return {
          kind: difference.kind,
          after: passage(after, difference.after),
          fragments: [{ kind: 'added', text: difference.after.text }],
        };
    }
  };
  const list = comparisons.map(({ subject, differences }) => ({ subject, differences: differences.map(plain) }));
  const notCompared = placesNotCompared(before, after);
  const report = { version: 1, comparisons: list, ...(notCompared.length > 0 && { notCompared }) };
  return `${JSON.stringify(report, null, 2)}\n`;
}
