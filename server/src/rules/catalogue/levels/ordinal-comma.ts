import type { Rule } from '../../rule.ts';

/** At the head of a sentence only: 安全第一、预防为主 is no enumeration of the drafter's. */
const ORDINAL =
  /(?:^\s*|[。；：！？]\s*)((?:第[一二三四五六七八九十]|其[一二三四五六]|首先|其次|再次|最后))、(?![一二三四五六七八九十第其首再最末]|[款项条类级批])/gu;

export const rule: Rule = {
  id: 'ordinal-comma',
  number: 19,
  group: '层次序号',
  title: { zh: '“第一”“首先”“其一”后用逗号', en: '第一, 首先 and 其一 are followed by a comma' },
  description: {
    zh: '句首不带括号的汉字序次语“第一”“首先”“其一”等后面用逗号，不用顿号。',
    en: 'Ordinal words such as 第一, 首先 and 其一 at the head of a sentence take a comma, not an enumeration mark.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.4.3.3', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['一二三四五六七八九十先次后', '、']],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(ORDINAL)) {
      const word = match[1] ?? '';
      const end = match.index + match[0].length;
      report({
        start: end - word.length - 1,
        end,
        message: `“${word}”后应用逗号，写作“${word}，”`,
        fix: { title: `改为“${word}，”`, edits: [{ start: end - 1, end, newText: '，' }] },
      });
    }
  },
  good: [
    '第一，加强领导。第二，落实责任。',
    { name: '第一、二、三款', text: '违反前款规定。第一、二、三款所列情形除外。' },
    { name: '第一、第二产业', text: '第一、第二产业占比提高。' },
    { name: '第X、Y项', text: '第一、五项规定的，责令改正。' },
    { name: '安全第一、预防为主', text: '坚持安全第一、预防为主的方针。' },
    { name: '季度', text: '第一、二季度完成。' },
  ],
  bad: [
    { text: '⟦第一、⟧加强领导。⟦第二、⟧落实责任。', fixed: '第一，加强领导。第二，落实责任。' },
    { text: '⟦首先、⟧加强领导；⟦其次、⟧落实责任。', fixed: '首先，加强领导；其次，落实责任。' },
    { text: '主要有两点：⟦其一、⟧认识不足。', fixed: '主要有两点：其一，认识不足。' },
  ],
};
