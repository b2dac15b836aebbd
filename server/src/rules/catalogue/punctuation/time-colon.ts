import type { Rule } from '../../rule.ts';

/** 上午9：00, 5月6日9：30—11：00: a time of day is told by the words before it. */
const TIME =
  /(?<=(?:上午|下午|中午|晚上|凌晨|早上|傍晚|[日号晚晨午]|每[日天]|周[一二三四五六日天]|时间为?|[0-5]\d[至到—～~-]|[于在为]))[ \u3000]?(?:[01]?\d|2[0-4])(：)[0-5]\d(?![\d：:]|[家个人名户件项亿万%％])/gu;

export const rule: Rule = {
  id: 'time-colon',
  number: 632,
  group: '标点符号',
  title: { zh: '时刻的时、分之间用半角冒号', en: 'Hours and minutes are parted by a half-width colon' },
  description: {
    zh: '以阿拉伯数字表示时、分时，采用“:”隔开，“9:00”不写作“9：00”。比例、标签之后的数字不在此列。',
    en: 'Hours and minutes in figures are parted by the half-width colon of GB/T 7408. Ratios and figures behind a label are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.3、GB/T 7408', strength: '可' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['0123456789', '：']],
  check({ prose: { masked } }, { report }) {
    for (const match of masked.matchAll(TIME)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const end = match.index + match[0].length;
      const colon = end - 3;
      report({
        start,
        end,
        message: `时刻“${masked.slice(start, end)}”的时、分之间应用半角冒号“:”`,
        fix: { title: '改为“:”', edits: [{ start: colon, end: colon + 1, newText: ':' }] },
      });
    }
  },
  good: [
    '会议于上午9:30开始，每日9:00至17:00受理。',
    { name: '比例', text: '比例尺为1：500，按1：10配套，甲乙之比为3：15家。' },
    { name: '标签', text: '表1：10家企业名单，附件2：30个项目。' },
  ],
  bad: [
    { text: '请于5月6日上午⟦9：00⟧报送。', fixed: '请于5月6日上午9:00报送。' },
    { name: '起止', text: '每日⟦9：00⟧—⟦17：30⟧受理。', fixed: '每日9:00—17:30受理。' },
  ],
};
