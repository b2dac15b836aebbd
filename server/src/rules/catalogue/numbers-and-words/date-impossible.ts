import { toIso } from '../../../gazette/prose/date.ts';
import type { Rule } from '../../rule.ts';

const DATE = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?!的?报)/gu;
/** A leap year, for dates without a year: 2月29日 may be one. */
const LEAP = 2024;

export const rule: Rule = {
  id: 'date-impossible',
  number: 312,
  group: '数字与用词',
  title: { zh: '日期不存在', en: 'A day that does not exist' },
  description: {
    zh: '正文中的日期应当真实存在：2月没有30日，平年2月没有29日，4月、6月、9月、11月没有31日，一年没有13月。成文日期由另一规则检查。',
    en: 'A date in the text exists in the calendar. The date of the document itself is judged by another rule.',
  },
  basis: { kind: '完整性', reference: '日期核对' },
  severity: 'error',
  scope: 'paragraph',
  fix: null,
  triggers: [['0123456789', '月']],
  roles: ['title', 'attachmentTitle', 'addressee', 'body', 'section', 'note', 'attachmentStatement'],
  check({ prose }, { report }) {
    for (const match of prose.chinese.matchAll(DATE)) {
      const [whole, year, month = '', day = ''] = match;
      if (toIso(year === undefined ? LEAP : Number(year), Number(month), Number(day)) !== null) continue;
      report({ start: match.index, end: match.index + whole.length, message: `日期“${whole}”不存在，请核对` });
    }
  },
  good: ['2024年2月29日至12月31日，2月29日，4月30日。', { name: '时间长度', text: '历时13个月31天。' }],
  bad: [{ text: '请于⟦2024年2月30日⟧前报送，⟦2023年2月29日⟧、⟦6月31日⟧、⟦13月1日⟧均不存在。' }],
};
