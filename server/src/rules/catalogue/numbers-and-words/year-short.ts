import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

/** 26年9月, 25年底: two digits that nothing before makes a number of years. */
const SHORT =
  /(?<=^|[于到至在自从、，。；：（(\s—～]|截至|截止|\d月)([0-4]\d)年(?=(?:0?[1-9]|1[0-2])月(?!内|以)|年?[底初末](?![期步])|上半年|下半年|第?[一二三四1-4]季度|[春秋][季天]|度)/gu;
/** 自23年起, 。24年，我县: a year, where it lies near that of the document. */
const BARE = /(?:(?<=[自从])([0-4]\d)年(?=起|开始|以来)|(?<=^|[。；\n])([0-4]\d)年(?=[，我全共]|以来，))/gu;
/** How far a year may lie from that of the document to be taken for one. */
const NEAR_YEARS = 8;
/** 2023—25年, 2023年至25年. */
const SPAN = /(?<!\d)((?:19|20)\d{2})年?(?:—|－|-|～|~|至|到)(\d{2})年/gu;

export const rule: Rule = {
  id: 'year-short',
  number: 310,
  group: '数字与用词',
  title: { zh: '年份应写全四位', en: 'A year has all of its four digits' },
  description: {
    zh: '四位数字表示的年份不应简写为两位数字：“26年9月”应写作“2026年9月”，“2023—25年”应写作“2023—2025年”。',
    en: 'A year of four digits is not cut to two: 2026年9月, not 26年9月.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.4', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['0123456789', '年']],
  check({ prose }, { day, report }) {
    const century = day.latest.slice(0, 2);
    for (const match of prose.masked.matchAll(SHORT)) {
      const year = `${century}${match[1] ?? ''}`;
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `年份“${match[0]}”应写全四位：“${year}年”`,
        fix: replaceWith(match.index, match.index + 2, year),
      });
    }
    for (const match of prose.masked.matchAll(BARE)) {
      const year = `${century}${match[1] ?? match[2] ?? ''}`;
      if (Math.abs(Number(year) - Number(day.latest.slice(0, 4))) > NEAR_YEARS) continue;
      report({
        start: match.index,
        end: match.index + 3,
        message: `年份“${match[0]}”应写全四位：“${year}年”`,
        fix: replaceWith(match.index, match.index + 2, year),
      });
    }
    for (const match of prose.masked.matchAll(SPAN)) {
      const [whole, first = '', short = ''] = match;
      const year = `${first.slice(0, 2)}${short}`;
      if (year <= first) continue;
      const start = match.index + whole.length - 3;
      report({
        start,
        end: start + 3,
        message: `年份“${short}年”应写全四位：“${year}年”`,
        fix: replaceWith(start, start + 2, year),
      });
    }
  },
  good: [
    '2026年9月完成，规划期2023—2025年，至2025年底。',
    { name: '时间长度', text: '历时15年，服务满10年，有期徒刑15年6个月，近20年以来，干满10年以上。' },
    { name: '引号内的届次', text: '“23年秋季学期”台账另行归档。' },
  ],
  bad: [
    { text: '⟦26年⟧9月完成，至⟦25年⟧底验收。', asOf: '2026-03-01', fixed: '2026年9月完成，至2025年底验收。' },
    {
      name: '单独的年份',
      text: '自⟦23年⟧起推行。⟦24年⟧，我县全面推开。',
      fixed: '自2023年起推行。2024年，我县全面推开。',
    },
    { name: '起止', text: '规划期2023—⟦25年⟧。', fixed: '规划期2023—2025年。' },
  ],
};
