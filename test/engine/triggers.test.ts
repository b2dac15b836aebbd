import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { TriggerTable } from '../../server/src/engine/triggers.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { ParagraphRule, Rule, Triggers } from '../../server/src/rules/rule.ts';
import { random } from '../support/random-edits.ts';

function rule(id: string, triggers?: Triggers): ParagraphRule {
  return {
    id,
    number: 1,
    group: '标点符号',
    title: { zh: '', en: '' },
    description: { zh: '', en: '' },
    basis: { kind: '通例', reference: '' },
    severity: 'info',
    scope: 'paragraph',
    fix: null,
    good: [],
    bad: [],
    ...(triggers === undefined ? {} : { triggers }),
    check() {},
  };
}

describe('TriggerTable', () => {
  const cases: readonly (readonly [name: string, triggers: Triggers | undefined, text: string, concerned: boolean])[] =
    [
      ['no triggers', undefined, '', true],
      ['a character that occurs', '甲乙', '子乙', true],
      ['a character that does not occur', '甲乙', '子丑', false],
      ['a pair', [['，。', '，。']], '子。，', true],
      ['a pair that other characters part', [['，。', '，。']], '子。丑，', false],
      ['the characters of a pair the wrong way round', [['甲', '乙']], '乙甲', false],
      ['a pair across a character of another rule', [['甲', '乙']], '甲丙乙', false],
      ['a character beside pairs', ['丙', ['甲', '乙']], '乙丙', true],
      ['a pair of one character twice', [['甲', '甲']], '甲甲', true],
      ['a character that is no pair', [['甲', '甲']], '甲', false],
    ];
  for (const [name, triggers, text, concerned] of cases) {
    it(name, () => {
      const table = new TriggerTable([rule('asked', triggers), rule('other', '丙')], []);
      const ids = table.rulesFor(text).paragraphRules.map(({ id }) => id);
      assert.equal(ids.includes('asked'), concerned);
    });
  }

  it('tells one text from the next', () => {
    const table = new TriggerTable([rule('a', '甲'), rule('b', [['乙', '丙']])], []);
    const idsOf = (text: string): readonly string[] => table.rulesFor(text).paragraphRules.map(({ id }) => id);
    assert.deepEqual(['甲', '乙丙', '', '丙甲', '甲乙丙'].map(idsOf), [['a'], ['b'], [], ['a'], ['a', 'b']]);
  });

  it('takes any number of different characters', () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      rule(`r${index}`, [[String.fromCharCode(0x4e00 + index), '。']]),
    );
    const table = new TriggerTable(many, []);
    const text = `${String.fromCharCode(0x4e00 + 700)}。`;
    assert.deepEqual(
      table.rulesFor(text).paragraphRules.map(({ id }) => id),
      ['r700'],
    );
  });

  it('takes more rules than a word has bits', () => {
    const many = Array.from({ length: 100 }, (_, index) => rule(`r${index}`, String.fromCharCode(0x4e00 + index)));
    const table = new TriggerTable(many, []);
    assert.deepEqual(
      table.rulesFor(String.fromCharCode(0x4e00 + 31, 0x4e00 + 99)).paragraphRules.map(({ id }) => id),
      ['r31', 'r99'],
    );
  });
});

describe('triggers of the catalogue', () => {
  const config = defaultConfig('2024-06-01');
  const all = rules.map((each): Rule => ({ ...each, enabled: true }));
  const quick = new Linter({ ...config, rules: all, detect: 'all' });
  const slow = new Linter({ ...config, rules: all.map(withoutTriggers), detect: 'all' });

  function withoutTriggers(each: Rule): Rule {
    if (each.scope !== 'paragraph' && each.scope !== 'document') return each;
    const { triggers: _, ...rest } = each;
    return rest;
  }

  function assertSame(text: string): void {
    assert.deepEqual(quick.lint(text).findings, slow.lint(text).findings, JSON.stringify(text));
  }

  const examples = rules.flatMap(({ good, bad }) =>
    [...good, ...bad].map((example) => (typeof example === 'string' ? example : example.text).replace(/[⟦⟧]/gu, '')),
  );

  it('lose no finding in the examples of all rules', () => {
    for (const text of examples) assertSame(text);
  });

  it('lose no finding in the seeds', () => {
    const folder = new URL('../../seeds/', import.meta.url);
    for (const name of readdirSync(folder))
      if (name.endsWith('.md')) assertSame(readFileSync(new URL(name, folder), 'utf8'));
  });

  it('lose no finding in examples run into one another and damaged', () => {
    const next = random(20_241_122);
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
    const scraps = [
      ...'，。、；：？！…—－-~()（）〔〕[]《》“”  \t\u3000０1２3.．万亿%年月日号第一二三四五责任单位住等',
    ];
    for (let round = 0; round < 400; round++) {
      let text = `${pick(examples) ?? ''}${pick(['', '\n\n', '。']) ?? ''}${pick(examples) ?? ''}`;
      for (let edits = Math.floor(next() * 12); edits > 0; edits--) {
        const at = Math.floor(next() * text.length);
        text = text.slice(0, at) + (pick(scraps) ?? '') + text.slice(at + (next() < 0.5 ? 1 : 0));
      }
      assertSame(text);
    }
  });
});
