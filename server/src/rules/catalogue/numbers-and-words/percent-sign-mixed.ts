import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

export const rule: Rule = {
  id: 'percent-sign-mixed',
  number: 301,
  group: '数字与用词',
  title: { zh: '同一公文百分号的宽度应一致', en: 'One width of the percent sign in one document' },
  description: {
    zh: '同一公文中既有“%”又有“％”的，多为几份材料拼接时留下。两种写法都可用，全文应统一，这里报告较少的一种；数量相同的，报告全角的。',
    en: 'A document that has both % and ％ was put together from several sources. Either may be used; the rarer one is reported, the full-width one where they are as many.',
  },
  basis: { kind: '通例', reference: '同一公文符号写法一致' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: '%％',
  check(_document, { concerned, report }) {
    const places: { readonly paragraph: Paragraph; readonly at: number; readonly sign: string }[] = [];
    for (const paragraph of concerned) {
      if (paragraph.quoted) continue;
      for (const match of paragraph.prose.chinese.matchAll(/(?<=[\d０-９])[%％]/gu))
        places.push({ paragraph, at: match.index, sign: match[0] });
    }
    const wide = places.filter(({ sign }) => sign === '％').length;
    if (wide === 0 || wide === places.length) return;
    const rarer = wide * 2 <= places.length ? '％' : '%';
    const usual = rarer === '%' ? '％' : '%';
    for (const { paragraph, at, sign } of places) {
      if (sign !== rarer) continue;
      report(paragraph, {
        start: at,
        end: at + 1,
        message: `百分号全半角不一致：全文多用“${usual}”，此处为“${rarer}”`,
        fix: replaceWith(at, at + 1, usual),
      });
    }
  },
  good: [
    '租金减免10%，上限为20%。',
    '租金减免10％，上限为20％。',
    { name: '网址编码', text: '占10％，见 https://example.cn/%20a1%20 页面。' },
  ],
  bad: [
    { text: '减免10%，另行核定20%，上限为130⟦％⟧。', fixed: '减免10%，另行核定20%，上限为130%。' },
    { name: '数量相同', text: '减免10%，上限为130⟦％⟧。', fixed: '减免10%，上限为130%。' },
    { name: '全角为多', text: '占10％、20％，达到30⟦%⟧。', fixed: '占10％、20％，达到30％。' },
  ],
};
