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

describe('a key typed in one of many documents', () => {
  /** Documents that differ in title, number and text, so that none is found again for another one. */
  const many = Array.from({ length: 12 }, (_, index) => {
    const number = index + 1;
    return `# 临江市人民政府办公厅关于第${number}批事项的通知\n\n临府办发〔2024〕${number}号\n\n各区县人民政府：\n\n第${number}批事项如下，请执行。\n\n一、第${number}项工作\n\n推进第${number}项工作。（责任单位：市教委）\n\n临江市人民政府办公厅\n\n2024年5月${number}日\n`;
  }).join('\n');

  for (const [where, typed] of [
    ['inside a paragraph', '推进第6项'],
    ['in a title', '关于第6批'],
    ['at the head of a line', '第6批事项如下'],
  ] as const) {
    it(`costs that document and no other one: ${where}`, () => {
      const cache = new OpenFileCache();
      linter.lint(many, cache);
      const first = { ...cache.counts };
      assert.equal(first.documents, 12);
      const at = many.indexOf(typed);
      let text = many;
      for (let key = 0; key < 3; key++) {
        const before = { ...cache.counts };
        text = `${text.slice(0, at)}新${text.slice(at)}`;
        const { findings } = linter.lint(text, cache);
        assert.deepEqual(findings, linter.lint(text).findings);
        assert.equal(cache.counts.documents - before.documents, 1);
        // Its own rules, and a rule of a neighbour where that reads what changed.
        const ran = cache.counts.documentRules - before.documentRules;
        assert.ok(ran <= first.documentRules / 12 + 12, `${ran} document rules ran; ${first.documentRules} for all`);
        assert.ok(cache.counts.paragraphs - before.paragraphs <= 2);
        assert.ok(cache.work.characters < 500, `${cache.work.characters} characters read`);
      }
    });
  }
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
