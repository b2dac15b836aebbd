import { fullYear } from '../../../gazette/prose/documentNumber.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { Rule } from '../../rule.ts';
import { isHistoric, NUMBER_TRIGGERS } from '../../shared/docnum.ts';

export const rule: Rule = {
  id: 'docnum-year-full',
  number: 4,
  group: '发文字号',
  title: { zh: '发文字号年份应标全称', en: 'Year of a document number is written in full' },
  description: {
    zh: '发文字号的年份应标全称，用四位数字：〔2024〕，不写〔24〕。引用20世纪的旧文时原件可能就是简写，只作提示。',
    en: 'The year of a document number has four digits. Documents of the last century may really have had two, so those are warnings.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: NUMBER_TRIGGERS,
  check({ prose, role }, { report }) {
    for (const { year, ...number } of prose.numbers) {
      if (year.text.length !== 2) continue;
      const full = fullYear(asciiDigits(year.text));
      const cited = role !== 'number';
      report({
        start: year.start,
        end: year.end,
        message: `发文字号的年份应标全称，“${year.text}”应为“${full}”`,
        ...(cited && isHistoric({ year, ...number }) ? { atMost: 'warning' } : {}),
        fix: { title: `改为“${full}”`, edits: [{ start: year.start, end: year.end, newText: full }] },
      });
    }
  },
  good: ['渝府办发〔2024〕47号', { name: '附件编号', text: '按照附件（12）执行' }],
  bad: [
    { text: '渝府办发〔⟦24⟧〕47号', fixed: '渝府办发〔2024〕47号' },
    {
      name: '引用20世纪的旧文',
      text: '《X的通知》（国办发〔⟦85⟧〕12号）',
      fixed: '《X的通知》（国办发〔1985〕12号）',
      severity: 'warning',
    },
  ],
};
