import assert from 'node:assert/strict';
import { chongqingRegistry } from '../../server/src/agencies/chongqing.ts';
import { fixSource } from '../../server/src/lint/fix.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { chongqing } from '../../server/src/lint/profiles.ts';
import { readExample } from '../../server/src/rules/example.ts';
import type { BadExample, GoodExample, Rule } from '../../server/src/rules/rule.ts';

/** A linter with only one rule on, every text checked, dated 2024-05-15 where a text bears no date. */
export function linterFor(rule: Rule, example: GoodExample = { text: '' }): Linter {
  return new Linter({
    rules: [rule],
    settings: new Map([[rule.id, { level: rule.severity, options: example.options ?? {} }]]),
    house: chongqing.house,
    registry: chongqingRegistry(),
    today: example.asOf ?? '2024-05-15',
    detect: 'all',
  });
}

/** Runs a rule over its own examples: exact positions, severities and fixed text; fixing is idempotent. */
export function testRule(rule: Rule): void {
  describe(rule.id, () => {
    for (const [index, example] of rule.good.entries()) {
      const good = typeof example === 'string' ? { text: example } : example;
      it(`accepts ${good.name ?? `example ${index + 1}`}`, () => acceptGood(rule, good));
    }
    for (const [index, bad] of rule.bad.entries()) {
      it(`finds ${bad.name ?? `example ${index + 1}`}`, () => findBad(rule, bad));
    }
  });
}

function acceptGood(rule: Rule, example: GoodExample): void {
  const result = linterFor(rule, example).lint(example.text);
  assert.deepEqual(result.faults, []);
  assert.deepEqual(
    result.findings.map((finding) => [example.text.slice(finding.start, finding.end), finding.message]),
    [],
  );
}

function findBad(rule: Rule, example: BadExample): void {
  const { text, ranges } = readExample(example.text);
  const linter = linterFor(rule, example);
  const { findings, faults } = linter.lint(text);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    findings.map((finding) => `${finding.start}–${finding.end} ${text.slice(finding.start, finding.end)}`),
    ranges.map((range) => `${range.start}–${range.end} ${text.slice(range.start, range.end)}`),
  );
  for (const finding of findings) assert.equal(finding.severity, example.severity ?? rule.severity);
  const { output } = fixSource(linter, text, 'suggestion');
  assert.equal(output, example.fixed ?? text);
  assert.equal(fixSource(linter, output, 'suggestion').output, output, 'fixing again changes nothing');
  if (rule.fix === null) for (const finding of findings) assert.equal(finding.fix, null);
}
