import { toIso } from '../gazette/prose/date.ts';
import type { Range } from '../text/range.ts';

/** A day by which something is to be done, as a text names it. */
export interface Deadline extends Range {
  readonly text: string;
  /** The last day that it allows, ISO; null where that takes another year to know: 6月底前, “十四五”末. */
  readonly until: string | null;
}

/** A blank that a web page or a scanner left between a number and its unit: 到 2025 年年底. */
const S = '\\s?';
const YEAR = `(20\\d{2})${S}年`;
const MONTH_DAY = `(?:${S}(\\d{1,2})${S}月(?:${S}(\\d{1,2})${S}日)?)?`;
const EDGE = `(?:${S}(年?[底末]|初|上半年|上旬|中旬|下旬))?`;
/** 到2027年, 截至2025年6月底: a word in front says that the day is an end. */
const LED = `(?:截至|截止|到|至)${S}${YEAR}${MONTH_DAY}${EDGE}(?:之?前|以前)?`;
/** 2024年12月底前, 2025年年底, 2025年前: the end of the expression says so. */
const TRAILED = `${YEAR}${MONTH_DAY}(?:${EDGE}(?:之?前|以前)|${S}(年?[底末]))`;
/** 6月底前, 年底前, “十四五”期末: the year is that of another sentence. */
const YEARLESS = `(?:每年|今年|次年|当年)?(?:\\d{1,2}${S}月(?:${S}\\d{1,2}${S}日|[底末初]|[上中下]旬)?|年底)(?:之?前|以前)|“十[一二三四五六]五”(?:时期|期)?末`;
const DEADLINE = new RegExp(String.raw`(?<![\d—–-])(?:${LED}|${TRAILED}|${YEARLESS})(?!来)`, 'gu');

/** The deadlines of a text, in order. */
export function findDeadlines(text: string): readonly Deadline[] {
  if (!/[年月]|十.五”/u.test(text)) return [];
  return Array.from(text.matchAll(DEADLINE), (match) => {
    const [found, ...groups] = match;
    const [year, month, day, edge] = groups[0] === undefined ? groups.slice(4) : groups;
    const end = edge ?? groups[8];
    return {
      start: match.index,
      end: match.index + found.length,
      text: found,
      until: year === undefined ? null : lastDay(Number(year), Number(month ?? 0), Number(day ?? 0), end),
    };
  });
}

function lastDay(year: number, month: number, day: number, edge: string | undefined): string | null {
  if (day > 0) return toIso(year, month, day);
  if (month === 0)
    return edge === '上半年' ? toIso(year, 6, 30) : edge === '初' ? toIso(year, 1, 31) : toIso(year, 12, 31);
  if (edge === '上旬' || edge === '初') return toIso(year, month, 10);
  if (edge === '中旬') return toIso(year, month, 20);
  // The last day of a month is the last one that there is.
  return [31, 30, 29, 28].map((last) => toIso(year, month, last)).find((iso) => iso !== null) ?? null;
}
