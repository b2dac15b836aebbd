import assert from 'node:assert/strict';
import { rules } from '../../server/src/rules/index.ts';
import { testRule } from '../support/rule-tester.ts';

describe('rules', () => {
  for (const rule of rules) testRule(rule);

  it('have unique ids and numbers', () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
    assert.equal(new Set(rules.map((rule) => rule.number)).size, rules.length);
  });

  it('say what is right and what is wrong', () => {
    for (const rule of rules) assert.ok(rule.good.length > 0 && rule.bad.length > 0, rule.id);
  });
});
