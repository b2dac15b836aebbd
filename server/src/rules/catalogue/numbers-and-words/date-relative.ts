import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { isOwnText } from '../../shared/own-text.ts';
import { statuteText } from '../../shared/statute-text.ts';

const WEEKDAYS = '一二三四五六日';
/** Words that say a day only together with the day on which they are read. */
const DAY_WORDS =
  /(下|本|这)(?:个)?(?:周|星期)([一二三四五六日天末])|下(?:个)?(?:周|星期)(?=[前内上下起召报完])|(?:明天|后天|今天|昨天|前天|大后天)(?=[上下]午|晚|早|\d|之?前|起|召开|举行|报|完成|到|在)|(?:今晚|明晚)(?=\d|召开|举行)|下个月(?:\d{1,2}[日号]|底|初|[上中下]旬)?|(?:下月|本月)(?:\d{1,2}[日号]|底|末|初|[上中下]旬)(?=之?前|以前|起|召开|举行|完成|报|，|。)|(?<![每\d本当上下次季个十一二三四五六七八九])月底前|(?<=请于|须于|应于|要于|拟于|定于)近[日期]/gu;
/** Years by the reader's calendar, with a month or a part of the year behind them. */
const YEAR_WORDS =
  /(今年|明年|去年|前年|后年)(年?底|年?初|年?末|\d{1,2}月|上半年|下半年|第?[一二三四]季度|[春夏秋冬]季?|之内|内)/gu;
/** A year alone; 去年同期 and 今年以来 are comparisons and spans that every report has. */
const YEAR_ALONE = /(?:今年|去年|明年)(?!以来|同期|同比|是|的?政府工作报告|的?报告|的?中央|年)/gu;
/** Days that only the reader's calendar tells; a hint, for minutes and reports may speak so. */
const NEAR_PAST = /前几天|近几天|这几天|前不久|不久前|前段时间|过几天|过段时间|最近(?=[，几一召组发])/gu;
/** What comes again each month or week has no date. */
const RECURRENT = /每[周月年日]|逐月|按月|按周|逐周|上月|次月|当月/u;

/** The sentence around an offset. */
function sentenceAround(text: string, at: number): string {
  const start = text.lastIndexOf('。', at) + 1;
  const end = text.indexOf('。', at);
  return text.slice(start, end < 0 ? text.length : end);
}

/** 下周五 as seen from an ISO day, as a date; null for what names no single day. */
function dayOf(iso: string, which: string | undefined, weekday: string | undefined): string | null {
  const target = WEEKDAYS.indexOf(weekday === '天' ? '日' : (weekday ?? '-'));
  if (target < 0 || which === undefined) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  const today = (date.getUTCDay() + 6) % 7;
  date.setUTCDate(date.getUTCDate() - today + target + (which === '下' ? 7 : 0));
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

const YEARS_FROM_NOW: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

function isoOf(document: GazetteDocument): string | null {
  return document.date?.date.iso ?? null;
}

export const rule: Rule = {
  id: 'date-relative',
  number: 317,
  group: '数字与用词',
  title: { zh: '时间应写具体的年月日', en: 'A deadline is a date, not “next week”' },
  description: {
    zh: '公文中的时间写具体的年月日（原《国家行政机关公文处理办法》第二十五条）。“下周五前”“本月底”“明天上午”因阅读的日期不同而不同；“今年10月”“明年4月”宜写明年份。“今年以来”“去年同期”不在此列。',
    en: 'A 公文 gives dates in full. 下周五 and 明天 mean another day for each reader; 今年10月 had better name the year. 今年以来 and 去年同期 are left alone.',
  },
  basis: { kind: '通例', reference: '时间写具体的年月日（原国发〔2000〕23号）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [
    ['下本这个', '周星月'],
    ['明后今昨前', '天晚'],
    ['今明去前后', '年'],
    ['月', '底'],
    ['近', '日期几'],
    ['前这过最不', '几不段近久'],
  ],
  check(document, { concerned, report }) {
    const iso = isoOf(document);
    const own = isOwnText(document);
    const isStatute = statuteText(document);
    const said = new Set<string>();
    for (const paragraph of concerned) {
      const { role, quoted, prose } = paragraph;
      if (quoted || (role !== 'body' && role !== 'section') || isStatute(paragraph)) continue;
      const { masked } = prose;
      for (const match of masked.matchAll(DAY_WORDS)) {
        if (RECURRENT.test(sentenceAround(masked, match.index))) continue;
        const end = match.index + match[0].length;
        const right = iso === null ? null : dayOf(iso, match[1], match[2]);
        report(paragraph, {
          start: match.index,
          end,
          message: `“${match[0]}”因阅读日期而异，应写具体的年月日`,
          ...(right === null ? {} : { fix: replaceWith(match.index, end, right) }),
        });
      }
      for (const match of masked.matchAll(NEAR_PAST))
        report(paragraph, {
          start: match.index,
          end: match.index + match[0].length,
          message: `“${match[0]}”不具体，宜写具体的年月日`,
          atMost: 'info',
        });
      // A plan that was issued with a notice speaks of years by its own day.
      if (!own(paragraph)) continue;
      const dated = new Set<number>();
      for (const match of masked.matchAll(YEAR_WORDS)) {
        dated.add(match.index);
        sayYear(paragraph, match.index, match[1] ?? '', match[0]);
      }
      for (const match of masked.matchAll(YEAR_ALONE)) {
        if (dated.has(match.index) || said.has(match[0])) continue;
        said.add(match[0]);
        sayYear(paragraph, match.index, match[0], match[0]);
      }
    }
    function sayYear(paragraph: Parameters<typeof report>[0], start: number, word: string, whole: string): void {
      const shift = YEARS_FROM_NOW[word] ?? 0;
      const year = iso === null ? null : `${Number(iso.slice(0, 4)) + shift}年`;
      report(paragraph, {
        start,
        end: start + whole.length,
        message: `“${whole}”宜写明具体年份${year === null ? '' : `（${year}）`}`,
        atMost: 'info',
        ...(year === null ? {} : { fix: replaceWith(start, start + word.length, year) }),
      });
    }
  },
  good: [
    '请于2025年8月29日前报送。今年以来，各地积极推进，比去年同期增长10%。',
    { name: '按月按周', text: '每月月底前报送，于下月5日前报送上月情况，每周召开会议，逐周推进。' },
    { name: '修辞', text: '创造更加美好的明天，今天的中国日新月异。' },
    {
      name: '附件中的方案',
      text: '# 重庆市人民政府办公厅关于印发X方案的通知\n\n渝府办发〔2024〕1号\n\n有关单位：\n\n现印发给你们，请执行。\n\n重庆市人民政府办公厅\n\n2024年5月6日\n\nX方案\n\n一、任务\n\n明年4月前完成。',
    },
  ],
  bad: [
    { text: '请于⟦下周五⟧前报送，⟦明天⟧上午召开会议，⟦下个月⟧完成。' },
    {
      name: '有成文日期的，给出日期',
      text: '# 重庆市人民政府办公厅关于X的通知\n\n有关单位：\n\n请于⟦下周五⟧前报送。\n\n重庆市人民政府办公厅\n\n2025年8月20日',
      fixed:
        '# 重庆市人民政府办公厅关于X的通知\n\n有关单位：\n\n请于2025年8月29日前报送。\n\n重庆市人民政府办公厅\n\n2025年8月20日',
    },
    { name: '年份', text: '拟于⟦今年10月⟧至⟦明年4月⟧举办，⟦去年⟧已举办一期，去年成效明显。', severity: 'info' },
  ],
};
