import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import { hanValue } from '../../shared/quantities.ts';
import { statuteText } from '../../shared/statute-text.ts';

const PERCENT =
  /百分之([零〇一二两三四五六七八九十百]{1,8}(?:点[零〇一二三四五六七八九]{1,4})?)(?![零〇一二两三四五六七八九十百千几多余])/gu;
/** GB/T 15835—2011 came into force. */
const IN_FORCE = '2011-11-01';

export const rule: Rule = {
  id: 'percent-in-han',
  number: 300,
  group: '数字与用词',
  title: { zh: '统计用的百分数用阿拉伯数字', en: 'Percentages are written with Arabic digits' },
  description: {
    zh: '用于计量、统计的百分数用阿拉伯数字，写作“98%”，不写“百分之九十八”。以“条”行文的法规、规章和管理办法按立法技术规范用汉字数字，“百分之百”是固定词语，都不在此列。',
    en: 'A percentage that measures something is written 98%, not 百分之九十八. Texts in articles follow the rules of legislation and are left alone, and so is the set phrase 百分之百.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 4.1.1', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: [['分', '之']],
  check(document, { day, concerned, report }) {
    const isStatute = statuteText(document);
    for (const paragraph of concerned) {
      if (paragraph.quoted || paragraph.prose.mark?.level === 0 || isStatute(paragraph)) continue;
      for (const match of paragraph.prose.masked.matchAll(PERCENT)) {
        const value = hanValue(match[1] ?? '');
        if (value === null || match[1] === '百') continue;
        const right = `${value}%`;
        const end = match.index + match[0].length;
        report(paragraph, {
          start: match.index,
          end,
          message: `统计数值用阿拉伯数字，“${match[0]}”应写作“${right}”`,
          ...(day.latest < IN_FORCE ? { atMost: 'info' } : {}),
          fix: replaceWith(match.index, end, right),
        });
      }
    }
  },
  good: [
    '完成率为98%，做到百分之百覆盖，群众满意率达到百分之九十几。',
    {
      name: '以条行文的办法',
      text: '第一条 为了X，制定本办法。\n\n第二条 按百分之五缴纳。\n\n第三条 不得超过百分之二十。',
    },
    { name: '引文', text: '会议指出，“科技贡献率要达到百分之六十”。' },
  ],
  bad: [
    { text: '完成率为⟦百分之九十八⟧。', fixed: '完成率为98%。' },
    { name: '小数', text: '增长⟦百分之二点五⟧，占⟦百分之一百二十⟧。', fixed: '增长2.5%，占120%。' },
    { name: '标准施行以前', text: '完成⟦百分之四十五⟧。', fixed: '完成45%。', asOf: '2005-03-01', severity: 'info' },
  ],
};
