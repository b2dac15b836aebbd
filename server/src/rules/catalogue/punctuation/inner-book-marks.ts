import type { Rule } from '../../rule.ts';

/** 《…<…>…》 and 《…‹…›…》: what stands inside, with Han in it. Bounded, so that no text is read twice. */
const INNER = /(?<=《[^《》]{0,60})([<＜‹])([^<>＜＞‹›《》]{2,60})([>＞›])(?=[^《》]{0,60}》)/gu;
/** <<…>> for 《…》. */
const OUTER = /(<<|＜＜)([^<>＜＞]{2,60})(>>|＞＞)/gu;

export const rule: Rule = {
  id: 'inner-book-marks',
  number: 623,
  group: '标点符号',
  title: { zh: '书名号不用小于号、大于号代替', en: 'Book marks are no less-than and greater-than signs' },
  description: {
    zh: '书名号的形式有双书名号“《》”和单书名号“〈〉”两种，书名号中还需要使用书名号时，里面一层用单书名号。键盘上的“<”“>”不是书名号。',
    en: 'Titles stand in 《》, titles inside of titles in 〈〉. The signs < and > of the keyboard are no book marks.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.15.2、4.15.3.4', strength: '规定' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '<＜‹',
  check({ prose: { text } }, { report }) {
    for (const [pattern, left, right] of [
      [INNER, '〈', '〉'],
      [OUTER, '《', '》'],
    ] as const) {
      for (const match of text.matchAll(pattern)) {
        const [whole, open = '', inside = '', close = ''] = match;
        if (!/[\u4e00-\u9fff]{2}/u.test(inside)) continue;
        const start = match.index;
        const end = start + whole.length;
        report({
          start,
          end,
          message: `书名号应为“${left}${right}”，不用“${open}${close}”代替`,
          fix: {
            title: `改为“${left}${right}”`,
            edits: [
              { start, end: start + open.length, newText: left },
              { start: end - close.length, end, newText: right },
            ],
          },
        });
      }
    }
  },
  good: [
    '按照《财政部关于印发〈会计人员教育规定〉的通知》执行。',
    { name: '大小关系', text: '得分<60分的为不合格，温度>30℃时停工。' },
    { name: '模板域', text: '由«姓名»签收。' },
  ],
  bad: [
    {
      text: '根据《财政部关于印发⟦<会计人员教育规定>⟧的通知》执行。',
      fixed: '根据《财政部关于印发〈会计人员教育规定〉的通知》执行。',
    },
    { name: '单角引号', text: '落实《关于修改⟦‹市容条例›⟧的决定》。', fixed: '落实《关于修改〈市容条例〉的决定》。' },
  ],
};
