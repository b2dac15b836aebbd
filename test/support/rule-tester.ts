import { testsOf } from '../../server/src/api/ruleTester.ts';
import type { Rule } from '../../server/src/rules/rule.ts';

export { linterFor } from '../../server/src/api/ruleLinter.ts';

/** Runs a rule over its own examples, each as a test: exact positions, severities and fixed text. */
export function testRule(rule: Rule): void {
  describe(rule.id, () => {
    for (const { name, run } of testsOf(rule)) it(name, run);
  });
}
