import type { Rule } from '../../rule.ts';

/** The stronger of two marks stays when they differ: a full stop says more than a comma. */
const STRENGTH = '、，：；。';
const RUN = /[，。、；：](?:[ \u00a0]?[，。、；：])+|(?<=[？！])[，。、；：]/gu;
const AFTER_ELLIPSIS = /…{2}[。，、；：]/gu;

export const rule: Rule = {
  id: 'punct-double',
  number: 55,
  group: '标点符号',
  title: { zh: '标点重复或者冲突', en: 'Doubled or conflicting punctuation' },
  description: {
    zh: '同一处不应连用两个点号。重复的点号可以放心删去一个；两个不同的点号（“、，”“：；”）留哪一个由起草人决定。省略号“……”、破折号“——”和“？！”不在此列。',
    en: 'Two stops never stand side by side. A doubled one is removed safely; of two different ones the drafter chooses. Ellipsis, dash and ？！ are single marks.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4', strength: '规定' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  tags: ['form-only'],
  triggers: [
    ['，。、；：', '，。、；： \u00a0'],
    ['？！', '，。、；：'],
    ['…', '。，、；：'],
  ],
  check({ prose }, { report }) {
    const { text } = prose;
    for (const match of text.matchAll(RUN)) {
      const start = match.index;
      const end = start + match[0].length;
      const marks = match[0].replace(/\s/gu, '');
      if (marks.length === 1) {
        report({
          start: start - 1,
          end,
          message: `“${text.slice(start - 1, end)}”标点冲突，问号、叹号之后不再用点号`,
          fix: { title: `删去“${marks}”`, edits: [{ start, end, newText: '' }], safety: 'suggestion' },
        });
        continue;
      }
      const same = [...marks].every((mark) => mark === marks.charAt(0));
      if (same && marks.charAt(0) === '。' && marks.length > 2) {
        report({
          start,
          end,
          message: `“${match[0]}”不是省略号，应为“……”`,
          fix: { title: '改为“……”', edits: [{ start, end, newText: '……' }], safety: 'suggestion' },
        });
        continue;
      }
      const kept = [...marks].reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a));
      report({
        start,
        end,
        message: same ? `标点“${kept}”重复` : `标点“${match[0]}”冲突，同一处只用一个点号`,
        fix: {
          title: `只留“${kept}”`,
          edits: [{ start, end, newText: kept }],
          safety: same ? 'safe' : 'suggestion',
        },
      });
    }
    for (const match of text.includes('……') ? text.matchAll(AFTER_ELLIPSIS) : []) {
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: '省略号之后一般不再用点号',
        atMost: 'info',
        basis: { kind: '通例', reference: '省略号与点号不连用' },
        fix: { title: '删去点号', edits: [{ start: end - 1, end, newText: '' }], safety: 'suggestion' },
      });
    }
  },
  good: [
    '推进设备更新，加快改造；提升能效。',
    { name: '省略号和破折号', text: '他说：“这项工作……要抓紧。”——记者注' },
    { name: '问号叹号连用', text: '怎么办？！必须抓紧！！' },
    { name: '目录的引导点', text: '第一章　总则．．．．．．（1）' },
    { name: '引号内外', text: '做到“应改尽改。”各区县政府抓好落实。' },
    { name: '括号之后', text: '（责任单位：市商务委。）。推进更新。' },
  ],
  bad: [
    {
      name: '表格',
      text: '| 甲 | 乙 |\n|--|--|\n| 1⟦，，⟧2 | 完成⟦。。⟧ |',
      fixed: '| 甲 | 乙 |\n|--|--|\n| 1，2 | 完成。 |',
    },
    { text: '加快推进设备更新⟦。。⟧提升能效⟦，，⟧降低成本。', fixed: '加快推进设备更新。提升能效，降低成本。' },
    { name: '顿号逗号', text: '推进更新⟦、，⟧加快改造。', fixed: '推进更新，加快改造。' },
    { name: '冒号分号', text: '具体如下⟦：；⟧一是更新。', fixed: '具体如下；一是更新。' },
    { name: '隔着空格', text: '加快更新⟦。 。⟧', fixed: '加快更新。' },
    { name: '句号作省略号', text: '更新设备⟦。。。⟧', fixed: '更新设备……' },
    { name: '省略号后的点号', text: '发展柑橘、榨菜⟦……。⟧', fixed: '发展柑橘、榨菜……', severity: 'info' },
    { name: '问号后句号', text: '如何落实⟦？。⟧请说明。', fixed: '如何落实？请说明。' },
  ],
};
