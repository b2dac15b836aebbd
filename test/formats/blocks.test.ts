import assert from 'node:assert/strict';
import { type Block, sourceRange } from '../../server/src/formats/block.ts';
import { parseBlocks } from '../../server/src/formats/markdown/parse.ts';

/** A block as `kind start–end text`, marks for depth and quotation behind the kind; lines of the text joined by ⏎. */
function show(block: Block): string {
  const { cell } = block;
  const place = cell === undefined ? '' : `(${cell.row},${cell.column})${cell.head ? '' : cell.header}`;
  const kind = `${block.footnote === true ? 'footnote' : block.kind}${block.depth ?? ''}${place}${block.key === undefined ? '' : `[${block.key}]`}${block.quoted === true ? '>' : ''}`;
  return `${kind} ${block.start}–${block.end} ${block.text.replaceAll('\n', '⏎').replaceAll('\uFFFC', '¤')}`.replace(
    / $/,
    '',
  );
}

const CASES: readonly (readonly [what: string, source: string, ...blocks: string[]])[] = [
  ['a plain paragraph', '推进。', 'paragraph 0–3 推进。'],
  ['two paragraphs', '甲\n\n乙', 'paragraph 0–1 甲', 'paragraph 3–4 乙'],
  ['adjacent lines are one paragraph', '（一）甲。\n（二）乙。', 'paragraph 0–11 （一）甲。⏎（二）乙。'],
  ['CRLF', '甲\r\n乙\r\n\r\n丙\r\n', 'paragraph 0–4 甲⏎乙', 'paragraph 8–9 丙'],
  ['CR alone', '甲\r乙\r\r丙', 'paragraph 0–3 甲⏎乙', 'paragraph 5–6 丙'],
  ['a line of U+3000 is not blank', '甲\n　\n乙', 'paragraph 0–5 甲⏎　⏎乙'],
  ['U+3000 indents nothing', '　　甲\n\n　　乙', 'paragraph 0–3 　　甲', 'paragraph 5–8 　　乙'],
  ['up to three spaces are no text', '  甲\n   乙', 'paragraph 2–8 甲⏎乙'],
  ['four spaces before Chinese are no code', '    甲\n    乙', 'paragraph 4–11 甲⏎乙'],
  ['a tab before Chinese is no code', '\t甲\n\n\t乙', 'paragraph 1–2 甲', 'paragraph 5–6 乙'],
  ['four spaces before anything else are', '    int x;', 'code 4–10'],
  ['indented paragraphs part at blank lines', '    甲\n\n    x = 1\n', 'paragraph 4–5 甲', 'code 11–16'],
  ['indented text is read without markup', '    甲[乙](丙)`丁`', 'paragraph 4–14 甲[乙](丙)`丁`'],
  ['but bold marks go', '    **甲。**乙', 'paragraph 4–11 甲。乙'],
  ['a soft line break', '甲  乙 \n  丙', 'paragraph 0–9 甲  乙⏎丙'],
  ['hard line breaks', '甲  \n乙\\\n丙', 'paragraph 0–8 甲⏎乙⏎丙'],
  ['trailing blanks are no text', '甲  \n\n乙\t', 'paragraph 0–3 甲', 'paragraph 5–7 乙'],
  ['bold', '**（一）甲** 乙', 'paragraph 0–10 （一）甲 乙'],
  ['bold that CommonMark refuses', '**（一）优化。**推进', 'paragraph 0–12 （一）优化。推进'],
  ['the same with underscores', '__（一）优化。__推进', 'paragraph 0–12 （一）优化。推进'],
  ['a mark without a partner stays', '张**，李四', 'paragraph 0–6 张**，李四'],
  ['a blank to fill in stays', '联系人：____，电话：____', 'paragraph 0–16 联系人：____，电话：____'],
  ['digits left out stay', '5102**********1234', 'paragraph 0–18 5102**********1234'],
  ['an escaped mark stays', '\\*\\*甲\\*\\*', 'paragraph 0–9 **甲**'],
  ['a single asterisk stays', '5*3', 'paragraph 0–3 5*3'],
  ['a tilde is a range, not deletion', '3~~5家、6~~8家', 'paragraph 0–11 3~~5家、6~~8家'],
  ['www is prose', '见www.cq.gov.cn网站', 'paragraph 0–16 见www.cq.gov.cn网站'],
  ['a footnote mark is no text', '甲[^1]。', 'paragraph 0–6 甲。'],
  [
    'footnotes, whatever Markdown takes them for',
    '甲[^1]乙[^2]\n\n[^1]: 丙。\n\n[^2]: 丁 戊。',
    ...['paragraph 0–10 甲乙', 'footnote 12–20 丙。', 'footnote 22–32 丁 戊。'],
  ],
  ['attributes are no text', '## []{#_Toc1 .anchor}一、甲 {#a .b}', 'heading2 0–32 一、甲'],
  ['nor are the brackets that they belong to', '由[市教委]{.underline}和[甲]负责', 'paragraph 0–24 由市教委和[甲]负责'],
  ['nor is the size of an image', '![](a.png){width="5in" height="3in"}甲', 'paragraph 0–37 ¤甲'],
  ['a placeholder in braces is text', '{{市名}}{单位}', 'paragraph 0–10 {{市名}}{单位}'],
  ['an escaped mark of a footnote is text', '甲\\[^1\\]', 'paragraph 0–7 甲[^1]'],
  ['a formula', '按$E=mc^2$和$$a_1\n+b$$计，5$和6$', 'paragraph 0–27 按¤¤¤¤¤¤¤¤和¤¤¤¤¤¤¤¤¤¤计，5$和6$'],
  ['a link', '见[《办法》](http://a.cn "题")。', 'paragraph 0–25 见《办法》。'],
  ['a reference before its definition', '见[办法]。\n\n[办法]: /u\n', 'paragraph 0–6 见办法。', 'definition 8–16'],
  ['brackets without definition', '见[办法]。', 'paragraph 0–6 见[办法]。'],
  ['an autolink', '见<http://a.cn>。', 'paragraph 0–15 见¤¤¤¤¤¤¤¤¤¤¤。'],
  ['code', '用`npm i`。', 'paragraph 0–9 用¤¤¤¤¤。'],
  ['an image', '见![图](a.png)。', 'paragraph 0–13 见¤。'],
  ['raw HTML', '甲<br>乙<!-- 丙 --><u>丁</u><img src="a">', 'paragraph 0–37 甲⏎乙丁¤'],
  ['raised digits', '5m<sup>2</sup>、甲<sup>注</sup>', 'paragraph 0–28 5m²、甲注'],
  ['raised digits in HTML', '<p>5m<sup>2</sup></p>', 'paragraph 3–11 5m²'],
  ['a heading of two lines', '# 甲<br>乙', 'heading1 0–8 甲乙'],
  ['a comment on a line of its own', '<!-- 甲 -->\n乙', 'html 0–10', 'paragraph 11–12 乙'],
  ['a comment and more on its line', '<!-- 甲 --> 乙\n丙', 'paragraph 11–12 乙', 'paragraph 13–14 丙'],
  ['a comment over lines', '<!-- 甲\n\n乙 -->\n\n丙', 'html 0–13', 'paragraph 15–16 丙'],
  ['references', '甲&amp;乙&#20013;丙&nbsp;', 'paragraph 0–22 甲&乙中丙\u00a0'],
  ['no reference', 'A&B公司', 'paragraph 0–5 A&B公司'],
  ['an escaped number is no list', '1\\. 甲', 'paragraph 0–5 1. 甲'],
  ['ordered items', '1. 甲。\n2. 乙。', 'paragraph 0–5 1. 甲。', 'paragraph 6–11 2. 乙。'],
  ['items apart', '1. 甲。\n\n2. 乙。', 'paragraph 0–5 1. 甲。', 'paragraph 7–12 2. 乙。'],
  ['the spaces after a number are its drafter’s', '1.   甲', 'paragraph 0–6 1.   甲'],
  ['no space, no list', '1.甲\n\n1．乙\n\n1、丙', 'paragraph 0–3 1.甲', 'paragraph 5–8 1．乙', 'paragraph 10–13 1、丙'],
  ['only 1. interrupts a paragraph', '甲\n2. 乙\n1. 丙', 'paragraph 0–6 甲⏎2. 乙', 'paragraph 7–11 1. 丙'],
  ['a line that goes on', '1. 甲\n乙\n   丙', 'paragraph 0–11 1. 甲⏎乙⏎丙'],
  [
    'a second paragraph in an item',
    '1. 甲\n\n   乙\n\n丙',
    'paragraph 0–4 1. 甲',
    'paragraph 9–10 乙',
    'paragraph 12–13 丙',
  ],
  ['an indented paragraph after an item is its own', '1. 甲\n\n    乙', 'paragraph 0–4 1. 甲', 'paragraph 10–11 乙'],
  ['an empty item in an empty item', '1. 1.', 'paragraph 0–2 1.', 'paragraph 3–5 1.'],
  ['an empty item', '1.\n\n甲', 'paragraph 0–2 1.', 'paragraph 4–5 甲'],
  ['an item that begins on the next line', '1.\n   甲', 'paragraph 0–7 1.⏎甲'],
  ['an item in an item', '1. 2. 甲', 'paragraph 0–7 1. 2. 甲'],
  ['a number before a table is not lost', '1. |甲|\n   |-|', 'paragraph 0–2 1.', 'cell(0,0) 4–5 甲'],
  ['a number outside a quotation', '1. > 甲', 'paragraph 0–2 1.', 'paragraph> 5–6 甲'],
  ['an item that begins far in', '1.     甲', 'paragraph 0–8 1. 甲'],
  ['an item of a heading', '1. ## 甲', 'heading2 0–7 1. 甲'],
  ['bullets are no text', '- 甲\n- 乙\n  - 丙', 'paragraph 0–3 甲', 'paragraph 4–7 乙', 'paragraph 10–13 丙'],
  ['a long number is no list', '1234567890. 甲', 'paragraph 0–13 1234567890. 甲'],
  ['a year is no list', '2024年5月11日', 'paragraph 0–10 2024年5月11日'],
  ['a heading', '## 一、总体要求', 'heading2 0–9 一、总体要求'],
  ['a closed heading', '# 甲 ##\n乙', 'heading1 0–6 甲', 'paragraph 7–8 乙'],
  ['a heading without text', '#', 'heading1 0–1'],
  ['no heading', '#甲\n\n####### 乙', 'paragraph 0–2 #甲', 'paragraph 4–13 ####### 乙'],
  ['a line under a line makes a heading', '甲\n乙\n---\n丙', 'heading2 0–7 甲⏎乙', 'paragraph 8–9 丙'],
  ['a line apart does not', '甲\n\n---\n\n乙', 'paragraph 0–1 甲', 'thematicBreak 3–6', 'paragraph 8–9 乙'],
  ['front matter', '---\na: 甲\n\nb\n---\n乙', 'frontmatter[a] 7–8 甲', 'paragraph 16–17 乙'],
  ['front matter that dots close', '---\n标题：甲\n...\n乙', 'frontmatter[标题] 7–8 甲', 'paragraph 13–14 乙'],
  [
    'values of front matter without their quotation marks and remarks',
    '---\n标题: "甲#乙" # 丙\n文号 : 丁 # 戊\n---\n',
    ...['frontmatter[标题] 9–12 甲#乙', 'frontmatter[文号] 23–24 丁'],
  ],
  [
    'front matter without texts: lists, mappings, texts of several lines, none',
    '---\na: [甲]\nb:\n  - 乙\nc: |\n  丙\nd: "\\u7532"\n# e: 丁\n---\n',
    'frontmatter 0–51',
  ],
  ['front matter that never ends', '---\n\n1. 甲', 'thematicBreak 0–3', 'paragraph 5–9 1. 甲'],
  ['no front matter further down', '\n---\n甲\n---', 'thematicBreak 1–4', 'heading2 5–10 甲'],
  ['a byte-order mark', '\ufeff甲', 'paragraph 1–2 甲'],
  ['a second one is text', '甲\n\n\ufeff*乙*', 'paragraph 0–1 甲', 'paragraph 3–7 \ufeff乙'],
  ['a quotation', '> 甲\n> 乙\n丙\n\n丁', 'paragraph> 2–9 甲⏎乙⏎丙', 'paragraph 11–12 丁'],
  ['fenced code', '甲\n\n```\n乙\n\n丙\n```\n丁', 'paragraph 0–1 甲', 'code 3–15', 'paragraph 16–17 丁'],
  ['fenced code that never ends', '~~~\n甲\n\n乙', 'code 0–8'],
  [
    'a comment',
    '甲\n\n<!-- 乙\n\n丙 -->\n丁\n\n戊',
    ...['paragraph 0–1 甲', 'html 3–16', 'paragraph 17–18 丁', 'paragraph 20–21 戊'],
  ],
  ['a comment that never ends', '<!-- 甲\n\n乙', 'html 0–9'],
  ['HTML ends at a blank line', '<div>\n甲\n\n乙', 'paragraph 6–7 甲', 'paragraph 9–10 乙'],
  ['tags without text', '<div>\n\n甲\n\n</div>', 'html 0–5', 'paragraph 7–8 甲', 'html 10–16'],
  [
    'HTML that is layout',
    '<h1 align="center">甲<br>乙</h1>\n<p>丙 <b>丁</b>&amp;\n  戊</p>己<br/>庚',
    ...['heading1 19–25 甲乙', 'paragraph 34–53 丙 丁&⏎戊', 'paragraph 57–64 己⏎庚'],
  ],
  [
    'an HTML table with spans',
    '<table><tr><th rowspan="2">甲<th colspan=2>乙</tr><tr><td>丙<td><p>丁</p><p>戊</p></table>',
    ...['cell(0,0) 27–28 甲', 'cell(0,1) 42–43 乙', 'cell(1,1)乙 56–57 丙', 'cell(1,2)乙 64–73 丁⏎戊'],
  ],
  [
    'Markdown that a missing blank line made HTML',
    '<div align="center">\n# 甲 乙\n丙\n**丁**#1\n</div>',
    ...['heading1 23–26 甲 乙', 'paragraph 27–36 丙⏎丁#1'],
  ],
  ['cells without a table', '<td>甲</td>', 'cell(1,0) 4–5 甲'],
  ['an empty cell', '<table><tr><td></td></tr></table>', 'cell(0,0) 11–15'],
  ['HTML in a quotation', '> <div>\n> 甲\n> 乙</div>', 'paragraph> 10–15 甲⏎乙'],
  ['HTML in an indent', '甲\n\n    <td>乙</td>', 'paragraph 0–1 甲', 'cell(1,0) 11–12 乙'],
  ['scripts and style sheets', '<style>\np { 甲 }\n</style>乙\n', 'script 0–24', 'paragraph 24–25 乙'],
  ['what is no tag', '<div>3<5、<甲>、<a b</div>', 'paragraph 5–17 3<5、<甲>、<a b'],
  [
    'a table',
    '甲\n\n|乙|\n|-|\n|丙|\n\n丁',
    ...['paragraph 0–1 甲', 'cell(0,0) 4–5 乙', 'cell(1,0)乙 12–13 丙', 'paragraph 16–17 丁'],
  ],
  [
    'a table without outer bars',
    '甲|乙\n-|-\n丙|丁',
    ...['cell(0,0) 0–1 甲', 'cell(0,1) 2–3 乙', 'cell(1,0)甲 8–9 丙', 'cell(1,1)乙 10–11 丁'],
  ],
  [
    'cells with marks, an escaped bar, none, and more than the head has',
    '| **甲** | 乙\\|丙 |\n|-|-|\n|  | 丁 | 戊 |',
    ...[
      'cell(0,0) 2–7 甲',
      'cell(0,1) 10–14 乙|丙',
      'cell(1,0)甲 23–26',
      'cell(1,1)乙|丙 28–29 丁',
      'cell(1,2) 32–33 戊',
    ],
  ],
  ['nothing', ''],
  ['blank lines', ' \n\t\n'],
  ['U+0000', '甲\0乙', 'paragraph 0–3 甲\ufffd乙'],
  ['half a character', '甲\ud800乙', 'paragraph 0–3 甲\ud800乙'],
];

