import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/lint/defaults.ts';
import { Linter } from '../../server/src/lint/linter.ts';
import { Memory } from '../../server/src/lint/memory.ts';
import { differenceOf } from '../../server/src/text/difference.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { random, randomEdit } from '../support/random-edits.ts';

const gazette = readFileSync(new URL('../../seeds/重庆市人民政府公报2024年第9期.md', import.meta.url), 'utf8');
const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });

describe('linting after each of many edits', function () {
  this.timeout(120_000);

  it('says what linting from scratch says', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const next = random(seed);
      const memory = new Memory();
      // Two gazettes' worth of documents, some of them equal, so that documents are found again and moved.
      let text = gazette.slice(0, 9000) + gazette.slice(0, 3000);
      linter.lint(text, memory);
      for (let round = 0; round < 40; round++) {
        const edit = randomEdit(next, text);
        text = applyEdits(text, [edit]);
        const { findings, suppressed, faults } = linter.lint(text, memory);
        const fresh = linter.lint(text);
        const where = `seed ${seed}, edit ${round}: ${JSON.stringify(edit)}`;
        assert.deepEqual(findings, fresh.findings, where);
        assert.deepEqual(suppressed, fresh.suppressed, where);
        assert.deepEqual(faults, fresh.faults, where);
      }
    }
  });

  // Counts and not times, so that a slow machine proves as much as a fast one.
  it('reads a block, judges a paragraph and asks the rules of one document for a character typed', () => {
    const memory = new Memory();
    linter.lint(gazette, memory);
    const first = memory.asked;
    let text = gazette;
    const at = gazette.indexOf('，', gazette.length >> 1);
    for (let typed = 0; typed < 5; typed++) {
      const asked = memory.asked;
      const judged = memory.judged;
      text = `${text.slice(0, at + typed)}设${text.slice(at + typed)}`;
      linter.lint(text, memory);
      assert.ok(memory.work.blocks <= 4, `${memory.work.blocks} blocks read`);
      assert.ok(memory.work.characters <= 2000, `${memory.work.characters} characters read`);
      assert.equal(memory.judged - judged, 1);
      assert.ok(memory.asked - asked <= first / 2, `${memory.asked - asked} of ${first} document rules asked`);
    }
  });
});

describe('the difference of two texts', () => {
  it('makes the one of the other, and is no longer than it must be', () => {
    const next = random(7);
    for (let round = 0; round < 300; round++) {
      const before = gazette.slice(0, Math.floor(next() * 12_000));
      const after = applyEdits(before, [randomEdit(next, before)]);
      const edit = differenceOf(before, after);
      assert.equal(applyEdits(before, [edit]), after);
      const [removed, added] = [before.slice(edit.start, edit.end), edit.newText];
      assert.ok(removed === '' || added === '' || removed.charAt(0) !== added.charAt(0));
    }
  });
});
