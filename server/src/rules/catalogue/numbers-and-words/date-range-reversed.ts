import { toIso } from '../../../gazette/prose/date.ts';
import type { Rule } from '../../rule.ts';

const RANGE =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?(?:（[^（）]{1,8}）)?起?(?:—{1,2}|－|–|-|～|~|至|到)(?:(\d{4}|次|翌|当|同|明)年)?(\d{1,2})月(?:(\d{1,2})[日号]?)?/gu;
/** 自即日起～4月20日: 自…起 goes with 至. */
const FROM_DASH = /自[^，。；、“”]{1,14}起(?:—{1,2}|－|-|～|~)(?=\d)/gu;

export const rule: Rule = {
  id: 'date-range-reversed',
  number: 314,
  group: '数字与用词',
  title: { zh: '起止日期先后颠倒', en: 'A period that ends before it begins' },
  description: {
    zh: '终止日期不会早于起始日期。跨年的，终止日期前写明年份或者“次年”。“自……起”后面用“至”，不用连接号。',
    en: 'A period does not end before it begins; one that ends in the next year says so. 自…起 goes with 至, not with a dash.',
  },
  basis: { kind: '完整性', reference: '日期前后核对' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['月日号', '起—－–-～~至到（'],
    ['起', '—－-～~'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    for (const match of masked.matchAll(RANGE)) {
      const [whole, year, month = '', day, endYear, endMonth = '', endDay] = match;
      // Without a year 11月至3月 is a winter; with one, and none at the end, the end belongs to the same year.
      const sameMonth = month === endMonth && day !== undefined && endDay !== undefined;
      if (endYear === undefined ? year === undefined && !sameMonth : year === undefined || !/\d/u.test(endYear))
        continue;
      const first = Number(year ?? 2024);
      const last = endYear === undefined ? first : Number(endYear);
      const from = toIso(first, Number(month), Number(day ?? 1));
      const to = toIso(last, Number(endMonth), Number(endDay ?? (day === undefined ? 1 : 28)));
      if (from === null || to === null || to >= from || last < first) continue;
      report({
        start: match.index,
        end: match.index + whole.length,
        message: `终止日期早于起始日期：“${whole}”，跨年的应写明终止年份`,
      });
    }
    for (const match of masked.matchAll(FROM_DASH)) {
      const end = match.index + match[0].length;
      const dash = /[—－\-～~]+$/u.exec(match[0])?.[0].length ?? 1;
      report({
        start: match.index,
        end,
        message: '“自……起”与“至”配合使用，不用连接号',
        basis: { kind: '通例', reference: '起止时间的表达习惯' },
        fix: { title: '改为“至”', edits: [{ start: end - dash, end, newText: '至' }] },
      });
    }
  },
  good: [
    '2025年6月10日至7月10日，2025年10月至2026年4月，11月15日至次年3月15日，11月至3月。',
    { name: '年份颠倒由另一规则报告', text: '2025年6月至2024年7月。' },
    { name: '同一天', text: '6月10日至6月10日。' },
  ],
  bad: [
    { text: '⟦2025年7月10日至6月10日⟧开展排查，⟦6月20日至6月10日⟧整改。' },
    { name: '跨年未写年份', text: '⟦2024年11月15日至3月15日⟧供暖。' },
    { name: '自……起', text: '⟦自即日起～⟧2025年4月20日报名。', fixed: '自即日起至2025年4月20日报名。' },
  ],
};
