import type { Rule } from '../../rule.ts';

const CONTACT = /联\s*系\s*人|联系电话|联系方式|经办人|电\s*话/u;

const REQUEST = (end: string, number = '云教文〔2024〕12号\n\n'): string =>
  `# 云岭县教育局关于修缮校舍的请示\n\n${number}云岭县人民政府：\n\n校舍年久失修。妥否，请批示。\n\n云岭县教育局\n\n2024年5月11日${end}`;

export const rule: Rule = {
  id: 'note-contact',
  number: 427,
  group: '公文要素',
  title: { zh: '请示在附注处注明联系人和电话', en: 'A request notes whom to call' },
  description: {
    zh: '请示宜在附注处注明联系人的姓名和电话，便于上级机关了解情况。这是原国发〔2000〕23号的规定，现行条例没有写，故只作提示；起草中的请示（没有文号或者日期）不提示。',
    en: 'A request names a person and a telephone number in its note. The regulation of 2000 said so, that of 2012 does not: a hint only, and none for a draft without number or date.',
  },
  basis: { kind: '通例', reference: '原国发〔2000〕23号第十条（十四）' },
  severity: 'info',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { kind, number, date, note, paragraphs } = document;
    if (kind !== '请示' || number === null || date === null) return;
    if (note !== null && CONTACT.test(note.prose.text)) return;
    if (paragraphs.some(({ start, prose }) => start > date.paragraph.start && CONTACT.test(prose.text))) return;
    report(date.paragraph, {
      start: date.date.start,
      end: date.date.end,
      message: '请示缺联系人，宜在附注处注明联系人的姓名和电话：（联系人：×××，联系电话：×××）',
    });
  },
  good: [
    REQUEST('\n\n（联系人：王海；联系电话：0000-1234567）'),
    { name: '起草中', text: REQUEST('', '') },
    { name: '报告', text: REQUEST('').replace('请示', '报告') },
  ],
  bad: [
    {
      text: '# 云岭县教育局关于修缮校舍的请示\n\n云教文〔2024〕12号\n\n云岭县人民政府：\n\n校舍年久失修。妥否，请批示。\n\n云岭县教育局\n\n⟦2024年5月11日⟧',
    },
  ],
};
