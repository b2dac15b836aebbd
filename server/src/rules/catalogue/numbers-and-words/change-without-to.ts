import type { Rule } from '../../rule.ts';

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,3})?)';
/** 由20%提高30%, 从5万人增加了8万人: a beginning, then a verb that counts the change and not the end. */
const CHANGE = new RegExp(
  `[由从](?:[\\u4e00-\\u9fff\\d年月—]{0,14}?的)?${NUMBER}([%％]|[万亿]?[\\u4e00-\\u9fff]{1,3}?)(增长|增加|提高|提升|上升|扩大|降低|下降|减少|压缩|缩短|压减)(了)?${NUMBER}(\\2)(?![\\u4e00-\\u9fff]?(?:以上|左右)?[到至])`,
  'gu',
);
/** 增长了到, 下降到了: two words that say two things. */
const BOTH = /(?:增长|增加|提高|提升|上升|扩大|降低|下降|减少)了(?:到|至)(?=\d)/gu;

export const rule: Rule = {
  id: 'change-without-to',
  number: 306,
  group: '数字与用词',
  title: { zh: '“由甲增加乙”应分清“增加到”与“增加了”', en: 'From one number *to* another, or *by* another' },
  description: {
    zh: '“增加到”后面是结果，“增加了”后面是差额。“由20%提高30%”既像提高到30%，又像提高30个百分点；写明起点的，应当写“提高到”“降至”。“增加了到”两意并存，只能用一个。',
    en: '增加到 names the result, 增加了 the difference. A sentence that names where the change began names where it ended: 由20%提高到30%.',
  },
  basis: { kind: '通例', reference: '数值增减的表达习惯' },
  severity: 'warning',
  scope: 'paragraph',
  fix: null,
  triggers: [
    ['加长高升大低降少缩短减了', '0123456789'],
    ['了', '到至'],
  ],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(CHANGE)) {
      const verb = match[3] ?? '';
      const start = match.index + match[0].lastIndexOf(verb);
      report({
        start,
        end: match.index + match[0].length,
        message: `前面写明了起点，“${verb}${match[4] ?? ''}”应写作“${verb}到”（结果）；表示差额的，不写起点`,
      });
    }
    for (const match of prose.masked.matchAll(BOTH))
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”：“了”表示差额，“到”表示结果，只用一个`,
      });
  },
  good: [
    '由20%提高到30%，增加了8万人，从5万人增加至8万人。',
    { name: '差额', text: '比上年提高10个百分点，由市级财政增加5万元。' },
  ],
  bad: [{ text: '普及率由20%⟦提高30%⟧，从5万人⟦增加了8万人⟧。' }, { name: '了和到', text: '投资⟦增加了到⟧30亿元。' }],
};
