import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { defaultConfig } from '../../server/src/config/defaults.ts';
import { OpenFileCache } from '../../server/src/engine/incremental/openFileCache.ts';
import { Linter } from '../../server/src/engine/linter.ts';
import type { GazetteFile, Section } from '../../server/src/gazette/document/document.ts';
import type { Paragraph } from '../../server/src/gazette/document/paragraph.ts';
import { differenceOf } from '../../server/src/text/difference.ts';
import { applyEdits } from '../../server/src/text/edits.ts';
import { random, randomEdit } from '../support/random-edits.ts';

const gazette = readFileSync(new URL('../../seeds/重庆市人民政府公报2024年第9期.md', import.meta.url), 'utf8');
const linter = new Linter({ ...defaultConfig('2024-05-15'), detect: 'all' });

/** Everything that a model says, without what it shares. */
function plain({ isGazette, paragraphs, documents, contents }: GazetteFile): unknown {
  const at = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
  const all = (of: readonly Paragraph[]): unknown => of.map((paragraph) => at.get(paragraph));
  const section = ({ mark, heading, runIn, paragraph, paragraphs: own, lists, children, part }: Section): unknown => ({
    ...{ mark, heading, runIn, part, paragraph: at.get(paragraph), paragraphs: all(own) },
    lists: lists.map(({ paragraph: place, list }) => [at.get(place), list]),
    children: children.map(section),
  });
  const parents = (sections: readonly Section[], parent: Section | null): boolean =>
    sections.every((child) => child.parent === parent && parents(child.children, child));
  return {
    isGazette,
    paragraphs: paragraphs.map(({ prose, ...rest }) => ({ text: prose.text, ...rest })),
    documents: documents.map((document) => ({
      start: document.start,
      end: document.end,
      title: document.title && [document.title.text, all(document.title.paragraphs)],
      number: document.number && [document.number.number, at.get(document.number.paragraph)],
      date: document.date && [document.date.date, at.get(document.date.paragraph)],
      one: [document.addressee, document.note].map((paragraph) => paragraph && at.get(paragraph)),
      several: [document.signatures, document.attachmentStatement, document.paragraphs].map(all),
      attachments: document.attachments.map(({ title, paragraphs: own }) => [
        title.text,
        all(title.paragraphs),
        all(own),
      ]),
      sections: document.sections.map(section),
      parents: parents(document.sections, null),
    })),
    contents: contents.map(({ title, paragraphs: own }) => [title, all(own)]),
  };
}

describe('linting after each of many edits', function () {
  this.timeout(120_000);

  it('says what linting from scratch says', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const next = random(seed);
      const cache = new OpenFileCache();
      // Two gazettes' worth of documents, some of them equal, so that documents are found again and moved.
      let text = gazette.slice(0, 9000) + gazette.slice(0, 3000);
      linter.lint(text, cache);
      for (let round = 0; round < 40; round++) {
        const edit = randomEdit(next, text);
        text = applyEdits(text, [edit]);
        const { file, findings, suppressed, faults } = linter.lint(text, cache);
        const fresh = linter.lint(text);
        assert.deepEqual(plain(file), plain(fresh.file), `the model; seed ${seed}, edit ${round}`);
        const where = `seed ${seed}, edit ${round}: ${JSON.stringify(edit)}`;
        assert.deepEqual(findings, fresh.findings, where);
        assert.deepEqual(suppressed, fresh.suppressed, where);
        assert.deepEqual(faults, fresh.faults, where);
      }
    }
  });

  it('does so for texts out of a PDF, whose pages cut sentences and whose blocks have many lines', () => {
    const lines = gazette.split('\n').filter((line) => line.trim() !== '');
    for (let seed = 1; seed <= 4; seed++) {
      const next = random(100 + seed);
      // Lines of print, parted by line ends, by page ends and by marks that Markdown knows.
      const broken = lines
        .slice(seed * 40, seed * 40 + 60)
        .flatMap((line) => line.match(/.{1,34}/gu) ?? [])
        .map((line) => line + ['\n', '\n', '\n\n', '\n\n\n', ' **重** \n', '&amp;\n', '\n> '][Math.floor(next() * 7)]);
      const cache = new OpenFileCache();
      let text = broken.join('');
      linter.lint(text, cache);
      for (let round = 0; round < 60; round++) {
        const edit = randomEdit(next, text);
        text = applyEdits(text, [edit]);
        const { file, findings } = linter.lint(text, cache);
        const fresh = linter.lint(text);
        assert.deepEqual(plain(file), plain(fresh.file), `seed ${seed}, edit ${round}: ${JSON.stringify(edit)}`);
        assert.deepEqual(findings, fresh.findings, `seed ${seed}, edit ${round}: ${JSON.stringify(edit)}`);
      }
    }
  });

  it('keeps no texts beyond those in use and some', () => {
    const cache = new OpenFileCache();
    for (let typed = 0; typed < 3000; typed++) linter.lint(`# 关于某事的通知\n\n第${typed}次修改。\n`, cache);
    assert.ok(cache.texts < 1100, `${cache.texts} texts kept`);
  });

  // Counts and not times, so that a slow machine proves as much as a fast one.
  it('reads a block, judges a paragraph and asks the rules of one document for a character typed', () => {
    const cache = new OpenFileCache();
    linter.lint(gazette, cache);
    const first = cache.counts.documentRules;
    let text = gazette;
    const at = gazette.indexOf('，', gazette.length >> 1);
    for (let typed = 0; typed < 5; typed++) {
      const asked = cache.counts.documentRules;
      const judged = cache.counts.paragraphs;
      text = `${text.slice(0, at + typed)}设${text.slice(at + typed)}`;
      linter.lint(text, cache);
      assert.ok(cache.work.blocks <= 4, `${cache.work.blocks} blocks read`);
      assert.ok(cache.work.characters <= 2000, `${cache.work.characters} characters read`);
      assert.equal(cache.counts.paragraphs - judged, 1);
      assert.ok(
        cache.counts.documentRules - asked <= first / 3,
        `${cache.counts.documentRules - asked} of ${first} document rules asked`,
      );
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
