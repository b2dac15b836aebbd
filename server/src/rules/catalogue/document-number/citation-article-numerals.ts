import { formatChinese } from '../../../gazette/prose/numerals.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

/** 第19条第2款第（3）项 in Arabic digits, behind the title of a statute. */
const CLAUSE =
  /(?<before>》(?:[（(][^（）()]{1,30}[）)])?(?:中|的)?[、，和及以]{0,2}|、|和|及|至|[法例]的?)第(\d{1,3})条(?:之[一二三四五])?(?:第(\d{1,2})款)?(?:第[（(]?(\d{1,2})[）)]?项)?/gu;
const STATUTE = /(?:法|条例|规定|办法|细则|规则|章程|法典|决定)(?:（[^（）]{1,12}）)?》?$/u;
/** Treaties number their articles with digits, and so do standards and contracts. */
const OTHER = /公约|协定|议定书|宪章|条约|合同|协议|标准|规范|规程|GB|ISO/u;

export const rule: Rule = {
  id: 'citation-article-numerals',
  number: 343,
  group: '发文字号',
  title: { zh: '引用法规条文用汉字数字', en: 'Articles of statutes are cited with Han numerals' },
  description: {
    zh: '我国法律法规的条、款、项序号用汉字数字，引用时照写：“《义务教育法》第十九条第二款”，不写“第19条第2款”。国际公约、标准、合同不在此列。',
    en: 'Chinese statutes number their articles with Han numerals, and so do citations of them. Treaties, standards and contracts are left alone.',
  },
  basis: { kind: '通例', reference: '法律条文序号用汉字数字（《立法法》第六十五条、立法技术规范）' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['0123456789', '条']],
  roles: ['title', 'body', 'section', 'note'],
  check({ prose }, { report }) {
    const { text } = prose;
    let last = -1;
    for (const match of text.matchAll(CLAUSE)) {
      const before = match.groups?.before ?? '';
      const start = match.index + before.length;
      const title = text
        .slice(Math.max(0, match.index - 40), match.index + 1)
        .replace(/[（(][^（）()]{1,30}[）)]$/u, '');
      const chained = /^[、和及至]/u.test(before) && last >= 0 && match.index - last <= 2;
      const named = before.startsWith('》') ? title : text.slice(Math.max(0, match.index - 12), start);
      if (!chained && (!STATUTE.test(named.replace(/的$/u, '')) || OTHER.test(title))) continue;
      const end = match.index + match[0].length;
      last = end;
      const right = text
        .slice(start, end)
        .replaceAll(
          /(第[（(]?)(\d{1,3})/gu,
          (_, ordinal: string, digits: string) => `${ordinal}${formatChinese(Number(digits))}`,
        );
      report({
        start,
        end,
        message: `法规条文的序号用汉字数字，应写作“${right}”`,
        fix: replaceWith(start, end, right),
      });
    }
  },
  good: [
    '依据《中华人民共和国义务教育法》第十九条第二款第（三）项。',
    { name: '公约、标准和合同', text: '根据《气候变化框架公约》第4条、GB/T 9704—2012第7条、《买卖合同》第12条。' },
    { name: '本办法', text: '将第3条建议转有关部门。' },
  ],
  bad: [
    {
      text: '依据《中华人民共和国义务教育法》⟦第19条第2款⟧和⟦第21条⟧，《机关事务管理条例》（国务院令第621号）⟦第8条⟧。',
      fixed:
        '依据《中华人民共和国义务教育法》第十九条第二款和第二十一条，《机关事务管理条例》（国务院令第621号）第八条。',
    },
  ],
};
