import statutes from '../../data/statutes.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { statuteText } from '../../shared/statute-text.ts';
import { citedStatutes, sentenceAround } from './shared/cited-statutes.ts';

const REPEALED = new Map(statutes.repealed.map((entry) => [entry.title, entry]));
/** Sentences that speak of the repeal or of the past cite the old rules on purpose. */
const ON_PURPOSE = /废止|失效|停止|不再|替代|取代|原《|原《?中华|此前|曾|当时|旧|同时|修订|施行前|历史/u;

export const rule: Rule = {
  id: 'citation-repealed-statute',
  number: 344,
  group: '发文字号',
  title: { zh: '引用了已停止执行、废止的法规', en: 'A repealed rule or statute is cited as valid' },
  description: {
    zh: '作为依据引用的法规应当现行有效。《国家行政机关公文处理办法》和《中国共产党机关公文处理条例》已由《党政机关公文处理工作条例》第四十二条停止执行，婚姻法、合同法等九部法律已由民法典废止。按公文成文之日判断；讲到废止或者过去的句子、法规文本不作判断。',
    en: 'A statute cited as a basis is in force on the day of the document. Sentences that speak of the repeal or of the past, and statutes themselves, are left alone.',
  },
  basis: { kind: '通例', reference: '引用的依据应现行有效' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: '《',
  check(document, { day, concerned, report }) {
    const isStatute = statuteText(document);
    for (const paragraph of concerned) {
      if (isStatute(paragraph)) continue;
      for (const { name, start, end } of citedStatutes(paragraph.prose)) {
        const entry = REPEALED.get(name);
        if (entry === undefined || day.earliest < entry.since) continue;
        const { text } = paragraph.prose;
        if (ON_PURPOSE.test(sentenceAround(text, start)) || text.charAt(start - 1) === '原') continue;
        report(paragraph, {
          start,
          end,
          message: `《${entry.title}》自${entry.since}起已废止（${entry.by}），现行的是《${entry.instead}》`,
        });
      }
    }
  },
  good: [
    { text: '根据《党政机关公文处理工作条例》《中华人民共和国民法典》，制定本方案。' },
    { name: '说的就是废止', text: '《国家行政机关公文处理办法》自2012年7月1日起停止执行。' },
    { name: '过去的公文', text: '根据《国家行政机关公文处理办法》，现通知如下。', asOf: '2005-03-01' },
    { name: '名称相近的法规', text: '根据《劳动合同法》《重庆市婚姻登记办法》，制定本方案。' },
  ],
  bad: [
    { text: '根据⟦《国家行政机关公文处理办法》⟧有关规定，制定本方案。', asOf: '2025-03-01' },
    { name: '民法典', text: '依照⟦《中华人民共和国合同法》⟧签订合同。', asOf: '2025-03-01' },
  ],
};
