import { findDirectives } from '../engine/suppression/directives.ts';
import type { Rule } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';

/** A rule named in a suppression comment. */
export interface NamedRule extends Range {
  readonly rule: Rule;
}

/** The rule whose id stands at an offset of a suppression comment; null elsewhere and for ids that no rule has. */
export function ruleAt(source: string, rules: readonly Rule[], offset: number): NamedRule | null {
  const directive = findDirectives(source).find(({ start, end }) => start <= offset && offset <= end);
  if (directive === undefined) return null;
  const text = source.slice(directive.start, directive.end);
  for (const word of text.matchAll(/[a-z][a-z-]*[a-z]/gu)) {
    const start = directive.start + word.index;
    const end = start + word[0].length;
    const rule = rules.find(({ id }) => id === word[0]);
    if (rule !== undefined && start <= offset && offset <= end) return { rule, start, end };
  }
  return null;
}
