import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { isBodyName } from '../../../gazette/prose/bodyName.ts';
import type { WrittenDate } from '../../../gazette/prose/date.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { DocumentContext, ProseEdit, Report, Rule } from '../../rule.ts';

/** GB/T 9704—2012 came into force; before, dates in Chinese numerals were the rule. */
const ARABIC_SINCE = '2012-07-01';
const PARTS = /^([0-9０-９]{4})\s*([年./-])\s*([0-9０-９]{1,2})\s*([月./-])\s*([0-9０-９]{1,2})\s*([日号]?)$/u;
/** What stands below a signature and means to be a date, but is none: short year, no day, mixed numerals. */
const BROKEN =
  /^[0-9０-９一二三四五六七八九〇○零]{2,4}\s*年\s*[0-9０-９一二三四五六七八九十]{1,3}\s*月(?:\s*[0-9０-９一二三四五六七八九十]{1,4}\s*日?)?$/u;

/** A day as a 公文 writes it: 2024年5月1日. */
function formatDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** Only zeros are wrong: taking them away is the one repair of a date that changes form and nothing else. */
function zeros({ text, start }: WrittenDate): readonly ProseEdit[] {
  return Array.from(text.matchAll(/(?<=[年月])0(?=[1-9])/gu), (match) => ({
    start: start + match.index,
    end: start + match.index + 1,
    newText: '',
  }));
}

function judge(date: WrittenDate): Omit<Report, 'start' | 'end'> | null {
  // A date that is left open is a placeholder, which another rule reports.
  if (date.form === 'placeholder') return null;
  if (date.form === 'partial') return { message: incomplete(date.text) };
  if (date.iso === null) return { message: `成文日期“${date.text}”不是实有的日期` };
  const right = formatDay(date.iso);
  if (date.text === right) return null;
  const replace: Report['fix'] = {
    title: `改为“${right}”`,
    edits: [{ start: date.start, end: date.end, newText: right }],
    safety: 'suggestion',
  };
  if (date.numerals === 'chinese')
    return date.iso < ARABIC_SINCE ? null : { message: `成文日期用阿拉伯数字，应为“${right}”`, fix: replace };
  const parts = PARTS.exec(date.text);
  if (parts?.[2] !== '年' || parts[6] !== '日')
    return { message: `成文日期应标全年、月、日，写作“${right}”`, fix: replace };
  const edits = zeros(date);
  const unpadded = date.text.replace(/(?<=[年月])0(?=[1-9])/gu, '');
  if (edits.length > 0 && unpadded === right)
    return {
      message: `成文日期的月、日不编虚位，应为“${right}”`,
      fix: { title: `改为“${right}”`, edits },
    };
  if (edits.length > 0) return { message: `成文日期的月、日不编虚位，应为“${right}”`, fix: replace };
  const wide = asciiDigits(date.text) !== date.text;
  return {
    message: `成文日期${wide ? '用半角数字' : '中间不留空格'}，应为“${right}”`,
    atMost: 'warning',
    fix: replace,
  };
}

/** A line below a signature that the model could not read as a date. */
function brokenDate({ paragraphs, date }: GazetteDocument): Paragraph | null {
  if (date !== null) return null;
  let previous: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    if (paragraph.cell !== null) continue;
    const text = paragraph.prose.text.trim();
    if (text.length <= 16 && previous !== null && BROKEN.test(text) && isBodyName(previous.prose.text))
      return paragraph;
    previous = paragraph;
  }
  return null;
}

function reportBroken(paragraph: Paragraph, { report }: DocumentContext): void {
  const text = paragraph.prose.text.trim();
  const start = paragraph.prose.text.indexOf(text);
  report(paragraph, {
    start,
    end: start + text.length,
    message: incomplete(text),
  });
}

function incomplete(text: string): string {
  return `成文日期应用阿拉伯数字将年、月、日标全，年份标全称，“${text}”不完整或写法混用`;
}

const DATED = (date: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n${date}`;

export const rule: Rule = {
  id: 'date-form',
  number: 47,
  group: '公文要素',
  title: {
    zh: '成文日期用阿拉伯数字，不编虚位',
    en: 'The date is in Arabic numerals, without leading zeros, and exists',
  },
  description: {
    zh: '成文日期用阿拉伯数字将年、月、日标全，年份标全称，月、日不编虚位：2024年5月1日。2012年7月1日以前的公文用汉字日期，不判断。',
    en: 'The date of a document gives year, month and day in Arabic numerals without leading zeros. Documents from before July 2012 have dates in Chinese numerals and are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.5.4', strength: '应' },
  severity: 'error',
  scope: 'document',
  fix: 'safe',
  check(document, context) {
    const broken = document.number === null ? null : brokenDate(document);
    if (broken !== null) reportBroken(broken, context);
    if (document.date === null) return;
    const { paragraph, date } = document.date;
    // A dotted date without a signature above is what a web page prints, and no 成文日期; in front matter it is data.
    if ((document.signatures.length === 0 || paragraph.key !== null) && !date.text.includes('年')) return;
    const found = judge(date);
    if (found !== null) context.report(paragraph, { start: date.start, end: date.end, ...found });
  },
  good: [
    DATED('2024年5月11日'),
    { name: '两位数的月日', text: DATED('2024年10月20日') },
    {
      name: '2012年以前的汉字日期',
      text: '国务院关于X的批复\n\n国函〔1996〕95号\n\n武警总部：\n\n同意。\n\n国务院　中央军委\n\n一九九六年十一月五日',
    },
    {
      name: '网页发布日期',
      text: '重庆市人民政府办公厅关于X的通知\n\n发布日期：2024-05-18\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请执行。',
    },
    { name: '历史日期', text: DATED('2024年5月4日').replace('请认真', '五四青年节前后，请认真') },
  ],
  bad: [
    { text: DATED('⟦2024年05月01日⟧'), fixed: DATED('2024年5月1日') },
    { name: '汉字日期', text: DATED('⟦二〇二四年五月一日⟧'), fixed: DATED('2024年5月1日') },
    { name: '用点分隔', text: DATED('⟦2024.5.1⟧'), fixed: DATED('2024年5月1日') },
    { name: '没有这一天', text: DATED('⟦2024年2月30日⟧') },
    { name: '空格', text: DATED('⟦2024 年 5 月 1 日⟧'), fixed: DATED('2024年5月1日'), severity: 'warning' },
    { name: '缺日', text: DATED('⟦2024年5月⟧') },
    { name: '写作“号”', text: DATED('⟦2024年5月1号⟧'), fixed: DATED('2024年5月1日') },
    { name: '缺“日”字', text: DATED('⟦2024年5月1⟧') },
    { name: '年份不全', text: DATED('⟦24年5月1日⟧') },
  ],
};
