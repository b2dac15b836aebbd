import type { Comparison, Difference, Passage } from '../../editions/compare.ts';
import { type Edition, placeOf } from './edition.ts';

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
      case 'added':
        return {
          kind: difference.kind,
          after: passage(after, difference.after),
          fragments: [{ kind: 'added', text: difference.after.text }],
        };
    }
  };
  const list = comparisons.map(({ subject, differences }) => ({ subject, differences: differences.map(plain) }));
  return `${JSON.stringify({ version: 1, comparisons: list }, null, 2)}\n`;
}
