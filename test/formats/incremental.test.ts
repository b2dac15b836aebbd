import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BlockDocument } from '../../server/src/formats/markdown/incremental.ts';
import { parseBlocks } from '../../server/src/formats/markdown/parse.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edits.ts';
import { random, randomEdit, randomText, shrink } from '../support/random-edits.ts';

/** What is wrong after `edit`: the blocks, or what the change says of them; undefined when all is right. */
function fault(source: string, edit: TextEdit): string | undefined {
  const document = BlockDocument.parse(source);
  const before = [...document.blocks];
  const { from, removed, added } = document.apply(edit);
  const changed = applyEdits(source, [edit]);
  if (document.source !== changed) return 'source';
  if (JSON.stringify(document.blocks) !== JSON.stringify(parseBlocks(changed))) return 'blocks';
  const expected = [...before];
  const gone = expected.splice(from, removed.length, ...document.blocks.slice(from, from + added));
  const told =
    expected.length === document.blocks.length &&
    expected.every((block, i) => block === document.blocks[i]) &&
    gone.every((block, i) => block === removed[i]);
  return told ? undefined : 'change';
}

/** The edit as one text, so that text and edit are shrunk together: before ⟨ removed ⟦ put in ⟩ after. */
function pack(source: string, { start, end, newText }: TextEdit): string {
  return `${source.slice(0, start)}⟨${source.slice(start, end)}⟦${newText}⟩${source.slice(end)}`;
}

function packedFault(packed: string): string | undefined {
  const [, before, removed, newText, after] = /^([^⟨⟦⟩]*)⟨([^⟨⟦⟩]*)⟦([^⟨⟦⟩]*)⟩([^⟨⟦⟩]*)$/.exec(packed) ?? [];
  if (before === undefined || removed === undefined || newText === undefined || after === undefined) return undefined;
  return fault(before + removed + after, { start: before.length, end: before.length + removed.length, newText });
}

