import type { Rule } from '../../rule.ts';
import { remove, replaceWith } from '../../shared/fixes.ts';
import { hanValue } from '../../shared/quantities.ts';

/** 上午九点半, 下午3点: spoken forms of a time. */
const SPOKEN =
  /(?<=(?:上午|下午|中午|晚上|早上|晚|[日）)]))([一二两三四五六七八九十]{1,3}|\d{1,2})(点)(半|整|[一二三四五六七八九十]{1,3}分|\d{1,2}分)?(?![名位建问击子面火线钟意要措说]|一线)/gu;
/** 上午九时: Han numerals in a time that is measured. */
const HAN_HOUR = /(?<=上午|下午|晚上)([一二两三四五六七八九十]{1,3})时(?!候|间|段|期)/gu;
/** 上午9：00: a time whose hour and minutes are parted by a Chinese colon. 表1：10家 is a label before a number. */
const WIDE_COLON =
  /(?<=上午|下午|中午|晚上|早上|[日号）)](?: )?|[至—～~-]|于)((?:[01]?\d|2[0-4]))(：)([0-5]\d)(?!\d|[个家名项人户万亿%.])/gu;
/** 下午15:30, 晚上20时: said twice. */
const TWICE = /(下午|晚上|傍晚)(1[3-9]|2[0-3])(?=[:：时点]\d?)/gu;

export const rule: Rule = {
  id: 'time-of-day',
  number: 315,
  group: '数字与用词',
  title: { zh: '时刻的写法', en: 'Times of the day' },
  description: {
    zh: '时刻写作“9时30分”或者“9:30”。“九点半”是口语。计时用12小时制（下午3时）或者24小时制（15时），“下午15时”重复。',
    en: 'A time is 9时30分 or 9:30; 九点半 is spoken Chinese. The clock has 12 hours (下午3时) or 24 (15时); 下午15时 says it twice.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.5', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['一二两三四五六七八九十0123456789', '点时'],
    ['午上晚', '12'],
    ['0123456789', '：'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    for (const match of masked.matchAll(SPOKEN)) {
      const [whole, hour = '', , rest = ''] = match;
      const value = /\d/u.test(hour) ? Number(hour) : hanValue(hour);
      if (value === null || value > 24) continue;
      const minutes = minutesOf(rest);
      if (minutes === null) continue;
      const right = `${value}时${minutes}`;
      const end = match.index + whole.length;
      report({
        start: match.index,
        end,
        message: `时刻一般用阿拉伯数字和“时”“分”，“${whole}”宜写作“${right}”`,
        atMost: 'info',
        fix: replaceWith(match.index, end, right),
      });
    }
    for (const match of masked.matchAll(HAN_HOUR)) {
      const value = hanValue(match[1] ?? '');
      if (value === null || value > 12) continue;
      const end = match.index + match[0].length;
      report({
        start: match.index,
        end,
        message: `时刻用阿拉伯数字，“${match[0]}”应写作“${value}时”`,
        basis: { kind: '标准', reference: 'GB/T 15835—2011 4.1.1', strength: '应' },
        fix: replaceWith(match.index, end, `${value}时`),
      });
    }
    for (const match of masked.matchAll(WIDE_COLON)) {
      const at = match.index + (match[1] ?? '').length;
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `时和分之间用半角冒号，“${match[0]}”应写作“${match[1]}:${match[3]}”`,
        fix: { title: '改为半角冒号', edits: [{ start: at, end: at + 1, newText: ':' }] },
      });
    }
    for (const match of masked.matchAll(TWICE)) {
      const word = match[1] ?? '';
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}时”：24小时制的时刻前不用“${word}”`,
        fix: remove(match.index, word),
      });
    }
  },
  good: [
    '于8月29日上午9时30分召开，15:30结束，下午3时报到。',
    { name: '标签后的数量', text: '表1：10家企业名单已另行印发，会议于上午9:30开始，附件2：30家。' },
    { name: '其他的“点”', text: '提出三点建议，于8月29日两点一线开展，上午九时段开放。' },
  ],
  bad: [
    { text: '于8月29日上午⟦九点⟧召开。', fixed: '于8月29日上午9时召开。', severity: 'info' },
    { name: '全角冒号', text: '请于8月29日上午⟦9：00⟧—⟦11：30⟧报送。', fixed: '请于8月29日上午9:00—11:30报送。' },
    { name: '半点', text: '下午⟦2点半⟧开会。', fixed: '下午2时30分开会。', severity: 'info' },
    { name: '汉字数字', text: '上午⟦九时⟧召开。', fixed: '上午9时召开。' },
    { name: '重复', text: '于⟦下午15⟧:30召开，⟦晚上20⟧时结束。', fixed: '于15:30召开，20时结束。' },
  ],
};

/** The minutes of a spoken time with 分, empty for full hours, null where they are none. */
function minutesOf(rest: string): string | null {
  if (rest === '' || rest === '整') return '';
  if (rest === '半') return '30分';
  const digits = rest.slice(0, -1);
  const value = /\d/u.test(digits) ? Number(digits) : hanValue(digits);
  return value === null || value > 59 ? null : `${value}分`;
}
