import assert from 'node:assert/strict';
import type { Section } from '../../server/src/gazette/document/document.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** Paragraphs → the outline: marks with their headings, what belongs inside in brackets. */
const OUTLINES: readonly (readonly [string, readonly string[], string])[] = [
  ['four levels', ['一、甲', '（一）乙', '1.丙。', '（1）丁。', '二、戊'], '一、甲[（一）乙[1.丙[（1）丁]]] 二、戊'],
  ['a level left out', ['一、甲', '1.乙。', '2.丙。', '二、丁'], '一、甲[1.乙 2.丙] 二、丁'],
  ['a text that begins at （一）', ['（一）甲', '1.乙。', '（二）丙'], '（一）甲[1.乙] （二）丙'],
  ['items of articles', ['第一条 甲：', '(一)乙；', '(二)丙。', '第二条 丁。'], '第一条甲[(一)乙 (二)丙] 第二条丁'],
  ['a quotation has no numbers', ['一、甲', '《办法》规定：', '> 一、乙', '二、丙'], '一、甲 二、丙'],
  ['an indent that became a block quotation has', ['一、甲。', '> （一）乙', '二、丙'], '一、甲[（一）乙] 二、丙'],
  ['headings of Markdown', ['## 一、甲', '### （一）乙', '丙。'], '一、甲[（一）乙]'],
  [
    'a heading without number beside numbered ones',
    ['## 一、甲', '## 总体要求', '丙。', '## 二、乙'],
    '一、甲 总体要求 二、乙',
  ],
  [
    'a heading without number above numbers',
    ['## 总体要求', '1.甲。', '2.乙。', '## 任务', '1.丙。'],
    '总体要求[1.甲 2.乙] 任务[1.丙]',
  ],
  ['plain numbers go on around a heading', ['一、甲', '## 总体要求', '二、乙'], '一、甲 总体要求 二、乙'],
  ['a heading below a numbered one', ['## 一、甲', '### 分工', '1.乙。', '## 二、丙'], '一、甲[分工[1.乙]] 二、丙'],
  [
    'a list of a high level under a heading',
    ['## 一、甲', '### 分工', '一、子。', '二、丑。'],
    '一、甲[分工[一、子 二、丑]]',
  ],
  ['decimal headings of Markdown', ['## 总体要求', '### 1.1 分组', '### 1.2分工'], '总体要求[1.1分组 1.2分工]'],
  [
    'decimal headings on plain lines',
    ['1 总则', '1.1 目的', '甲。', '1.1.1 依据', '2 职责', '2.1 分工'],
    '1总则[1.1目的[1.1.1依据]] 2职责[2.1分工]',
  ],
  [
    'decimal headings below arabic ones',
    ['1.总则', '1.1 目的', '2.职责', '2.1 分工'],
    '1.总则[1.1目的] 2.职责[2.1分工]',
  ],
  ['quantities are no headings', ['一、甲', '1.5 万亩农田。', '2.5亿元资金。', '3 个项目'], '一、甲'],
  ['bold lines', ['**总体要求**', '1.甲。', '2.乙。', '**重点任务**', '1.丙。'], '总体要求[1.甲 2.乙] 重点任务[1.丙]'],
  ['bold words in a paragraph', ['一、甲', '**要求**：认真落实。', '**联系人：张三**', '**请认真落实。**'], '一、甲'],
  ['a bold line with a number', ['**一、甲**', '**二、乙**'], '一、甲 二、乙'],
  [
    'ordinal words',
    ['一、甲', '其一，加强领导。', '其二，加强宣传。', '第一，乙。', '二、丙'],
    '一、甲[其一，加强领导 其二，加强宣传 第一，乙] 二、丙',
  ],
  ['numbers of one character', ['一、甲', '㈠乙。', '⑴丙。', '⑵丁。', '⒈戊。'], '一、甲[㈠乙[⑴丙 ⑵丁 ⒈戊]]'],
  ['numbers without their first bracket', ['（1）甲', '1）子。', '2）丑。', '（2）乙'], '（1）甲[1）子 2）丑] （2）乙'],
  ['one number without its first bracket', ['（1）甲', '（2）乙', '3）丙', '（4）丁'], '（1）甲 （2）乙 3）丙 （4）丁'],
  ['a comma for 、', ['一，加强领导。落实责任。', '二，加强宣传。做好宣传。'], '一，加强领导 二，加强宣传'],
  [
    'articles below chapters',
    ['第一章　总则', '第一条　甲。', '第二章　罚则', '第二条　乙：', '（一）子；'],
    '第一章总则[第一条甲] 第二章罚则[第二条乙[（一）子]]',
  ],
  [
    'chapters below parts, sections below chapters',
    ['第一编　总则', '第一章　甲', '第一节　乙', '第一条　丙。', '第二节　丁', '第二编　分则', '第一章　戊'],
    '第一编总则[第一章甲[第一节乙[第一条丙] 第二节丁]] 第二编分则[第一章戊]',
  ],
  [
    'inserted articles',
    ['第十条　甲。', '第十条之一　乙：', '（一）子。', '第十一条　丙。'],
    '第十条甲 第十条之一乙[（一）子] 第十一条丙',
  ],
  ['parts of a report', ['第一部分　甲', '一、乙', '第二部分　丙', '一、丁'], '第一部分甲[一、乙] 第二部分丙[一、丁]'],
  [
    'boxes',
    ['一、甲', '1.子。', '专栏1　重点工程', '1.寅。', '2.卯。', '二、乙', '1.丑。'],
    '一、甲[1.子 专栏1　重点工程[1.寅 2.卯]] 二、乙[1.丑]',
  ],
  [
    'a series goes on behind a box',
    ['（一）甲', '1.子。', '专栏1', '（1）寅。', '（2）卯。', '2.丑。'],
    '（一）甲[1.子 专栏1[（1）寅 （2）卯] 2.丑]',
  ],
  ['notes', ['一、甲', '注：1.寅。', '2.卯。', '二、乙'], '一、甲[注[2.卯]] 二、乙'],
];

