import assert from 'node:assert/strict';
import { rule } from '../../server/src/rules/catalogue/levels/heading-sequence.ts';
import { linterFor } from '../support/rule-tester.ts';

/** Lines of an outline → what is said, as `line severity word`. Each line is a paragraph. */
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['a list announced by its item goes on afterwards', ['1.甲。要求如下：', '1.子；', '2.丑。', '2.乙。', '3.丙。'], []],
  [
    'a box with a heading has numbers of its own',
    ['1.甲。', '2.乙。', '专栏1 重点工程', '1.子。', '2.丑。', '3.丙。'],
    [],
  ],
  [
    'decimal headings part lists',
    ['3.1 监测', '（1）甲。', '（2）乙。', '3.2 报告', '有下列情形的，应当报告。', '（1）丙。'],
    [],
  ],
  ['a repetition is no new list', ['一、甲', '推进甲，完善制度。', '一、乙'], ['3 warning 重复']],
  ['small items after a plain paragraph', ['1.甲。', '2.乙。', '个人还应当符合条件。', '1.丙。', '2.丁。'], []],
  ['small items after 下列', ['1.甲。', '个人应当符合下列条件。', '1.丙。'], []],
  ['an abridged text', ['一、甲', '三、丙', '（本文有删减）'], []],
  [
    'a second （一） over counted items',
    ['一、甲', '（一）乙', '1.子。', '2.丑。', '（一）丙', '3.寅。'],
    ['5 warning 重复'],
  ],
  [
    'contents before the text',
    ['一、甲', '（一）子', '二、乙', '（二）丑', '一、甲', '（一）子', '二、乙', '（二）丑'],
    [],
  ],
  ['a swap shows at both places', ['一、甲', '三、丙', '二、乙', '四、丁'], ['2 warning 不连续', '3 warning 颠倒']],
  ['one wrong number', ['1.甲。', '2.乙。', '5.丙。', '4.丁。', '5.戊。'], ['3 warning 不连续']],
  ['numbers above ten', ['九、甲', '十、乙', '十一、丙', '十三、丁'], ['4 warning 不连续']],
  ['a fragment may begin anywhere', ['三、甲', '四、乙'], []],
  ['the first item of a section is missing', ['一、甲', '（二）乙', '（三）丙'], ['2 warning 开始']],
  [
    'an article counts anew',
    ['第一条 甲：', '（一）子；', '（二）丑。', '第二条 乙：', '（三）寅。'],
    ['5 warning 开始'],
  ],
  ['chapters above articles count on', ['一、甲', '第一条 子。', '二、乙', '第二条 丑。', '三、丙'], []],
  [
    'aims count for themselves',
    ['一、总体要求', '（一）甲', '（二）乙', '二、任务', '（一）丙', '三、任务', '（二）丁'],
    [],
  ],
  ['an item glued to the one before', ['（一）甲。推进甲。（二）乙。推进乙。', '（三）丙。'], []],
  ['an inverted list is not a repetition', ['（一）甲', '一、子', '二、丑', '（二）乙', '一、寅', '二、卯'], []],
  ['circled numbers', ['①甲。', '②乙。', '②丙。'], ['3 warning 重复']],
  ['full-width digits', ['１．甲。', '２．乙。', '４．丙。'], ['3 warning 不连续']],
  ['a year is no number', ['1.甲。', '2.2025年底前完成乙。', '3.丙。'], []],
];

describe('heading-sequence in the order of a text', () => {
  for (const [name, lines, expected] of CASES) {
    it(name, () => {
      const { findings, lines: index } = linterFor(rule).lint(lines.join('\n\n'));
      const said = findings.map(({ start, severity, message }) => {
        const word = ['重复', '颠倒', '不连续', '开始', '混用'].find((candidate) => message.includes(candidate));
        return `${index.positionAt(start).line / 2 + 1} ${severity} ${word ?? message}`;
      });
      assert.deepEqual(said, expected);
    });
  }
});
