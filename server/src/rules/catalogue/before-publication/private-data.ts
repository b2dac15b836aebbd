import type { Rule } from '../../rule.ts';

const IDENTITY =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/gu;
const MOBILE = /(?<![\d.\-—])1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.])/gu;
/** GB 11643—1999 (ISO 7064 MOD 11-2): weights of the seventeen digits, and the last one by the remainder. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function isIdentityNumber(text: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  return CHECKS.charAt(sum % 11) === text.charAt(17).toUpperCase();
}

export const rule: Rule = {
  id: 'private-data',
  number: 703,
  group: '印发之前',
  title: { zh: '公民身份号码和手机号码', en: 'Identity numbers and mobile numbers' },
  description: {
    zh: '公开的公文中一般不写公民身份号码（18位，按校验码核对）和个人手机号码，确需写明的，隐去部分数字或者改用办公电话。印发之前身份号码报告为错误，手机号码报告为警告。',
    en: 'A published document gives no identity numbers (18 digits, by their check digit) and no private mobile numbers; in the last check the former are errors, the latter warnings.',
  },
  basis: { kind: '完整性', reference: '印发之前的核对（《个人信息保护法》第二十八条）' },
  severity: 'info',
  finalSeverity: 'error',
  scope: 'paragraph',
  fix: null,
  triggers: [['0123456789', '0123456789']],
  check({ prose }, { report }) {
    const { text } = prose;
    for (const match of text.matchAll(IDENTITY)) {
      if (!isIdentityNumber(match[0])) continue;
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: '公民身份号码不宜写入公开的公文，确需写明的应隐去部分数字',
      });
    }
    for (const match of text.matchAll(MOBILE))
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: '个人手机号码不宜写入公开的公文，宜改用办公电话',
        atMost: 'warning',
      });
  },
  good: [
    '联系电话：023-63850000，统一社会信用代码91500000MA5U000000。',
    { name: '校验码不符的十八位数', text: '批准文号110101199003070000。' },
    { name: '隐去的号码', text: '身份号码1101**********0011，电话138****0000。' },
  ],
  bad: [{ text: '张三（⟦110101199003070011⟧），电话⟦13800138000⟧。' }],
};