/** What stands above the lines, so that none of them is taken for the title. */
const HEAD = ['# 某市教育局关于开展检查的通知', '各区教育局：', '现就有关事项通知如下。'];

function outline(sections: readonly Section[]): string {
  return sections
    .map(({ mark, heading, children }) => {
      const inside = children.length === 0 ? '' : `[${outline(children)}]`;
      return `${mark.text}${heading}${inside}`;
    })
    .join(' ');
}

function sectionsOf(text: string): readonly Section[] {
  return parseGazette(text).documents[0]?.sections ?? [];
}

describe('sections', () => {
  for (const [name, lines, expected] of OUTLINES) {
    it(name, () => assert.equal(outline(sectionsOf([...HEAD, ...lines].join('\n\n'))), expected));
  }

  it('know a heading from the text that follows it', () => {
    const [first, second] = sectionsOf('（一）推进甲。完善制度。\n\n（二）推进乙');
    assert.deepEqual([first?.heading, first?.runIn, second?.heading, second?.runIn], ['推进甲', true, '推进乙', false]);
  });

  it('hold the paragraphs and lists up to the next mark', () => {
    const [first] = sectionsOf('1.推进甲。\n\n完善制度。\n\n（责任单位：市教委）\n\n2.推进乙。（责任单位：市科技局）');
    assert.equal(first?.paragraphs.length, 3);
    assert.deepEqual(
      first?.lists.map(({ list }) => list.parts[0]?.groups[0]?.[0]?.text),
      ['市教委'],
    );
  });

  it('begin anew in each attachment', () => {
    const text =
      '重庆市人民政府关于X的通知\n\n渝府发〔2024〕1号\n\n各区县政府：\n\n一、甲\n\n重庆市人民政府\n\n2024年5月1日\n\n附件1\n\nX方案\n\n一、乙\n\n附件2\n\nY方案\n\n一、丙';
    assert.deepEqual(
      sectionsOf(text).map(({ heading, part }) => `${part} ${heading}`),
      ['0 甲', '1 乙', '2 丙'],
    );
  });
});
