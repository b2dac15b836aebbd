import type { Rule } from '../../rule.ts';

const YISHI =
  /(?:^\s*|[。；：，！？、]\s*)([一二三四五六七八九十]{1,2}(?:是|要))([，、：])(?![一二三四五六七八九十]{1,2}(?:是|要)|$)/gu;

export const rule: Rule = {
  id: 'yishi-no-punct',
  number: 20,
  group: '层次序号',
  title: { zh: '“一是”“二是”后不加标点', en: 'No punctuation after 一是, 二是' },
  description: {
    zh: '“一是”“二是”一类序次语后面直接写内容，不加逗号、顿号或冒号。',
    en: 'What 一是 and 二是 introduce follows at once, without comma, enumeration mark or colon.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.3.7' },
  severity: 'info',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['是要', '，、：']],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(YISHI)) {
      const [whole, word = '', mark = ''] = match;
      const end = match.index + whole.length;
      report({
        start: end - word.length - mark.length,
        end,
        message: `“${word}”后不加“${mark}”`,
        fix: { title: `删去“${mark}”`, edits: [{ start: end - mark.length, end, newText: '' }] },
      });
    }
  },
  good: [
    '一是加强领导；二是落实责任。',
    { name: '统一是', text: '标准不统一是，长期以来的问题。' },
    { name: '提到“一是、二是”的写法', text: '列举时，一是、二是、三是之后不加标点。' },
  ],
  bad: [
    { name: '冒号', text: '⟦一是：⟧加强领导；⟦二是：⟧落实责任。', fixed: '一是加强领导；二是落实责任。' },
    { text: '⟦一是，⟧加强领导；⟦二是、⟧落实责任。', fixed: '一是加强领导；二是落实责任。' },
  ],
};
