import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readComments } from '../../server/src/formats/word/commentsPart.ts';
import { readDocument } from '../../server/src/formats/word/document.ts';
import { WordPackage } from '../../server/src/formats/word/package.ts';
import { wordText } from '../../server/src/formats/word/wordText.ts';
import { type Remark, type Review, writeReview } from '../../server/src/formats/word/write/review.ts';
import { NAMESPACE, p, runs, wordFile } from '../support/wordFile.ts';
import { textAfter } from '../support/wordRevisions.ts';

const AUTHOR = { name: '审校', date: undefined };

function review(bytes: Uint8Array, remarksOf: (source: string) => readonly Remark[], replace = false): Review {
  const file = new WordPackage(bytes);
  const text = wordText(readDocument(file));
  return writeReview(file, text, remarksOf(text.source), { author: AUTHOR, replace });
}

/** A remark on the first place of some words, with what becomes of them. */
const on = (source: string, words: string, newText?: string): Remark => {
  const start = source.indexOf(words);
  assert.ok(start >= 0, words);
  const end = start + words.length;
  return { start, end, lines: [`关于“${words}”`], edits: newText === undefined ? [] : [{ start, end, newText }] };
};

function textOf(bytes: Uint8Array, decision: 'accept' | 'reject'): readonly string[] {
  const file = new WordPackage(bytes);
  return textAfter(file.part(file.main).text, decision, AUTHOR.name);
}

