import type { Rule } from '../../rule.ts';

const FORM = /^(?<year>[0-9]{4})年(?<month>[1-9]|1[0-2])月(?<day>[1-9]|[12][0-9]|3[01])日$/u;

const PRINTED = (on: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n抄送：市委办公厅。\n\n重庆市人民政府办公厅　　${on}`;

export const rule: Rule = {
  id: 'printed-on-form',
  number: 422,
  group: '公文要素',
  title: { zh: '印发日期的写法', en: 'How the day of printing is written' },
  description: {
    zh: '印发日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位，后加“印发”二字：2024年5月1日印发。印发日期不早于成文日期。',
    en: 'The day of printing gives year, month and day in Arabic numerals without leading zeros, followed by 印发, and is not before the date of the document.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.4.3', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'safe',
  check(document, { day, report }) {
    const { printedOn } = document.imprint;
    if (printedOn === null || day.latest < '2012-07-01') return;
    const { paragraph, start, end, text, iso } = printedOn;
    if (!FORM.test(text)) {
      const right = iso === null ? null : dayWords(iso);
      const padded = right !== null && text.replace(/(?<=[年月])0(?=[1-9])/gu, '') === right;
      report(paragraph, {
        start,
        end,
        message:
          right === null
            ? `印发日期“${text}”不是实有的日期，或者没有写全`
            : `印发日期用阿拉伯数字，月、日不编虚位，应为“${right}”`,
        ...(right === null
          ? {}
          : {
              fix: {
                title: `改为“${right}”`,
                edits: [{ start, end, newText: right }],
                ...(padded ? {} : { safety: 'suggestion' as const }),
              },
            }),
      });
    }
    const dated = document.date?.date.iso ?? null;
    if (iso === null || dated === null || iso >= dated) return;
    report(paragraph, {
      start,
      end,
      message: '印发日期早于成文日期',
      basis: { kind: '完整性', reference: '印发日期与成文日期核对' },
    });
  },
  good: [PRINTED('2024年5月12日印发'), { name: '当日印发', text: PRINTED('2024年5月11日印发') }],
  bad: [
    { text: PRINTED('⟦2024年05月12日⟧印发'), fixed: PRINTED('2024年5月12日印发') },
    { name: '汉字', text: PRINTED('⟦二〇二四年五月十二日⟧印发'), fixed: PRINTED('2024年5月12日印发') },
    { name: '早于成文日期', text: PRINTED('⟦2024年5月8日⟧印发') },
  ],
};

function dayWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
