import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { OpenFileCache } from '../../server/src/engine/incremental/openFileCache.ts';
import { Linter } from '../../server/src/engine/linter.ts';

const seed = readFileSync(new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url), 'utf8');
const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });

describe('a linter with a cache', function () {
  this.timeout(120_000);

  it('judges only the paragraph that a keystroke changed', () => {
    const cache = new OpenFileCache();
    linter.lint(seed, cache);
    const before = cache.counts.paragraphs;
    linter.lint(seed.replace('提升公共服务', '提高公共服务'), cache);
    assert.equal(cache.counts.paragraphs - before, 0, 'the text replaced does not occur');
    linter.lint(seed.replace('推进监管下沉', '推进监管下移'), cache);
    assert.equal(cache.counts.paragraphs - before, 1);
  });

  it('says what a linter without one says, whatever is typed', () => {
    const piece = fc.constantFrom(
      '[2024]',
      '（责任单位:',
      '(二)',
      '市发改委、',
      '\n\n',
      '一、',
      '。',
      '，',
      'x',
      '2025年1月1日\n\n',
      '# ',
      '》',
    );
    const edit = fc.record({ at: fc.nat(seed.length), remove: fc.nat(30), insert: piece });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const cache = new OpenFileCache();
        let text = seed;
        for (const { at, remove, insert } of edits) {
          text = text.slice(0, at) + insert + text.slice(at + remove);
          const remembered = linter.lint(text, cache);
          const fresh = linter.lint(text);
          assert.deepEqual(remembered.findings, fresh.findings);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a model of an earlier run', () => {
  it('is not read: its paragraphs have moved', () => {
    const cache = new OpenFileCache();
    const { file } = linter.lint(seed, cache);
    const [document] = file.documents;
    const paragraph = document?.paragraphs[0];
    assert.ok(document !== undefined && paragraph !== undefined);
    assert.equal(paragraph.start, document.start, 'until the next run it is');
    const next = linter.lint(`甲。\n\n${seed}`, cache);
    for (const read of [() => file.documents, () => document.title, () => paragraph.start, () => document.facts]) {
      assert.throws(read, /a model of an earlier run is read/u);
    }
    assert.ok((next.file.documents.at(-1)?.paragraphs.length ?? 0) > 0);
  });
});
