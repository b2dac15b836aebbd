import type { Rule } from '../../rule.ts';

const DIGIT = '一二三四五六七八九〇零○◯OＯ0０';
/**
 * Four digits of a year between 1000 and 2999 with 年 or a range after them, none of them a plain numeral. A year before
 * an Arabic month (二零二五年4月) is a matter of date-numerals-mixed.
 */
const YEAR = new RegExp(`(?<![${DIGIT}十百千万])[一二][${DIGIT}]{3}(?=年(?!级|[0-9]{1,2}月)|[—～至到])`, 'gu');
/** GB/T 15835—2011 came into force: documents before it print ○ and 零 by the habits of their time. */
const IN_FORCE = '2011-11-01';

export const rule: Rule = {
  id: 'year-zero-circle',
  number: 62,
  group: '数字与用词',
  title: { zh: '汉字年份的“零”应写作“〇”', en: 'The zero of a year in Han numerals is 〇' },
  description: {
    zh: '汉字年份中的“零”用“〇”（U+3007），不用“零”，也不用几何图形“○”、字母O或者数字0。后几种看上去相似，检索时却找不到。',
    en: 'A year in Han numerals writes its zero as 〇 (U+3007): not 零, and not the circle ○, the letter O or the digit 0, which look alike and are never found by a search.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.2.5', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: '零○◯OＯ0０',
  roles: ['title', 'attachmentTitle', 'addressee', 'body', 'section', 'note', 'attachmentStatement', 'cell'],
  check({ prose }, { day, report }) {
    if (!/[一二][一二三四五六七八九〇零○◯OＯ0０]{3}/u.test(prose.text)) return;
    for (const match of prose.text.matchAll(YEAR)) {
      const right = match[0].replace(/[零○◯OＯ0０]/gu, '〇');
      if (right === match[0]) continue;
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”应写作“${right}”`,
        ...(day.latest < IN_FORCE ? { atMost: 'info' } : {}),
        fix: {
          title: `改为“${right}”`,
          edits: [{ start: match.index, end: match.index + match[0].length, newText: right }],
        },
      });
    }
  },
  good: [
    '根据“十四五”规划和二〇三五年远景目标，到2035年基本建成。',
    { name: '道路名称', text: '改造一零一国道和二零一省道。' },
    { name: '数量', text: '共计一千零五十年，二百零三人。' },
    {
      name: '成文日期由另一规则报告',
      text: '重庆市人民政府办公厅关于成立专班的通知\n\n渝府办发〔2024〕1号\n\n请执行。\n\n重庆市人民政府办公厅\n\n二○二四年一月二日',
    },
  ],
  bad: [
    { text: '实现⟦二○三五⟧年远景目标。', fixed: '实现二〇三五年远景目标。' },
    { name: '数字零和字母', text: '到⟦二0二五⟧年、⟦二O三五⟧年基本建成。', fixed: '到二〇二五年、二〇三五年基本建成。' },
    { name: '零', text: '到⟦二零二五⟧年基本建成。', fixed: '到二〇二五年基本建成。' },
    {
      name: '标准施行以前',
      text: '到⟦二○一○⟧年基本建成。',
      fixed: '到二〇一〇年基本建成。',
      asOf: '2005-03-01',
      severity: 'info',
    },
  ],
};
