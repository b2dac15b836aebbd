import type { Rule } from '../../rule.ts';
import { yearOf } from '../../shared/docnum.ts';

export const rule: Rule = {
  id: 'docnum-date-mismatch',
  number: 7,
  group: '发文字号',
  title: {
    zh: '发文字号年份与成文日期不一致',
    en: 'Year of the document number differs from the year of the date',
  },
  description: {
    zh: '发文字号按年编号，年份一般与成文日期的年份相同。套用旧稿时常忘改其中之一。年底取号、次年年初成文的，可以不同，请核对后保留。',
    en: 'Numbers are counted by year, so number and date usually share it; a draft made from an old one often keeps the old year. A number taken in December and a date in January are legitimate.',
  },
  basis: { kind: '通例', reference: '发文字号按年度编号' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { number, date } = document;
    if (number === null || date === null || date.date.iso === null) return;
    // A date far below, in a document whose own end was never found, is that of something attached.
    if (document.signatures.length === 0 && document.attachments.length > 0) return;
    const year = yearOf(number.number);
    const written = Number(date.date.iso.slice(0, 4));
    if (year === written) return;
    report(number.paragraph, {
      start: number.number.year.start,
      end: number.number.year.end,
      message: `发文字号年份为${year}年，成文日期为${date.date.text}，两者不一致`,
      related: [
        {
          paragraph: date.paragraph,
          start: date.date.start,
          end: date.date.end,
          message: '成文日期',
        },
      ],
    });
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    {
      name: '汉字日期',
      text: '国务院关于X的批复\n\n国函〔1996〕95号\n\n武警总部：\n\n现批复如下：\n\n同意。\n\n国务院　中央军委\n\n一九九六年十一月五日',
    },
    {
      name: '引用旧文',
      text: '重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知\n\n渝府办发〔2024〕48号\n\n有关单位：\n\n将该文件废止。\n\n重庆市人民政府办公厅\n\n2024年5月12日',
    },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔⟦2023⟧〕47号\n\n各区县（自治县）人民政府：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
  ],
};