describe('the review of a Word document', () => {
  it('is a comment and a tracked change, and nothing else', () => {
    const before = wordFile(p('甲(乙)丙'));
    const { bytes, comments, changes } = review(before, (source) => [on(source, '(乙)', '（乙）')]);
    assert.deepEqual([comments, changes], [1, 1]);
    assert.deepEqual(textOf(bytes, 'reject'), ['甲(乙)丙']);
    assert.deepEqual(textOf(bytes, 'accept'), ['甲（乙）丙']);
    const file = new WordPackage(bytes);
    assert.match(
      file.part(file.main).text,
      /<w:t xml:space="preserve">甲<\/w:t><\/w:r><w:commentRangeStart w:id="0"\/><w:del w:id="1" w:author="审校"><w:r><w:rPr><w:sz w:val="32"\/><\/w:rPr><w:delText xml:space="preserve">\(乙\)<\/w:delText><\/w:r><\/w:del><w:ins w:id="2" w:author="审校"><w:r><w:rPr><w:sz w:val="32"\/><\/w:rPr><w:t xml:space="preserve">（乙）<\/w:t><\/w:r><\/w:ins><w:commentRangeEnd w:id="0"\/>/u,
    );
    assert.deepEqual(
      readComments(file).map(({ author, lines }) => [author, lines]),
      [['审校', ['关于“(乙)”']]],
    );
  });

  const cases: readonly (readonly [name: string, body: string, words: string, newText: string, text: string])[] = [
    ['over several runs', runs('甲(', '乙', ')丙'), '(乙)', '（乙）', '甲（乙）丙'],
    ['at the beginning', p('甲乙'), '甲', '丙', '丙乙'],
    ['at the end', p('甲乙'), '乙', '', '甲'],
    ['of all', p('甲乙'), '甲乙', '丙', '丙'],
    ['beside a reference', p('甲&amp;(乙)'), '(乙)', '（乙）', '甲&（乙）'],
    ['of a reference', p('甲&amp;乙'), '&', '和', '甲和乙'],
  ];
  for (const [name, body, words, newText, text] of cases) {
    it(`tracks a change ${name}`, () => {
      const before = wordFile(body);
      const { bytes, changes } = review(before, (source) => [on(source, words, newText)]);
      assert.equal(changes, 1);
      assert.deepEqual(textOf(bytes, 'accept'), [text]);
      assert.deepEqual(textOf(bytes, 'reject'), textOf(before, 'reject'));
    });
  }

  it('comments only where a change must not be made: another’s revision, a field, the number of a list', () => {
    const field = '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>甲(乙)</w:t></w:r></w:fldSimple></w:p>';
    const inserted = '<w:p><w:ins w:id="9" w:author="别人"><w:r><w:t>甲(乙)</w:t></w:r></w:ins></w:p>';
    for (const body of [field, inserted]) {
      const before = wordFile(body);
      const { bytes, comments, changes, untracked } = review(before, (source) => [on(source, '(乙)', '（乙）')]);
      assert.deepEqual([comments, changes, untracked], [1, 0, 1]);
      assert.deepEqual(textOf(bytes, 'accept'), textOf(before, 'accept'));
    }
  });

  it('keeps the comments of others and takes new ids', () => {
    const comments = {
      name: 'comments.xml',
      type: 'comments',
      xml: `<w:comments ${NAMESPACE}><w:comment w:id="4" w:author="别人">${p('请核')}</w:comment></w:comments>`,
    };
    const { bytes } = review(wordFile(p('甲乙'), [comments]), (source) => [on(source, '乙')]);
    assert.deepEqual(
      readComments(new WordPackage(bytes)).map(({ id, author }) => [id, author]),
      [
        ['4', '别人'],
        ['5', '审校'],
      ],
    );
  });

  it('adds nothing twice, and gives way to a new one where that is asked for', () => {
    const once = review(wordFile(p('甲乙丙')), (source) => [on(source, '乙')]).bytes;
    const twice = review(once, (source) => [on(source, '乙')]);
    assert.deepEqual([twice.comments, twice.present, twice.bytes], [0, 1, once]);
    const replaced = review(once, (source) => [on(source, '丙')], true);
    assert.deepEqual(
      readComments(new WordPackage(replaced.bytes)).map(({ lines }) => lines),
      [['关于“丙”']],
    );
    assert.deepEqual(textOf(replaced.bytes, 'accept'), ['甲乙丙']);
  });

  it('hangs a comment on a text box on the paragraph that the box is anchored in', () => {
    const body = `<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:txbxContent>${p('乙')}</w:txbxContent></w:r></w:p>`;
    const { bytes } = review(wordFile(body), (source) => [on(source, '乙')]);
    assert.deepEqual(readComments(new WordPackage(bytes))[0]?.lines, ['〔文本框〕“乙”', '关于“乙”']);
  });

  it('whatever is marked: rejecting gives the old text, accepting the repaired one, other parts stay', () => {
    const character = fc.constantFrom('甲', '乙', '(', ')', ' ', '&amp;', '，');
    const run = fc.array(character, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
    const paragraph = fc.array(run, { minLength: 1, maxLength: 4 });
    const edit = fc.tuple(fc.nat(30), fc.nat(4), fc.constantFrom('', '（', '丁&', '\t'));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 3 }),
        fc.array(edit, { maxLength: 5 }),
        (body, edits) => {
          const before = wordFile(body.map((texts) => runs(...texts)).join(''));
          const file = new WordPackage(before);
          const text = wordText(readDocument(file));
          const chosen: { start: number; end: number; newText: string }[] = [];
          for (const [start, length, newText] of edits) {
            const end = start + length;
            const inOne = text.paragraphs.some((placed) => start >= placed.start && end <= placed.end);
            if (inOne && chosen.every((other) => end < other.start || start > other.end))
              chosen.push({ start, end, newText });
          }
          const remarks = chosen.map(
            (one): Remark => ({ start: one.start, end: one.end, lines: [`${one.start}`], edits: [one] }),
          );
          const { bytes, changes } = writeReview(file, text, remarks, { author: AUTHOR, replace: false });
          assert.equal(changes, chosen.length);
          assert.deepEqual(textOf(bytes, 'reject'), textOf(before, 'reject'));
          const expected = text.paragraphs.map(({ start, end }) => {
            let repaired = text.source.slice(start, end);
            for (const one of chosen
              .filter((each) => each.start >= start && each.end <= end)
              .sort((a, b) => b.start - a.start)) {
              repaired = repaired.slice(0, one.start - start) + one.newText + repaired.slice(one.end - start);
            }
            return repaired;
          });
          const accepted = textOf(bytes, 'accept').filter((_, index) => textOf(before, 'reject')[index]?.trim() !== '');
          assert.deepEqual(accepted, expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
