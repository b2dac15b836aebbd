import assert from 'node:assert/strict';
import { parseBlocks } from '../../server/src/formats/markdown/parse.ts';
import { comparable, referenceBlocks } from '../support/reference.ts';

/**
 * Texts on which micromark alone takes quadratic time: seconds to minutes at this size. The bound is far above what they
 * take here, for slow machines, and far below what they would take.
 */
const SIZE = 40_000;
const BOUND = 10_000;

const TEXTS: readonly (readonly [what: string, scrap: string])[] = [
  ['emphasis that never closes', '*a_ '],
  ['emphasis that may open and close', '*甲'],
  ['links that never close', '[a]('],
  ['links with a title that never closes', '[a](b "'],
  ['references to nothing', '[a]['],
  ['brackets', '[]'],
  ['comments that never close', '甲<!--'],
  ['instructions that never close', '甲<?'],
  ['declarations that never close', '甲<!A '],
  ['CDATA that never closes', '甲<![CDATA['],
  ['quotations in quotations', '>'],
  ['lists in lists', '- '],
  ['numbers in numbers', '1. '],
  ['rules in lists', '* '],
  ['underlined headings', '*甲\n=\n'],
  ['quotations with lazy lines', '> 甲\n乙\n'],
  ['lines with a mark', '甲*\n'],
  ['halves of characters', '*\ud800'],
  ['backticks', '`甲``'],
  ['references', '&amp;'],
  ['escapes', '\\*'],
  ['list items', '- 甲\n'],
  ['list items apart', '- 甲\n\n  乙\n\n'],
  ['table rows', '|甲|\n|-|\n'],
  ['definitions', '[甲]: /u\n'],
  ['blank lines', '\n'],
  ['spaces', ' '],
  ['U+0000', '\0'],
  ['tags that never close', '<div '],
  ['attributes that never close', '<div a="'],
  ['cells that never close', '<td>甲'],
  ['scripts that never close', '<script>\n\n'],
  ['tables in tables', '<table><tr><td>'],
  ['attributes of pandoc', ']{.a}'],
  ['attributes that never end', '{#a '],
  ['marks of footnotes', '[^1]'],
  ['formulas that never end', '$$a'],
];

describe('Markdown takes linear time', function () {
  this.timeout(60_000);

  for (const [what, scrap] of TEXTS) {
    it(`over ${what}`, () => {
      const start = performance.now();
      parseBlocks(scrap.repeat(SIZE / scrap.length));
      parseBlocks(`*${scrap.repeat(SIZE / scrap.length)}`);
      assert.ok(performance.now() - start < BOUND);
    });
  }

  it('over brackets in brackets', () => {
    const start = performance.now();
    parseBlocks(`${'['.repeat(SIZE / 2)}甲${']'.repeat(SIZE / 2)}`);
    assert.ok(performance.now() - start < BOUND);
  });

  it('over a comment that is opened and never closed', () => {
    const blocks = parseBlocks(`<!--\n\n${'甲\n\n'.repeat(SIZE / 3)}`);
    assert.deepEqual(
      blocks.map((block) => block.kind),
      ['html'],
    );
  });

  it('over a table of 100,000 cells', () => {
    const cells = parseBlocks(`|甲|乙|丙|丁|\n|-|-|-|-|\n${'|子|丑|寅|卯|\n'.repeat(25_000)}`);
    assert.equal(cells.length, 100_004);
    assert.deepEqual([cells.at(-1)?.text, cells.at(-1)?.cell?.row, cells.at(-1)?.cell?.header], ['卯', 25_000, '丁']);
  });

  it('over an HTML table of 100,000 cells', () => {
    const cells = parseBlocks(`<table>\n${'<tr><td>子<td>丑<td>寅<td>卯</tr>\n'.repeat(25_000)}`);
    assert.equal(cells.length, 100_000);
    assert.deepEqual([cells.at(-1)?.text, cells.at(-1)?.cell?.row, cells.at(-1)?.cell?.header], ['卯', 24_999, '卯']);
  });

  it('over 10,000 quotations, one in the other as deep as they are read', () => {
    const blocks = parseBlocks(`${'> '.repeat(10_000)}甲\n\n${'> 乙\n\n'.repeat(10_000)}`);
    assert.equal(blocks.length, 10_001);
    assert.ok(blocks.every(({ quoted }) => quoted === true));
  });

  it('over front matter of a million characters', () => {
    const [title, ...more] = parseBlocks(`---\n标题: 甲\n${'键: 值\n'.repeat(200_000)}---\n乙`);
    assert.deepEqual([title?.key, title?.text, more.length], ['标题', '甲', 200_001]);
    assert.equal(parseBlocks(`---\n${'键: 值\n'.repeat(20_000)}`)[0]?.kind, 'thematicBreak');
  });

  it('over HTML that never closes', () => {
    for (const html of ['<div>', '<table><tr><td>', '<script>', '<style>', '<!--', '<p title="', '<h1>', '<pre>']) {
      const blocks = parseBlocks(`${html}\n${'甲\n'.repeat(SIZE)}`);
      assert.ok(blocks.length >= 1, html);
    }
  });

  it('over one line of a million characters', () => {
    const [block, ...none] = parseBlocks('推进行政村寄递物流综合服务站建设，'.repeat(60_000));
    assert.equal(block?.text.length, 1_020_000);
    assert.equal(none.length, 0);
  });

  it('over a million characters with a mark at their end', () => {
    const blocks = parseBlocks(`${'推进行政村寄递物流综合服务站建设，\n\n'.repeat(60_000)}**甲**`);
    assert.equal(blocks.length, 60_001);
    assert.equal(blocks.at(-1)?.text, '甲');
  });
});

describe('past the limits that keep it so', () => {
  it('bold marks still go: they are found in pairs', () => {
    const [block] = parseBlocks('**甲。**乙，'.repeat(400));
    assert.equal(block?.text, '甲。乙，'.repeat(400));
  });

  it('a quotation begins no more than 32 times in a line', () => {
    const [block] = parseBlocks(`${'> '.repeat(40)}甲`);
    assert.equal(block?.quoted, true);
    assert.match(block?.text ?? '', /^(?:> )+甲$/);
  });

  it('lines without end after a list item are paragraphs as they stand', () => {
    const [block, ...none] = parseBlocks(`- 甲\n${'**乙**\n'.repeat(1100)}`);
    assert.equal(none.length, 0);
    assert.equal(block?.text, `- 甲\n${'乙\n'.repeat(1100)}`.trimEnd());
  });

  it('code and HTML tables of any size are what they are', () => {
    const table = `<table>\n${'<tr><td>甲</td></tr>\n'.repeat(5000)}</table>`;
    const cells = parseBlocks(table);
    assert.equal(cells.length, 5000);
    assert.deepEqual([cells[4999]?.text, cells[4999]?.cell?.row, cells[4999]?.cell?.header], ['甲', 4999, '甲']);
    const code = `\`\`\`\n${'a_b[c]\n'.repeat(5000)}\`\`\``;
    assert.deepEqual(
      parseBlocks(code).map((block) => block.kind),
      ['code'],
    );
  });

  it('nothing below them is read differently', () => {
    const text = `${'**甲**乙\n'.repeat(60)}\n${'> 甲\n'.repeat(200)}\n${'1. [a](b) `c` <br>\n'.repeat(200)}`;
    assert.deepEqual(parseBlocks(text).map(comparable), referenceBlocks(text).map(comparable));
  });
});
