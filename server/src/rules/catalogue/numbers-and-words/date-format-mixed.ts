import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { toIso } from '../../../gazette/prose/date.ts';
import type { Rule } from '../../rule.ts';

const WRITTEN = /(?<!\d)(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;
const DOTTED = /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})([./-])(\d{1,2})\2(\d{1,2})(?![\d.\-/A-Za-z%％])/gu;

export const rule: Rule = {
  id: 'date-format-mixed',
  number: 80,
  group: '数字与用词',
  title: { zh: '同一公文日期写法应一致', en: 'One form of dates in one document' },
  description: {
    zh: '正文中的日期写作“2024年5月1日”。已有这种写法的公文又出现“2024.5.1”“2024-05-01”的，应当统一。',
    en: 'Dates in running text are written 2024年5月1日; a document that does so should not also write 2024.5.1.',
  },
  basis: { kind: '通例', reference: '同一公文日期写法一致' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [['0123456789', '年./-']],
  check(_document, { concerned, report }) {
    const dotted: { readonly paragraph: Paragraph; readonly match: RegExpExecArray }[] = [];
    let written = false;
    for (const paragraph of concerned) {
      if (paragraph.quoted || (paragraph.role !== 'body' && paragraph.role !== 'section' && paragraph.role !== 'date'))
        continue;
      const { text, masked } = paragraph.prose;
      written ||= WRITTEN.test(text);
      if (paragraph.role === 'date' || !/\d[./-]\d/u.test(text)) continue;
      for (const match of masked.matchAll(DOTTED)) dotted.push({ paragraph, match });
    }
    if (!written) return;
    for (const { paragraph, match } of dotted) {
      const [text = '', year = '', , month = '', day = ''] = match;
      if (toIso(Number(year), Number(month), Number(day)) === null) continue;
      const right = `${year}年${Number(month)}月${Number(day)}日`;
      const end = match.index + text.length;
      report(paragraph, {
        start: match.index,
        end,
        message: `日期“${text}”与全文写法不一致，应写作“${right}”`,
        fix: { title: `改为“${right}”`, edits: [{ start: match.index, end, newText: right }] },
      });
    }
  },
  good: [
    '自2024年5月1日起施行，有效期至2025年12月31日。',
    { name: '只有一种写法', text: '自2024.5.1起施行，有效期至2025.12.31。' },
    { name: '版本号和标准号', text: '自2024年5月1日起使用2024.5.1.3版，执行GB/T 2024.1-2020。' },
    { name: '书名号内', text: '自2024年5月1日起执行《办法（2024.5.1修订）》。' },
    { name: '不存在的日期', text: '自2024年5月1日起，编号为2024-13-45。' },
  ],
  bad: [
    { text: '自2024年5月1日起施行，有效期至⟦2025.12.31⟧。', fixed: '自2024年5月1日起施行，有效期至2025年12月31日。' },
    {
      name: '短横线',
      text: '自2024年5月1日起施行，⟦2025-01-05⟧前上报。',
      fixed: '自2024年5月1日起施行，2025年1月5日前上报。',
    },
  ],
};
