import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { pluginRules, withPluginRules } from '../../server/src/config/plugin.ts';
import { Linter, type LintResult } from '../../server/src/engine/linter.ts';
import type { DocumentRule, Triggers } from '../../server/src/rules/rule.ts';

/** A rule as a plug-in exports it. What is given replaces or adds keys. */
const ruleWith = (more: object): object => ({
  id: 'ours/x',
  number: 1,
  group: '数字与用词',
  title: { zh: '甲', en: 'A' },
  description: { zh: '甲。', en: 'A.' },
  basis: { kind: '本厅', reference: '文稿手册第3条' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  good: [],
  bad: [],
  ...more,
});

/** What a plug-in with one document rule says about a text. */
function lint(text: string, check: DocumentRule['check'], more: object = {}): LintResult {
  const { rules, problems } = pluginRules({ rules: [ruleWith({ check, ...more })] });
  assert.deepEqual(problems, []);
  const config = defaultConfig('2024-05-15');
  return new Linter({ ...withPluginRules({ ...config, rules: [] }, rules), detect: 'all' }).lint(text);
}

describe('a document rule of a plug-in', () => {
  const TEXT = '甲事项。\n\n| 表 |\n|---|\n| 格 |\n\n乙事项。\n';

  it('sees everything that a rule of ours sees', () => {
    const seen: unknown[] = [];
    const { faults } = lint(TEXT, (document, context) => {
      const { file, between, options, house, registry, day, concerned } = context;
      const [first, last] = [document.paragraphs[0], document.paragraphs.at(-1)];
      assert.ok(first !== undefined && last !== undefined);
      seen.push(file.source, between(first, last).trim(), day.latest, concerned.length, document.paragraphs.length);
      seen.push(...[options, house, registry].map((value) => typeof value));
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(seen.slice(0, 1), [TEXT]);
    assert.match(String(seen[1]), /^\| 表 \|/u);
    assert.equal(seen[2], '2024-05-15');
    assert.equal(seen[3], seen[4]);
    assert.deepEqual(seen.slice(5), ['object', 'object', 'object']);
  });

  it('may name pairs of characters, and is handed the paragraphs that hold one', () => {
    const concerned: string[] = [];
    const triggers: Triggers = [['乙', '事']];
    lint(TEXT, (_document, context) => concerned.push(...context.concerned.map(({ prose }) => prose.text)), {
      triggers,
    });
    assert.deepEqual(concerned, ['乙事项。']);
  });

  it('has a fault where it reports a related place that is none', () => {
    const { faults, findings } = lint(TEXT, ({ paragraphs: [paragraph] }, { report }) => {
      if (paragraph === undefined) return;
      report(paragraph, {
        start: 0,
        end: 1,
        message: '甲',
        related: [{ paragraph, start: 0, end: 99, message: '乙' }],
      });
    });
    assert.deepEqual(findings, []);
    assert.match(faults[0]?.message ?? '', /related place has start 0, end 99/u);
  });
});

describe('a plug-in', () => {
  const check = (): void => {};
  const problemsOf = (more: object): readonly string[] =>
    pluginRules({ rules: [ruleWith({ check, ...more })] }).problems.map(({ path }) => path);

  for (const triggers of ['试', ['试', '验'], ['…', ['，。', '，。']], [['试', '用']]]) {
    it(`may give the triggers ${JSON.stringify(triggers)}`, () => assert.deepEqual(problemsOf({ triggers }), []));
  }
  for (const triggers of ['', 1, null, [], [''], [['试']], [['试', '用', '期']], [['试', '']], [[['试'], '用']]]) {
    it(`may not give the triggers ${JSON.stringify(triggers)}`, () => {
      assert.deepEqual(problemsOf({ triggers }), ['rules[0].triggers']);
    });
  }

  it('may give tags and offers that there are', () => {
    assert.deepEqual(problemsOf({ tags: ['deprecated', 'form-only'], offers: ['register-unit'] }), []);
    assert.deepEqual(problemsOf({ tags: ['outdated'], offers: 'register-unit' }), ['rules[0].tags', 'rules[0].offers']);
  });
});
