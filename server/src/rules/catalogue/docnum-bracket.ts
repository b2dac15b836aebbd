import type { Rule } from '../rule.ts';

/** Documents before 2001 were issued with other brackets; a quotation of one keeps its form. */
const FIRST_STRICT_YEAR = 2001;

export const rule: Rule = {
  id: 'docnum-bracket',
  number: 1,
  group: '发文字号',
  title: { zh: '发文字号年份应使用六角括号〔〕', en: 'Year of a document number stands in hexagonal brackets' },
  description: {
    zh: '发文字号中的年份应用六角括号“〔〕”括入。方括号、圆括号、方头括号和小六角括号都是录入或转换时的误用。',
    en: 'The year in a document number is enclosed in hexagonal brackets 〔〕; other brackets come from typing or conversion.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5；GB/T 15834—2011 4.9' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: '[［【（(﹝﹙〔〕﹞﹚',
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      if (number.open.text === '〔' && number.close.text === '〕') continue;
      const year = Number(number.year.text);
      report({
        start: number.open.start,
        end: number.close.end,
        message: `发文字号的年份应标全称并用六角括号“〔〕”括入，不用“${number.open.text}${number.close.text}”`,
        ...(year < FIRST_STRICT_YEAR && number.year.text.length === 4 ? { atMost: 'warning' } : {}),
        fix: {
          title: `改为“〔${number.year.text}〕”`,
          edits: [
            { start: number.open.start, end: number.open.end, newText: '〔' },
            { start: number.close.start, end: number.close.end, newText: '〕' },
          ],
        },
      });
    }
  },
  good: [
    '渝府办发〔2024〕47号',
    { name: '案号用圆括号', text: '重庆市第一中级人民法院（2023）渝01民终123号民事判决书' },
    { name: '英文目录', text: 'Abolishing Document Y. F. B. F (2021) No. 107 (17)' },
    { name: '版本年份', text: '《节能水平和准入水平（2024年版）》' },
  ],
  bad: [
    { text: '渝府办发⟦[2024]⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦（2024）⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦【2024】⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦﹝2024﹞⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '左右不一致', text: '渝府办发⟦〔2024）⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '引文中', text: '按照《X的通知》（国发⟦[2024]⟧7号）要求', fixed: '按照《X的通知》（国发〔2024〕7号）要求' },
    {
      name: '2001年以前的原件',
      text: '《关于X的通知》（国发⟦[1995]⟧12号）',
      fixed: '《关于X的通知》（国发〔1995〕12号）',
      severity: 'warning',
    },
  ],
};
