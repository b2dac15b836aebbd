import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { Rule } from '../../rule.ts';
import { isHistoric, isOtherSeries, NUMBER_TRIGGERS } from '../../shared/docnum.ts';

export const rule: Rule = {
  id: 'docnum-no-leading-zero',
  number: 3,
  group: '发文字号',
  title: { zh: '发文顺序号不编虚位', en: 'No leading zeros in the sequence of a document number' },
  description: {
    zh: '发文顺序号不编虚位，1不编为01：渝府办发〔2024〕47号，不写〔2024〕047号。',
    en: 'The sequence of a document number has no leading zeros: 47, not 047.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: NUMBER_TRIGGERS,
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      const { sequence } = number;
      const zeros = /^0+(?=[1-9])/u.exec(asciiDigits(sequence.text))?.[0].length ?? 0;
      if (zeros === 0 || isOtherSeries(number)) continue;
      const historic = isHistoric(number);
      const right = sequence.text.slice(zeros);
      report({
        start: sequence.start,
        end: sequence.end,
        message: `发文顺序号不编虚位，“${sequence.text}号”应为“${asciiDigits(right)}号”`,
        ...(historic ? { atMost: 'warning' } : {}),
        fix: {
          title: `改为“${right}”`,
          edits: [{ start: sequence.start, end: sequence.start + zeros, newText: '' }],
          ...(historic ? { safety: 'suggestion' } : {}),
        },
      });
    }
  },
  good: [
    '渝府办发〔2024〕47号',
    { name: '数中的零', text: '渝府办发〔2021〕107号、渝府办发〔2020〕100号' },
    { name: '刊号、电话和证号', text: '统一刊号：CN50-1147/D，联系电话：023-63859946，许可证第0047号' },
    { name: '处罚决定书', text: '渝市监处罚〔2024〕00123号行政处罚决定书' },
  ],
  bad: [
    { text: '渝府办发〔2024〕⟦047⟧号', fixed: '渝府办发〔2024〕47号' },
    { name: '引文中', text: '《X的通知》（国发〔2024〕⟦07⟧号）', fixed: '《X的通知》（国发〔2024〕7号）' },
    { name: '全角', text: '渝府办发〔2024〕⟦０４７⟧号', fixed: '渝府办发〔2024〕４７号' },
  ],
};
