import { toIso } from '../../../gazette/prose/date.ts';
import type { Rule } from '../../rule.ts';
import { isOwnText } from '../../shared/own-text.ts';

const DATE = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]';
/** 请于8月1日前报送: what somebody has yet to do. */
const DEADLINE = new RegExp(
  `(?:请|须|应|务必|要|最迟)[^。；]{0,24}?[于在]${DATE}(?:（[^（）]{1,6}）)?(?:[上下]午)?(?:\\d{1,2}[:：时]\\d{0,2}分?)?(?:之?前|以前)(?=[^。；]{0,14}(?:报|送|提交|完成|反馈|交|上传|填|录入|告知|回复|函复))`,
  'gu',
);
/** 你局9月2日报来的请示: what somebody did. */
const RECEIVED = new RegExp(`(?<![于至到前])${DATE}(?:报来|来函|来文|来电|报送的|上报的|呈报的|提交的|收到)`, 'gu');
/** Without a year a deadline is passed only where it is near: one of January in December is next year's. */
const NEAR_DAYS = 60;

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

export const rule: Rule = {
  id: 'deadline-passed',
  number: 318,
  group: '数字与用词',
  title: {
    zh: '期限早于成文日期，来文晚于成文日期',
    en: 'A deadline before, or a letter after, the day of the document',
  },
  description: {
    zh: '要求办理的期限不会早于公文成文之日，已经收到的来文不会晚于成文之日。没有写年份的，按成文的年份判断，只报告相距六十日以内的。',
    en: 'What is asked for is due after the day of the document, and what was received came before it. Dates without a year are judged by the year of the document and only within sixty days.',
  },
  basis: { kind: '完整性', reference: '日期前后核对' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: [['日号', '前之以（上下报来呈提收0123456789']],
  check(document, { concerned, report }) {
    const written = document.date?.date.iso ?? null;
    if (written === null) return;
    const own = isOwnText(document);
    for (const paragraph of concerned) {
      if (!own(paragraph)) continue;
      const { masked } = paragraph.prose;
      for (const match of masked.matchAll(DEADLINE)) {
        const iso = isoOf(match, written);
        if (iso === null || iso >= written) continue;
        if (match[1] === undefined && daysBetween(iso, written) > NEAR_DAYS) continue;
        const start = match.index + match[0].search(/(?:\d{4}年)?\d{1,2}月\d{1,2}[日号][^月]{0,18}前$/u);
        report(paragraph, {
          start,
          end: match.index + match[0].length,
          message: `期限早于成文日期（${document.date?.date.text ?? written}），日期前后矛盾`,
        });
      }
      for (const match of masked.matchAll(RECEIVED)) {
        const iso = isoOf(match, written);
        if (iso === null || iso <= written) continue;
        if (match[1] === undefined && daysBetween(written, iso) > NEAR_DAYS) continue;
        report(paragraph, {
          start: match.index,
          end: match.index + match[0].length,
          message: `来文日期晚于成文日期（${document.date?.date.text ?? written}），日期前后矛盾`,
        });
      }
    }
  },
  good: [
    {
      text: '# X市财政局关于Y的通知\n\n各单位：\n\n请于8月29日前报送，2024年5月1日前建成的房屋应予登记。\n\nX市财政局\n\n2025年8月20日',
    },
    {
      name: '次年的期限',
      text: '# X市财政局关于Y的通知\n\n各单位：\n\n请于1月15日前报送。\n\nX市财政局\n\n2025年12月20日',
    },
  ],
  bad: [
    { text: '# X市财政局关于Y的通知\n\n各单位：\n\n请于⟦8月10日前⟧报送。\n\nX市财政局\n\n2025年8月20日' },
    {
      name: '写明年份',
      text: '# X市财政局关于Y的通知\n\n各单位：\n\n各单位应于⟦2024年9月1日前⟧完成整改。\n\nX市财政局\n\n2025年8月20日',
    },
    {
      name: '来文',
      text: '# X市财政局关于Y的批复\n\n某局：\n\n你局⟦9月2日报来⟧的请示收悉。\n\nX市财政局\n\n2025年8月20日',
    },
  ],
};

/** The day of a match; without a year that of the document's own. */
function isoOf([, year, month, day]: RegExpExecArray, written: string): string | null {
  return toIso(Number(year ?? written.slice(0, 4)), Number(month), Number(day));
}
