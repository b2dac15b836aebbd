import { parseChinese } from '../../../gazette/prose/numerals.ts';
import type { Rule } from '../../rule.ts';

const LABEL = /^\s*附\s*件?\s*(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\s*(?<colon>[：:])?\s*$/u;

const ATTACHED = (first: string, second: string): string =>
  `重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n请遵照执行。\n\n附件：1.X任务清单\n\n2.Y分工表\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n${first}\n\nX任务清单\n\n一、总体要求\n\n${second}\n\nY分工表\n\n一、总体要求`;

export const rule: Rule = {
  id: 'attachment-label',
  number: 429,
  group: '公文要素',
  title: { zh: '附件左上角的“附件”和顺序号', en: 'The label above an attachment' },
  description: {
    zh: '附件左上角第一行写“附件”，多个附件加阿拉伯数字顺序号：附件1，其后不加冒号，与附件说明的顺序号一致。',
    en: 'Above an attachment stands 附件, with an Arabic number where there are several and without a colon, as in the statement.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.7', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: '附',
  check({ kind }, { concerned, report }) {
    // A statute puts 附： before its tables and is no 公文.
    if (kind === null) return;
    for (const paragraph of concerned) {
      if (paragraph.role !== 'attachmentLabel') continue;
      const { text } = paragraph.prose;
      const { number, colon } = LABEL.exec(text)?.groups ?? {};
      const start = text.length - text.trimStart().length;
      const end = text.trimEnd().length;
      const value = number === undefined || /^[0-9０-９]/u.test(number) ? null : parseChinese(number);
      if (value === null && colon === undefined) continue;
      const written = text.slice(start, end);
      const right = `附件${value ?? number ?? ''}`;
      report(paragraph, {
        start,
        end,
        message:
          value === null
            ? `附件左上角写“${right}”，后面不加冒号`
            : `附件顺序号用阿拉伯数字，“${written}”应为“${right}”`,
        fix: { title: `改为“${right}”`, edits: [{ start, end, newText: right }] },
      });
    }
  },
  good: [ATTACHED('附件1', '附件2'), { name: '空格', text: ATTACHED('附件 1', '附件 2') }],
  bad: [
    { text: ATTACHED('⟦附件1：⟧', '附件2'), fixed: ATTACHED('附件1', '附件2') },
    { name: '汉字', text: ATTACHED('附件1', '⟦附件二⟧'), fixed: ATTACHED('附件1', '附件2') },
  ],
};
