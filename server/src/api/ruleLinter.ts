import { chongqingRegistry } from '../agencies/chongqing.ts';
import { chongqing } from '../config/profiles.ts';
import { Linter } from '../engine/linter.ts';
import { OfficeWords } from '../rules/officeWords.ts';
import type { GoodExample, Rule } from '../rules/rule.ts';

/** A linter with only one rule on, every text checked, dated 2024-05-15 where a text bears no date. */
export function linterFor(rule: Rule, example: GoodExample = { text: '' }): Linter {
  return new Linter({
    rules: [rule],
    settings: new Map([[rule.id, { level: rule.severity, options: example.options ?? {} }]]),
    house:
      example.words === undefined ? chongqing.house : { ...chongqing.house, words: new OfficeWords(example.words) },
    registry: chongqingRegistry(),
    today: example.asOf ?? '2024-05-15',
    detect: 'all',
  });
}
