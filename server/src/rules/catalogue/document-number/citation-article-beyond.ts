import { parseChinese } from '../../../gazette/prose/numerals.ts';
import statutes from '../../data/statutes.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { hanValue } from '../../shared/quantities.ts';
import { citedStatutes } from './shared/cited-statutes.ts';

const EDITIONS = new Map(statutes.editions.map((entry) => [entry.title, entry]));
const ARTICLE = /^(?:[（(][^（）()]{1,30}[）)])?[中的]?第([零〇一二三四五六七八九十百千]{1,9}|\d{1,4})条/u;

export const rule: Rule = {
  id: 'citation-article-beyond',
  number: 345,
  group: '发文字号',
  title: { zh: '引用的条文超出法规的最后一条', en: 'An article beyond the last one of its statute' },
  description: {
    zh: '引用的条文序号大于该法规最后一条的，多为笔误，或者引的是另一版本，提示核对。各法规的条数取自公布的文本，列在 server/src/rules/data/statutes.json。',
    en: 'An article beyond the last one of its statute is a slip, or belongs to another edition. The counts come from official texts.',
  },
  basis: { kind: '通例', reference: '引文与所引法规核对' },
  severity: 'info',
  scope: 'paragraph',
  fix: null,
  triggers: [['》', '第（(中的']],
  check({ prose }, { report }) {
    for (const { name, start, end } of citedStatutes(prose)) {
      const entry = EDITIONS.get(name);
      if (entry === undefined) continue;
      const match = ARTICLE.exec(prose.text.slice(end, end + 48));
      const digits = match?.[1];
      if (match === null || digits === undefined) continue;
      const article = /\d/u.test(digits) ? Number(digits) : (parseChinese(digits) ?? hanValue(digits));
      if (article === null || article <= entry.lastArticle) continue;
      report({
        start,
        end: end + match[0].length,
        message: `《${entry.title}》（${entry.edition}文本）共${entry.lastArticle}条，没有第${digits}条，请核对`,
      });
    }
  },
  good: ['依据《中华人民共和国义务教育法》第六十三条、《民法典》第一千二百六十条、《某办法》第九百条。'],
  bad: [{ text: '依据⟦《党政机关公文处理工作条例》第四十九条⟧和⟦《中华人民共和国义务教育法》第七十条⟧。' }],
};