describe('a block document after an edit', function () {
  this.timeout(240_000);

  it('has the blocks of its new text, whatever the edit', () => {
    const next = random(Number(process.env.GONGWEN_SEED ?? 20_240_512));
    for (let round = 0; round < Number(process.env.GONGWEN_ROUNDS ?? 2500); round++) {
      const source = randomText(next, next() * 60, round % 2 === 1);
      const edit = randomEdit(next, source);
      const wrong = fault(source, edit);
      if (wrong === undefined) continue;
      const shortest = shrink(pack(source, edit), (packed) => packedFault(packed) !== undefined);
      assert.fail(`${wrong}: ${JSON.stringify(shortest)}`);
    }
  });

  it('has them after many edits in a row', () => {
    const next = random(7);
    for (let round = 0; round < 40; round++) {
      let source = randomText(next, 40);
      const document = BlockDocument.parse(source);
      for (let i = 0; i < 30; i++) {
        const edit = randomEdit(next, source);
        document.apply(edit);
        source = applyEdits(source, [edit]);
        assert.deepEqual(document.blocks, parseBlocks(source), JSON.stringify({ round, i, source, edit }));
      }
    }
  });

  it('reads a seed anew by small edits', () => {
    const seed = readFileSync(new URL('../../seeds/渝府办发〔2024〕47号.md', import.meta.url), 'utf8');
    const next = random(3);
    const document = BlockDocument.parse(seed);
    for (let i = 0; i < 300; i++) document.apply(randomEdit(next, document.source));
    assert.deepEqual(document.blocks, parseBlocks(document.source));
  });

  const TRAPS: readonly (readonly [what: string, before: string, at: number, removed: number, put: string])[] = [
    ['a fence is opened over everything', '甲\n\n乙\n\n丙', 0, 0, '```\n'],
    ['a fence is closed again', '```\n甲\n\n乙\n\n丙', 4, 0, '```\n\n'],
    ['a comment is opened', '甲\n\n乙\n\n-->\n\n丙', 0, 0, '<!--'],
    ['a definition comes', '[甲]\n\n乙\n\n丙', 5, 0, '[甲]: /u\n'],
    ['a definition goes', '[甲]\n\n[甲]: /u\n\n丙', 5, 1, ''],
    ['front matter is closed', '---\n甲\n\n乙', 6, 0, '---\n'],
    ['front matter is opened', '甲\n---\n\n乙', 0, 0, '---\n'],
    ['front matter is broken', '---\n甲\n---\n乙', 8, 1, ''],
    ['a byte-order mark comes', '---\n甲\n---\n乙', 0, 0, '\ufeff'],
    ['paragraphs are joined', '甲\n\n乙\n\n丙', 2, 1, ''],
    ['paragraphs are parted', '甲\n乙\n\n丙', 2, 0, '\n'],
    ['a paragraph falls to the list before it', '1. 甲\n\n乙\n\n丙', 6, 0, '   '],
    ['a paragraph leaves its list', '1. 甲\n\n   乙\n\n丙', 6, 3, ''],
    ['a paragraph gets a number', '甲\n\n    乙', 0, 0, '1. '],
    ['an underline comes', '甲\n\n---\n\n乙', 2, 1, ''],
    ['a CRLF is cut', '甲\r\n\r\n乙', 2, 0, '丙'],
    ['a line becomes blank', '- 甲\n\n  乙\n\n    丙', 7, 1, ''],
    ['all goes', '甲\n\n乙', 0, 4, ''],
  ];
  for (const [what, before, start, removed, newText] of TRAPS) {
    it(`is right when ${what}`, () => assert.equal(fault(before, { start, end: start + removed, newText }), undefined));
  }

  it('keeps the blocks that the edit does not touch, and their texts', () => {
    const document = BlockDocument.parse('甲。\n\n1. 乙。\n\n**丙。**丁');
    const [first, second, third] = document.blocks;
    const { from, removed, added } = document.apply({ start: 8, end: 8, newText: '和丁' });
    assert.deepEqual([from, removed, added], [1, [second], 1]);
    assert.equal(document.blocks[0], first);
    assert.equal(document.blocks[2], third);
    assert.equal(document.blocks[1]?.text, '1. 乙和丁。');
    assert.deepEqual([third?.start, third?.pieces[0]?.source], [13, 15]);
  });

  it('reads one paragraph for one keystroke, however long the text', () => {
    for (const paragraphs of [10, 10_000]) {
      const document = BlockDocument.parse('1. 推进行政村寄递物流综合服务站建设。\n\n'.repeat(paragraphs));
      const at = document.source.length >> 1;
      const { work } = document.apply({ start: at, end: at, newText: '，' });
      assert.equal(work.tokenized, 0);
      assert.ok(work.blocks <= 2 && work.characters <= 60, JSON.stringify(work));
    }
  });

  it('runs Markdown over one paragraph for one keystroke in it', () => {
    const document = BlockDocument.parse('**（一）优化。**推进寄递物流。\n\n'.repeat(1000));
    const at = document.source.indexOf('推进', document.source.length >> 1) + 1;
    const { work } = document.apply({ start: at, end: at, newText: '，' });
    assert.ok(work.blocks === 1 && work.tokenized < 40, JSON.stringify(work));
  });

  it('takes the place of two hundred thousand paragraphs, also where a link definition comes or goes with them', () => {
    const long = '甲\n\n'.repeat(200_000);
    const document = BlockDocument.parse(`见[办法]。\n\n${long}`);
    const start = document.source.indexOf('甲');
    const gone = document.apply({ start, end: document.source.length, newText: '[办法]: /u\n' });
    assert.equal(gone.removed.length, 200_001);
    assert.deepEqual(document.blocks, parseBlocks('见[办法]。\n\n[办法]: /u\n'));
    const come = document.apply({ start, end: document.source.length, newText: long });
    assert.equal(come.added, 200_001);
    assert.equal(document.blocks[0]?.text, '见[办法]。');
  });

  it('refuses an edit outside the text', () => {
    const document = BlockDocument.parse('甲');
    assert.throws(() => document.apply({ start: 1, end: 2, newText: '' }), RangeError);
    assert.throws(() => document.apply({ start: 0, end: 0, newText: '乙' }, '甲'), RangeError);
  });
});
