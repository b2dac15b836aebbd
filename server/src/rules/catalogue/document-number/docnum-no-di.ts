import type { Rule } from '../../rule.ts';
import { isHistoric, isOtherSeries, NUMBER_TRIGGERS } from '../../shared/docnum.ts';

export const rule: Rule = {
  id: 'docnum-no-di',
  number: 2,
  group: '发文字号',
  title: { zh: '发文字号不加“第”字', en: 'No 第 before the sequence of a document number' },
  description: {
    zh: '发文顺序号前不加“第”字：渝府办发〔2024〕47号，不写渝府办发〔2024〕第47号。令（第707号）和行政处罚决定书等另有编号格式，不在此列。',
    en: 'The sequence of a document number stands without 第. Orders (第707号) and case documents number by other rules and are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: NUMBER_TRIGGERS,
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      if (number.di === null || isOtherSeries(number)) continue;
      const historic = isHistoric(number);
      report({
        start: number.di.start,
        end: number.di.end,
        message: `发文顺序号不加“第”字，应为“${number.normal}”`,
        ...(historic ? { atMost: 'warning' } : {}),
        fix: {
          title: '删去“第”',
          edits: [{ start: number.di.start, end: number.di.end, newText: '' }],
          ...(historic ? { safety: 'suggestion' } : {}),
        },
      });
    }
  },
  good: [
    '渝府办发〔2024〕47号',
    { name: '令号', text: '中华人民共和国国务院令\n\n第707号' },
    { name: '带年份的令号', text: '《X办法》（财政部令〔2019〕第99号）' },
    { name: '处罚决定书', text: '渝环罚字〔2021〕第3号行政处罚决定书' },
    { name: '审计报告', text: '《审计报告》（天健审字〔2024〕第123号）' },
    { name: '刊期', text: '2024年第9期（总第958期）' },
  ],
  bad: [
    { text: '渝府办发〔2024〕⟦第⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '引文中', text: '《X的通知》（国发〔2024〕⟦第⟧7号）', fixed: '《X的通知》（国发〔2024〕7号）' },
    {
      name: '2001年以前的原件',
      text: '《X的通知》（国发〔1985〕⟦第⟧7号）',
      fixed: '《X的通知》（国发〔1985〕7号）',
      severity: 'warning',
    },
  ],
};
