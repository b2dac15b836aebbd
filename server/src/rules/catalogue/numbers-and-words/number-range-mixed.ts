import type { Rule } from '../../rule.ts';

const COUNTED = '(?=[个名人次天年月日期批项家级层岁周倍成所台套亩户])';
const LEFT = '(?<=^|[，。；、：（(的为约近有达共用在需设分建任学施工程每办开展成立]|\\s)';
const MIXED = new RegExp(
  `(?<![\\d第.])\\d{1,3}(?:至|到|—|～|~)[一二两三四五六七八九十]{1,3}${COUNTED}|${LEFT}[一二两三四五六七八九十]{1,3}(?:至|到|—|～|~)\\d{1,3}${COUNTED}`,
  'gu',
);

export const rule: Rule = {
  id: 'number-range-mixed',
  number: 307,
  group: '数字与用词',
  title: { zh: '起止两数用同一种数字', en: 'Both ends of a range use one kind of numerals' },
  description: {
    zh: '起止两数表达的内容相同，应当选用相同形式的数字：“1至2期”或者“一至二期”，不写“1至二期”。',
    en: 'Two numbers of the same function have the same form: 1至2期 or 一至二期, never 1至二期.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 4.3.3', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: null,
  triggers: [
    ['0123456789', '至到—～~'],
    ['至到—～~', '0123456789'],
  ],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(MIXED))
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”起止两数兼用阿拉伯数字和汉字数字，应当统一`,
      });
  },
  good: ['举办1至2期、一至二期，每年3—5次，统一到3个平台，10月至12月。'],
  bad: [{ text: '举办⟦1至二⟧期培训班，⟦三到5⟧天办结。' }],
};
