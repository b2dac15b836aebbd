import type { DateSpan } from '../../../../agencies/dates.ts';
import type { DatedFact } from '../../../../agencies/model.ts';
import type { StatusJudgement } from '../../../../agencies/registry.ts';
import type { JudgedDay, Severity } from '../../../rule.ts';
import type { PlacedName } from './names.ts';

/** Words by which a sentence tells of the change itself; the old name is right there. */
const CHANGE = /更名|改名|改称|改组为|不再保留|划入|划转|并入|挂牌|揭牌|前身|曾[任用名为]/u;
/** Words that tell of it only right before the name: 组建市交通运输委, but not 由市交通局组建专班. */
const CHANGE_OF = /(?:组建|成立|设立|整合|合并|撤销|重组)(?:了|新的)?$/u;
/** Periods by which a sentence names no year: the year in which each began. */
const PERIODS: readonly (readonly [words: string, year: string])[] = [
  ['新中国成立', '1949'],
  ['改革开放', '1978'],
  ['党的十八大', '2012'],
  ['党的十九大', '2017'],
  ['党的二十大', '2022'],
  ['“十二五”', '2011'],
  ['“十三五”', '2016'],
  ['“十四五”', '2021'],
];
/** Sentences are not read further than this, so that a line without an end costs no more than its length. */
const LONGEST = 200;
const SENTENCE_END = '。；！？;\n';

/**
 * True when the sentence around a name speaks of other days than the document's own: it tells of the change of the office,
 * or names a year, or a period that began in a year, before the document's in which the name was still in use (`until`:
 * its last day). A 责任单位 list gives out work as of today and is never such a sentence.
 */
export function tellsOfThePast({ paragraph, mention, list }: PlacedName, day: JudgedDay, until?: string): boolean {
  if (list !== undefined) return false;
  const { text } = paragraph.prose;
  const from = Math.max(0, mention.start - LONGEST);
  const to = Math.min(text.length, mention.end + LONGEST);
  let start = mention.start;
  while (start > from && !SENTENCE_END.includes(text.charAt(start - 1))) start--;
  let end = mention.end;
  while (end < to && !SENTENCE_END.includes(text.charAt(end))) end++;
  const before = text.slice(start, mention.start);
  const sentence = before + text.slice(mention.end, end);
  if (CHANGE.test(sentence) || CHANGE_OF.test(before)) return true;
  if (until === undefined) return false;
  const lastYear = until.slice(0, 4);
  const ownYear = day.earliest.slice(0, 4);
  return yearsNamed(sentence).some((year) => year <= lastYear && year < ownYear);
}

function yearsNamed(sentence: string): readonly string[] {
  const years = Array.from(sentence.matchAll(/(?<![0-9至到])((?:19|20)[0-9]{2})年/gu), ([, year = '']) => year);
  for (const [words, year] of PERIODS) if (sentence.includes(words)) years.push(year);
  return years;
}

/** The day a document is judged by, as a drafter writes it: 2024年5月11日, or only the year. */
export function formatDay(day: JudgedDay): string {
  return formatSpan(day);
}

/** A date of the registry in words: 2018年10月, 2024年1月至2024年4月间. */
export function formatFact(fact: DatedFact): string {
  const [from, to] = fact.date.split('~');
  if (to === undefined) return formatDate(from ?? '');
  return `${formatDate(from ?? '')}至${formatDate(to)}间`;
}

/** What to add to a message, and how loud it may be, where nothing but somebody's knowledge says so. */
export function caution(judged: StatusJudgement): { readonly note: string; readonly atMost?: Severity } {
  if (judged.loudest === 'warning') return { note: '' };
  return { note: '；登记中此项仅凭经验、未见文件，请核对', atMost: 'info' };
}

function formatSpan({ earliest, latest }: DateSpan): string {
  if (earliest === latest) return formatDate(earliest);
  const year = earliest.slice(0, 4);
  return latest.startsWith(year) ? `${year}年` : `${formatDate(earliest)}至${formatDate(latest)}`;
}

function formatDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return `${year}年`;
  return day === undefined ? `${year}年${Number(month)}月` : `${year}年${Number(month)}月${Number(day)}日`;
}
