import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'ellipsis-deng',
  number: 75,
  group: '标点符号',
  title: { zh: '省略号不与“等”连用', en: 'No ellipsis beside 等' },
  description: {
    zh: '省略号与“等”“等等”作用相同，不能连用。',
    en: 'An ellipsis and 等 say the same; only one of them stands.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.9', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '…',
  check({ prose }, { report }) {
    if (!prose.masked.includes('等')) return;
    for (const match of prose.masked.matchAll(/等(…{1,2})|(…{1,2})(?=等(?![待候级额效于距份量次离]))/gu)) {
      const dots = match[1] ?? match[2] ?? '';
      const start = match.index + (match[1] === undefined ? 0 : 1);
      report({
        start,
        end: start + dots.length,
        message: '省略号不与“等”连用，只留其一',
        fix: { title: '删去省略号', edits: [{ start, end: start + dots.length, newText: '' }] },
      });
    }
  },
  good: [
    '发展柑橘、榨菜、花椒等产业。',
    { name: '只用省略号', text: '柑橘、榨菜、花椒……都是特色农产品。' },
    { name: '等待', text: '他们……等待批复。' },
    { name: '目录引导点', text: '关于等级评定的通知……………（1）' },
  ],
  bad: [
    { text: '发展柑橘、榨菜等⟦……⟧特色产业。', fixed: '发展柑橘、榨菜等特色产业。' },
    { name: '省略号在前', text: '发展柑橘、榨菜⟦……⟧等产业。', fixed: '发展柑橘、榨菜等产业。' },
  ],
};
