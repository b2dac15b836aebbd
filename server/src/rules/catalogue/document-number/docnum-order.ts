import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

/** 〔2025〕云教发12号: the year before the 机关代字, on a line of its own or in the brackets of a citation. */
const REVERSED =
  /(?<=^\s{0,8}|[（(])(?<year>[〔[［【（(]\d{4}[〕\]］】）)])(?<prefix>[\u4e00-\u9fff]{1,9}[发函办规字令])第?(?<sequence>\d{1,5})号(?=\s{0,8}$|[）)])/gu;

/** Since when numbers have the present form. */
const FIRST_STRICT_YEAR = 2001;

export const rule: Rule = {
  id: 'docnum-order',
  number: 346,
  group: '发文字号',
  title: { zh: '发文字号要素的次序', en: 'The parts of a document number in order' },
  description: {
    zh: '发文字号由发文机关代字、年份、发文顺序号依次组成：“云教发〔2025〕12号”，年份不放在代字前面。法院案号（“（2023）渝01民终123号”）不在此列。',
    en: 'A document number is the code of the body, the year and the serial number, in this order.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '规定' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['0123456789', '〕]］】）)']],
  check({ prose }, { report }) {
    for (const match of prose.text.matchAll(REVERSED)) {
      const { year = '', prefix = '', sequence = '' } = match.groups ?? {};
      // Documents from before 2001 were numbered in other ways, and a citation keeps their form.
      if (Number(year.slice(1, -1)) < FIRST_STRICT_YEAR) continue;
      const right = `${prefix}〔${year.slice(1, -1)}〕${sequence}号`;
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: `发文字号由机关代字、年份、顺序号依次组成，次序颠倒，应写作“${right}”`,
        fix: replaceWith(match.index, end, right),
      });
    }
  },
  good: [
    '云教发〔2025〕12号',
    { name: '2001年以前的文号', text: '你部《关于迁址的请示》（〔1996〕武司字第82号）收悉。' },
    { name: '案号', text: '（2023）渝01民终123号判决书。' },
    { name: '年份之后另有内容', text: '（2025）年度云教发展报告1号卷。' },
  ],
  bad: [
    {
      text: '重庆市教育委员会关于X的通知\n\n⟦〔2025〕渝教发12号⟧\n\n各单位：\n\n请执行。',
      fixed: '重庆市教育委员会关于X的通知\n\n渝教发〔2025〕12号\n\n各单位：\n\n请执行。',
    },
  ],
};
