import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { hanValue } from '../../shared/quantities.ts';
import { isText } from '../../shared/roles.ts';
import { statuteText } from '../../shared/statute-text.ts';

const YEAR_DIGIT = '〇零○一二三四五六七八九';
const HAN_YEAR = `[一二][${YEAR_DIGIT}]{3}`;
const HAN = '[一二三四五六七八九十]{1,3}';
const DAY = `(?:(?:\\d{1,2}|${HAN})[日号])?`;
/** A date whose parts are written in two ways: 二〇二五年6月, 2025年六月1日, 6月一日. */
const MIXED = new RegExp(
  `(?<![${YEAR_DIGIT}十百千\\d])(?:${HAN_YEAR}年\\d{1,2}月${DAY}|\\d{4}年${HAN}月${DAY}|(?<![年\\d])\\d{1,2}月${HAN}日)`,
  'gu',
);
const ALL_HAN = new RegExp(`(?<![${YEAR_DIGIT}\\d])${HAN_YEAR}年${HAN}月(?:[一二三四五六七八九十]{1,4}日)?`, 'gu');
const ARABIC = /\d{4}年\d{1,2}月/u;

/** A date of any numerals in Arabic ones: 二〇二五年六月1日 → 2025年6月1日; null where a part is no number. */
function inArabic(date: string): string | null {
  let broken = false;
  const right = date.replaceAll(/[〇零○一二三四五六七八九十]+/gu, (part) => {
    if (part.length === 4) return [...part].map((char) => Math.max(0, '〇一二三四五六七八九'.indexOf(char))).join('');
    const value = hanValue(part);
    if (value === null) broken = true;
    return String(value);
  });
  return broken ? null : right;
}

export const rule: Rule = {
  id: 'date-numerals-mixed',
  number: 316,
  group: '数字与用词',
  title: { zh: '日期的数字形式应一致', en: 'One kind of numerals in dates' },
  description: {
    zh: '一个日期中不混用汉字数字和阿拉伯数字：“二〇二五年6月”应写作“2025年6月”。正文已用阿拉伯数字写日期的，不再用汉字数字写同类日期。农历和历史纪年不在此列。',
    en: 'One date does not mix Han numerals and Arabic digits, and dates of the same kind in one text have the same form. The lunar calendar is left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 4.3.3', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [
    ['一二三四五六七八九十零〇○0123456789', '年月'],
    ['年月', '一二三四五六七八九十'],
  ],
  check(document, { concerned, report }) {
    const isStatute = statuteText(document);
    const han: { readonly paragraph: Paragraph; readonly match: RegExpExecArray }[] = [];
    let arabic = false;
    const say = (paragraph: Paragraph, match: RegExpExecArray, why: string): void => {
      const right = inArabic(match[0]);
      const end = match.index + match[0].length;
      report(paragraph, {
        start: match.index,
        end,
        message: `${why}，“${match[0]}”${right === null ? '请统一写法' : `应写作“${right}”`}`,
        ...(right === null ? {} : { fix: replaceWith(match.index, end, right) }),
      });
    };
    for (const paragraph of concerned) {
      const { role, quoted, prose } = paragraph;
      if (quoted || role === 'date' || role === 'signature' || !isText(role) || isStatute(paragraph)) continue;
      for (const match of prose.masked.matchAll(MIXED)) say(paragraph, match, '日期中汉字数字与阿拉伯数字混用');
      // A line that is nothing but a date signs an enclosed paper; 成文日期 were written in Han numerals before 2012.
      if ((role !== 'body' && role !== 'section') || prose.date !== null) continue;
      arabic ||= ARABIC.test(prose.masked);
      for (const match of prose.masked.matchAll(ALL_HAN)) han.push({ paragraph, match });
    }
    if (!arabic) return;
    for (const { paragraph, match } of han) say(paragraph, match, '日期写法与全文不一致');
  },
  good: [
    '2025年6月启动，2025年8月1日完成，“十四五”期间推进，二〇三五年远景目标。',
    { name: '只用汉字数字', text: '二〇二五年六月一日启动，二〇二五年八月完成。' },
    { name: '农历', text: '2025年正月十五，农历八月十五。' },
  ],
  bad: [
    {
      text: '⟦二〇二五年6月⟧启动，⟦2025年八月1日⟧完成，⟦9月一日⟧验收。',
      fixed: '2025年6月启动，2025年8月1日完成，9月1日验收。',
    },
    {
      name: '全文不一致',
      text: '⟦二〇二五年六月一日⟧启动，2025年8月1日完成。',
      fixed: '2025年6月1日启动，2025年8月1日完成。',
    },
    { name: '零', text: '⟦二零二五年4月1日⟧上午，发生火灾。', fixed: '2025年4月1日上午，发生火灾。' },
  ],
};
