import { toIso } from '../../../gazette/prose/date.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

const WEEKDAYS = '日一二三四五六';
const NAMED =
  /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号](?:[（(，、 ]?)(星期|礼拜|周)([一二三四五六日天])(?![边期围])/gu;

/** The day of the week of an ISO day: 日 to 六. */
function weekdayOf(iso: string): string {
  return WEEKDAYS.charAt(new Date(`${iso}T00:00:00Z`).getUTCDay());
}

export const rule: Rule = {
  id: 'date-weekday',
  number: 313,
  group: '数字与用词',
  title: { zh: '日期与星期应相符', en: 'The day of the week agrees with the date' },
  description: {
    zh: '日期后注明星期的，应与日历相符，否则收文的人不知道以哪一个为准。没有写年份的，按公文成文的年份推算，也允许是次年。',
    en: 'A weekday given with a date agrees with the calendar. Without a year the year of the document counts, or the next one.',
  },
  basis: { kind: '完整性', reference: '日期核对' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['星', '期'],
    ['礼', '拜'],
    ['周', '一二三四五六日'],
  ],
  check({ prose }, { day, report }) {
    for (const match of prose.masked.matchAll(NAMED)) {
      const [whole, written, month = '', date = '', , name = ''] = match;
      const wanted = name === '天' ? '日' : name;
      const thisYear = Number(day.latest.slice(0, 4));
      const years = written === undefined ? [thisYear, thisYear + 1] : [Number(written)];
      if (written === undefined && day.earliest.slice(0, 4) !== day.latest.slice(0, 4)) continue;
      const days = years.flatMap((year) => toIso(year, Number(month), Number(date)) ?? []);
      const [first] = days;
      if (first === undefined || days.some((iso) => weekdayOf(iso) === wanted)) continue;
      const right = weekdayOf(first);
      const end = match.index + whole.length;
      report({
        start: match.index,
        end,
        message: `${first.slice(0, 4)}年${Number(month)}月${Number(date)}日是星期${right}，不是星期${wanted}`,
        fix: replaceWith(end - 1, end, right),
      });
    }
  },
  good: [
    '定于2025年8月29日（星期五）召开，8月31日（周日）结束。',
    { name: '不存在的日期由另一规则报告', text: '定于2025年2月30日（星期五）召开。' },
    { name: '次年的日期', text: '定于1月5日（星期一）召开。', asOf: '2025-12-20' },
  ],
  bad: [
    { text: '定于⟦2025年8月29日（星期四⟧）召开。', fixed: '定于2025年8月29日（星期五）召开。' },
    {
      name: '按公文的年份',
      text: '定于⟦9月1日（星期天⟧）召开。',
      asOf: '2025-08-20',
      fixed: '定于9月1日（星期一）召开。',
    },
  ],
};
