import assert from 'node:assert/strict';
import type { Section } from '../../server/src/gazette/document/document.ts';
import { parseGazette } from '../../server/src/gazette/document/parse.ts';

/** Paragraphs → the outline: marks with their headings, what belongs inside in brackets. */
const OUTLINES: readonly (readonly [string, readonly string[], string])[] = [
  ['four levels', ['一、甲', '（一）乙', '1.丙。', '（1）丁。', '二、戊'], '一、甲[（一）乙[1.丙[（1）丁]]] 二、戊'],
  ['a level left out', ['一、甲', '1.乙。', '2.丙。', '二、丁'], '一、甲[1.乙 2.丙] 二、丁'],
  ['a text that begins at （一）', ['（一）甲', '1.乙。', '（二）丙'], '（一）甲[1.乙] （二）丙'],
  ['items of articles', ['第一条 甲：', '(一)乙；', '(二)丙。', '第二条 丁。'], '第一条甲[(一)乙 (二)丙] 第二条丁'],
  ['a quotation has no numbers', ['一、甲', '> 一、乙', '二、丙'], '一、甲 二、丙'],
  ['headings of Markdown', ['## 一、甲', '### （一）乙', '丙。'], '一、甲[（一）乙]'],
];

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
    it(name, () => assert.equal(outline(sectionsOf(lines.join('\n\n'))), expected));
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
