import assert from 'node:assert/strict';
import { parseBlocks } from '../../server/src/formats/markdown/parse.ts';
import { writeEdit } from '../../server/src/formats/writing.ts';
import { applyEdits } from '../../server/src/text/edits.ts';

/** Replaces `words` of the first block of a text by others; null where the edit is refused. */
function edited(source: string, words: string, newText: string): string | null {
  const [block] = parseBlocks(source);
  assert.ok(block);
  const start = block.text.indexOf(words);
  assert.ok(start >= 0, words);
  const placed = { text: block.text, pieces: block.pieces, inTable: block.cell !== undefined };
  const edit = writeEdit(placed, source, { start, end: start + words.length, newText });
  return edit && applyEdits(source, [edit]);
}

const CASES: readonly (readonly [
  what: string,
  source: string,
  words: string,
  newText: string,
  result: string | null,
])[] = [
  ['plain words', '甲,乙', ',', '，', '甲，乙'],
  ['an escaped mark with its backslash', '教\\[2024\\]3号', '[2024]', '〔2024〕', '教〔2024〕3号'],
  ['an escaped mark that stays', '5\\*3,甲', '*3,', '*3，', '5\\*3，甲'],
  ['a reference as a whole', 'A&amp;B,C', '&B,', '&B，', 'A&amp;B，C'],
  ['nothing across marks', '甲**乙**,丙', '乙,', '乙，', null],
  ['nothing across a tag', '甲<u>乙</u>,丙', '乙,', '乙，', null],
  ['nothing across a comment', '甲<!-- 注 -->,丙', '甲,', '甲，', null],
  ['nothing in code', '用`a,b`。', '\ufffc\ufffc\ufffc。', '。', null],
  ['words inside of marks', '甲**乙,丙**', '乙,', '乙，', '甲**乙，丙**'],
  ['a bar in a table as an escaped one', '|甲,乙|\n|-|', ',', '|', '|甲\\|乙|\n|-|'],
  ['an escaped bar in a table once', '|甲\\|乙,丙|\n|-|', '|乙,', '|乙，', '|甲\\|乙，丙|\n|-|'],
];

describe('writing an edit into the source', () => {
  for (const [what, source, words, newText, result] of CASES) {
    it(`writes ${what}`, () => assert.equal(edited(source, words, newText), result));
  }
});
