import assert from 'node:assert/strict';
import { formatMark, parseMark } from '../../server/src/gazette/prose/mark.ts';

/** text → level, ordinal, mark as written; null where there is none. */
const MARKS: readonly (readonly [string, readonly [number, number, string] | null])[] = [
  ['一、总体要求', [1, 1, '一、']],
  ['　　二十一、附则', [1, 21, '二十一、']],
  ['一百零二、末项', [1, 102, '一百零二、']],
  ['一.总体要求', [1, 1, '一.']],
  ['三．保障措施', [1, 3, '三．']],
  ['一、2024年工作目标', [1, 1, '一、']],
  ['一、1996年我国地震活动情况', [1, 1, '一、']],
  ['一、一体推进改革', [1, 1, '一、']],
  ['一、三产融合发展', [1, 1, '一、']],
  ['一、二产业占比提高', null],
  ['一、二、三款规定的情形', null],
  ['二、三级医院', null],
  ['二三、错误的数', null],
  ['一，总体要求', [1, 1, '一，']],
  ['一，要坚持问题导向，二，要强化担当', null],
  ['（一）指导思想', [2, 1, '（一）']],
  ['(二) 深入实施', [2, 2, '(二)']],
  ['（三)加强领导', [2, 3, '（三)']],
  ['﹙四﹚加强领导', [2, 4, '﹙四﹚']],
  ['（ 五 ）加强领导', [2, 5, '（ 五 ）']],
  ['（六）、加强领导', [2, 6, '（六）、']],
  ['（三十六）注重宣传', [2, 36, '（三十六）']],
  ['（一）项目建设', [2, 1, '（一）']],
  ['（二）款项管理', [2, 2, '（二）']],
  ['（一）：见附件', null],
  ['（一）项规定的情形', null],
  ['（一）至（三）项', null],
  ['（一）、（二）项所列', null],
  ['（二）（三）项所列', null],
  ['1.建设平台', [3, 1, '1.']],
  ['12. 推进监管下沉', [3, 12, '12.']],
  ['1．优化服务', [3, 1, '1．']],
  ['１、优化服务', [3, 1, '１、']],
  ['1. 5G基站建设', [3, 1, '1.']],
  ['1.2024年底前建成', [3, 1, '1.']],
  ['1.5万亩', null],
  ['1.1 总则', null],
  ['1、3号线', null],
  ['2024.5', null],
  ['（1）统一领导', [4, 1, '（1）']],
  ['(12)其他情形', [4, 12, '(12)']],
  ['（1）.统一领导', [4, 1, '（1）.']],
  ['（2024）渝01民终123号', null],
  ['①统一领导', [5, 1, '①']],
  ['②、统一领导', [5, 2, '②、']],
  ['第三条　本办法所称', [0, 3, '第三条']],
  ['第十二章 附则', [0, 12, '第十二章']],
  ['第三条规定的情形', null],
  ['第十条之一　本办法所称', [0, 10, '第十条之一']],
  ['第二编 分则', [0, 2, '第二编']],
  ['第一部分　总体要求', [0, 1, '第一部分']],
  ['第一章总则', [0, 1, '第一章']],
  ['第一条为了弘扬美德，制定本办法。', [0, 1, '第一条']],
  ['第三条第二款规定的情形除外。', null],
  ['第三条所列情形，由市教委处理。', null],
  ['第一章规定的事项，另行通知。', null],
  ['第一部分内容，见附件。', null],
  ['㈠指导思想', [2, 1, '㈠']],
  ['㈩末项', [2, 10, '㈩']],
  ['⑴统一领导', [4, 1, '⑴']],
  ['⒈、建设平台', [3, 1, '⒈、']],
  ['1）统一领导', [4, 1, '1）']],
  ['12)统一领导', [4, 12, '12)']],
  ['一）指导思想', [2, 1, '一）']],
  ['一，加强领导。各区县要落实。', [1, 1, '一，']],
  ['2024）12号', null],
  ['1）、2）两项', null],
  ['一是加强领导', null],
  ['', null],
];

describe('level marks', () => {
  for (const [text, expected] of MARKS) {
    it(`${JSON.stringify(text)} ${expected === null ? 'is none' : `is ${expected[2]}`}`, () => {
      const mark = parseMark(text);
      assert.deepEqual(mark === null ? null : [mark.level, mark.ordinal, mark.text], expected);
      if (mark !== null) assert.equal(text.slice(mark.start, mark.end), mark.text);
    });
  }

  it('says where number, punctuation and text are', () => {
    const mark = parseMark('　（ 二 ）、 深入实施');
    assert.ok(mark !== null);
    assert.deepEqual(
      [mark.open, mark.close, mark.punctuation, mark.number, mark.body],
      ['（', '）', '、', { start: 3, end: 4 }, 8],
    );
  });

  it('writes the marks of the standard', () => {
    assert.deepEqual(
      [formatMark(1, 21), formatMark(2, 3), formatMark(3, 4), formatMark(4, 5), formatMark(5, 6)],
      ['二十一、', '（三）', '4.', '（5）', '⑥'],
    );
  });
});
