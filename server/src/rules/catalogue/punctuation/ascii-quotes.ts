import type { Rule } from '../../rule.ts';
import { isChinese, isDigit, isHan } from '../../shared/characters.ts';

export const rule: Rule = {
  id: 'ascii-quotes',
  number: 79,
  group: '标点符号',
  title: { zh: '引号应为“”，不用直引号', en: 'Quotation marks are “”, not straight quotes' },
  description: {
    zh: '中文引号为“”，内层为‘’。键盘直引号"不分左右，全角＂也是误用。左右能够配对时给出修改，单独一个的只作提示。',
    en: 'Chinese quotation marks are “” outside and ‘’ inside; straight quotes tell no side. A pair is repaired, a lone one only reported.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.8', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: '"＂',
  check({ prose }, { report }) {
    const { chinese, text } = prose;
    const marks: number[] = [];
    for (let i = 0; i < chinese.length; i++) {
      const char = chinese.charAt(i);
      if (char !== '"' && char !== '＂') continue;
      // 12" is a measure.
      if (isDigit(chinese.charAt(i - 1)) && marks.length % 2 === 0) continue;
      marks.push(i);
    }
    for (let i = 0; i < marks.length; i += 2) {
      const open = marks[i];
      const close = marks[i + 1];
      if (open === undefined) continue;
      if (close === undefined) {
        if (!isChinese(chinese.charAt(open - 1)) && !isChinese(chinese.charAt(open + 1))) continue;
        report({ start: open, end: open + 1, message: '直引号应改为“”，此处只有一个，请核对左右' });
        continue;
      }
      const inside = text.slice(open + 1, close);
      const around = isChinese(chinese.charAt(open - 1)) || isChinese(chinese.charAt(close + 1));
      if (!around && ![...inside].some(isHan)) continue;
      report({
        start: open,
        end: close + 1,
        message: `直引号应改为“”：“${inside.length > 16 ? `${inside.slice(0, 16)}…` : inside}”`,
        fix: {
          title: '改为“”',
          edits: [
            { start: open, end: open + 1, newText: '“' },
            { start: close, end: close + 1, newText: '”' },
          ],
        },
      });
    }
  },
  good: [
    '推进“邮运通”发展。',
    { name: '英文', text: 'Notice on Issuing the "Action Plan of Chongqing Municipality" (1)' },
    { name: '英寸', text: '配备32"显示屏。' },
    { name: '代码', text: '设置`name="甲"`。' },
  ],
  bad: [
    { text: '推进⟦"邮运通"⟧发展，实施⟦＂双链工程＂⟧。', fixed: '推进“邮运通”发展，实施“双链工程”。' },
    { name: '单独一个', text: '推进⟦"⟧邮运通发展。' },
  ],
};
