import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

const GROUPED =
  /(?<![\d，.])\d{1,3}(?:，\d{3})+(?!\d|，\d)(?=(?:\.\d+)?[%％]?[余多]?[万亿]?[元人户亩吨个名公平立米千台套件辆份次家户项斤])/gu;

export const rule: Rule = {
  id: 'thousands-comma',
  number: 305,
  group: '数字与用词',
  title: { zh: '数字分节不用全角逗号', en: 'Digits are not grouped with a full-width comma' },
  description: {
    zh: '多位数可以用半角千分撇（“624,000”）或者千分空分节，不用中文逗号“，”，否则一个数会读成几个数。',
    en: 'Long numbers may be grouped with a half-width comma or a thin blank, never with the Chinese comma, which parts one number into several.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.1', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['，', '0123456789']],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(GROUPED)) {
      const end = match.index + match[0].length;
      const right = match[0].replaceAll('，', '');
      report({
        start: match.index,
        end,
        message: `数字“${match[0]}”分节误用全角逗号，应写作“${right}”或者半角千分撇“${match[0].replaceAll('，', ',')}”`,
        fix: replaceWith(match.index, end, right),
      });
    }
  },
  good: ['补助12000元、12,000元。', { name: '两个数', text: '共计45人，其中12人，300元另行安排。' }],
  bad: [{ text: '补助⟦12，000⟧元，惠及⟦1，234，567⟧人。', fixed: '补助12000元，惠及1234567人。' }],
};
