import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { chooseFixes } from '../../server/src/engine/fixing/chooseFixes.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import type { FixSafety } from '../../server/src/rules/rule.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edits.ts';

const folder = new URL('../../seeds/', import.meta.url);
const seeds = readdirSync(folder)
  .filter((name) => name.startsWith('渝'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const linter = new Linter({ ...defaultConfig('2024-06-01'), detect: 'all' });

/** What drafters, typists and scanners put into a text. */
const debris = fc.constantFrom(
  ',',
  ';',
  ':',
  '(',
  ')',
  '（',
  '）',
  '[',
  ']',
  '〔',
  '〕',
  '“',
  '”',
  '《',
  '》',
  ' ',
  '\u00a0',
  '\u3000',
  '。',
  '。。',
  '，，',
  '、，',
  '、等',
  '——',
  '-',
  '~',
  '3-5家',
  '[2024]',
  '〔2024〕第047号',
  '渝府办发(2024) 7 号',
  '(二)',
  '（三）、',
  '一.',
  '1、',
  '2．',
  '责任单住',
  '（责任单位:市交通局,市发改委)',
  '二○三五年',
  '2024年05月01日',
  '等……',
  '约9%左右',
  '截止目前',
  '\n',
  '\n\n',
  '\n\n# ',
  '**',
  '`',
  'https://example.org/a,b',
);

/** One seed, a window of it, with a few things put in and taken out. */
const damaged = fc
  .record({
    seed: fc.constantFrom(...seeds),
    from: fc.nat(4000),
    length: fc.integer({ min: 200, max: 1500 }),
    edits: fc.array(fc.record({ at: fc.nat(1500), remove: fc.nat(3), insert: debris }), { minLength: 1, maxLength: 8 }),
  })
  .map(({ seed, from, length, edits }) => {
    const start = from % Math.max(1, seed.length - length);
    let text = seed.slice(start, start + length);
    for (const { at, remove, insert } of edits) {
      const offset = at % (text.length + 1);
      text = text.slice(0, offset) + insert + text.slice(offset + remove);
    }
    return text;
  });

/** Characters that carry content. Safe fixes may widen or narrow them, and the 第 and the zeros of a 文号 are form. */
function content(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}\p{Number}]/gu, '')
    .replace(/[第0]/gu, '');
}

describe('fixing', () => {
  for (const class_ of ['safe', 'suggestion'] satisfies FixSafety[]) {
    it(`is done after one call (${class_})`, () => {
      fc.assert(
        fc.property(damaged, (text) => {
          const { output } = fixSource(linter, text, class_);
          assert.equal(fixSource(linter, output, class_).output, output);
        }),
        { numRuns: 60 },
      );
    });
  }

  it('loses no Han character and no digit in the safe class', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        assert.equal(content(fixSource(linter, text, 'safe').output), content(text));
      }),
      { numRuns: 150 },
    );
  });

  it('takes fixes that neither overlap nor touch, each whole', () => {
    const edit = fc
      .record({ start: fc.nat(60), length: fc.nat(6), newText: fc.string({ maxLength: 3 }) })
      .map(({ start, length, newText }) => ({ start, end: start + length, newText }));
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (fixes) => {
        const apart = fixes.filter((edits) =>
          edits.every((one, i) => edits.every((other, j) => i >= j || one.end < other.start)),
        );
        const chosen = chooseFixes(apart.map(finding), 'safe');
        for (const edits of chosen)
          assert.ok(
            apart.some((own) => own === edits),
            'a fix is applied whole or not at all',
          );
        const ordered = chosen.flat().sort((a, b) => a.start - b.start || a.end - b.end);
        for (const [index, one] of ordered.entries()) {
          const next = ordered[index + 1];
          if (next !== undefined) assert.ok(one.end < next.start, 'applied edits stand apart');
        }
        if (apart.length > 0) assert.ok(chosen.length > 0, 'the first fix is always applied');
        applyEdits('字'.repeat(80), chosen.flat());
      }),
    );
  });

  it('leaves suggestions to a person', () => {
    const suggestion = { ...finding([{ start: 0, end: 1, newText: '' }]) };
    assert.deepEqual(chooseFixes([{ ...suggestion, fix: { title: '', edits: [], safety: 'suggestion' } }], 'safe'), []);
  });
});

function finding(edits: readonly TextEdit[]): Finding {
  return {
    start: edits[0]?.start ?? 0,
    end: edits[0]?.end ?? 0,
    ruleId: 'docnum-bracket',
    severity: 'error',
    message: '',
    basis: { kind: '标准', reference: '' },
    fix: { safety: 'safe', title: '', edits },
    related: [],
  };
}
