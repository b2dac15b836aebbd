import type { Rule } from '../../rule.ts';

/** Dots, points in the middle and full stops typed for an ellipsis, behind Chinese text. Longer runs are leaders of a 目录. */
const DOTS = /(?<=[\u4e00-\u9fff”》）、，])(?:\.{3,6}|[·・]{3,6}|．{3,6})(?![.·・．0-9A-Za-z/\\])/gu;
/** Three dots: half of the mark. */
const HALF = /(?<=[\u4e00-\u9fff”》）])…(?!…)/gu;

export const rule: Rule = {
  id: 'ellipsis-form',
  number: 621,
  group: '标点符号',
  title: { zh: '省略号应为“……”', en: 'The ellipsis is ……' },
  description: {
    zh: '省略号的形式是“……”，占两个字的位置。不用英文的三点“...”、中圆点“···”或者只占一字的“…”代替。目录的引导点、路径中的“../”不在此列。',
    en: 'The Chinese ellipsis is six dots, as wide as two characters; it is no row of full stops and no half of the mark. Leaders of a table of contents and paths are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.11.2', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['.', '.'], ['·', '·'], ['・', '・'], ['．', '．'], '…'],
  roles: ['body', 'section', 'cell', 'attachmentStatement', 'note', 'footnote'],
  check({ prose: { chinese } }, { report }) {
    for (const pattern of [DOTS, HALF]) {
      for (const match of chinese.matchAll(pattern)) {
        const start = match.index;
        const end = start + match[0].length;
        // With 等 beside it the mark goes: ellipsis-deng.
        if (chinese.charAt(start - 1) === '等' || chinese.charAt(end) === '等') continue;
        report({
          start,
          end,
          message: `“${match[0]}”应为省略号“……”`,
          fix: { title: '改为“……”', edits: [{ start, end, newText: '……' }] },
        });
      }
    }
  },
  good: [
    '台账、报告、照片……均应归档。',
    { name: '路径', text: '模板见../附件/模板.docx，代码为`a...b`。' },
    { name: '引导点', text: '第一章　总则．．．．．．．．（1）' },
    { name: '英文', text: '原文为To be, or not to be... That is the question.' },
    { name: '小数和网址', text: '增长1.5倍，登录www.example.gov.cn查询。' },
    { name: '与“等”连用的由另一规则报告', text: '发展柑橘、榨菜等…产业。' },
  ],
  bad: [
    { text: '报送台账、报告、照片⟦...⟧', fixed: '报送台账、报告、照片……' },
    { name: '中圆点', text: '柑橘、榨菜、花椒⟦···⟧都是特色。', fixed: '柑橘、榨菜、花椒……都是特色。' },
    { name: '只有一半', text: '柑橘、榨菜、花椒⟦…⟧都是特色。', fixed: '柑橘、榨菜、花椒……都是特色。' },
  ],
};