describe('Markdown blocks', () => {
  for (const [what, source, ...expected] of CASES) {
    it(`reads ${what}`, () => assert.deepEqual(parseBlocks(source).map(show), expected));
  }

  it('says where each character of a text comes from', () => {
    for (const [what, source] of CASES) {
      for (const block of parseBlocks(source)) {
        let at = 0;
        for (const piece of block.pieces) {
          assert.equal(piece.at, at, what);
          assert.ok(
            piece.source >= block.start && piece.source + (piece.sourceLength ?? piece.length) <= block.end,
            what,
          );
          if (piece.sourceLength === undefined) {
            const from = source.slice(piece.source, piece.source + piece.length).replaceAll('\0', '\ufffd');
            const text = block.text.slice(at, at + piece.length);
            for (const [i, unit] of [...text].entries()) {
              if (unit !== '\uFFFC' && unit !== '\n') assert.equal(unit, [...from][i], what);
            }
          }
          at += piece.length;
        }
        assert.equal(at, block.text.length, what);
      }
    }
  });

  it('shows the words of code and formulas', () => {
    const [block] = parseBlocks('用`npm i`和$x^2$。\n甲![图](a.png)');
    assert.equal(block?.shown, '用npm i和$x^2$。\n甲 ');
    assert.equal(block?.shown?.length, block?.text.length);
    assert.equal(parseBlocks('甲**乙**')[0]?.shown, undefined);
  });

  const RANGES: readonly (readonly [source: string, text: string, start: number, end: number])[] = [
    ['甲**乙**丙', '甲乙', 0, 4],
    ['甲**乙**丙', '丙', 6, 7],
    ['甲\r\n乙', '\n', 1, 3],
    ['甲\r\n乙', '甲\n乙', 0, 4],
    ['甲&amp;乙', '&', 1, 6],
    ['甲&amp;乙', '甲&', 0, 6],
    ['甲  \n   乙', '甲\n乙', 0, 8],
    ['> 甲\n> 乙', '甲\n乙', 2, 7],
    ['甲![图](u)乙', '\uFFFC', 1, 8],
    ['1\\. 甲', '1.', 0, 3],
    ['5m<sup>2</sup>。', 'm²', 1, 8],
    ['某教\\[2024\\]3号', '[2024]', 2, 10],
    ['某教\\[2024\\]3号', '2024', 4, 8],
  ];
  for (const [source, text, start, end] of RANGES) {
    it(`finds ${JSON.stringify(text)} in ${JSON.stringify(source)}`, () => {
      const [block] = parseBlocks(source);
      const at = block?.text.indexOf(text) ?? -1;
      assert.ok(at >= 0);
      assert.deepEqual(sourceRange(block?.pieces ?? [], at, at + text.length), { start, end });
    });
  }

  it('puts an empty range before the character that follows', () => {
    const [block] = parseBlocks('甲\r\n**乙**');
    assert.deepEqual(sourceRange(block?.pieces ?? [], 1, 1), { start: 1, end: 1 });
    assert.deepEqual(sourceRange(block?.pieces ?? [], 2, 2), { start: 5, end: 5 });
    assert.deepEqual(sourceRange(block?.pieces ?? [], 3, 3), { start: 6, end: 6 });
    assert.deepEqual(sourceRange([], 0, 0), { start: 0, end: 0 });
  });
});
