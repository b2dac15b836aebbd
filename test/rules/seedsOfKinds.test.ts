import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { fixSource } from '../../server/src/engine/fixing/fix.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';
import { DOCUMENT_KINDS } from '../../server/src/gazette/kinds/table.ts';

const folder = new URL('../../seeds/kinds/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
const linter = new Linter({ ...defaultConfig('2025-06-01'), detect: 'all' });

/** 意见（上行）.md is a draft of 意见. */
function kindOf(name: string): string {
  const kind = DOCUMENT_KINDS.find((each) => each.name === name.slice(0, -'.md'.length));
  return kind?.name ?? name.replace(/（[^（）]*）\.md$|\.md$/u, '');
}

describe('the clean drafts of the fifteen kinds', () => {
  it('are there for every kind', () => {
    const kinds = new Set(names.map(kindOf));
    assert.deepEqual(
      DOCUMENT_KINDS.map(({ name }) => name).filter((name) => !kinds.has(name)),
      [],
    );
  });

  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');

    it(`${name}: is of its kind`, () => assert.equal(parseGazette(text).documents[0]?.kind, kindOf(name)));

    it(`${name}: has no error, no warning and nothing to repair`, () => {
      const { findings, faults } = linter.lint(text);
      assert.deepEqual(faults, []);
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'info').map(({ ruleId, message }) => `${ruleId}: ${message}`),
        [],
      );
      assert.equal(fixSource(linter, text, 'safe').output, text);
    });
  }
});
