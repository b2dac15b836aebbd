import type { DocumentNumber } from '../../../gazette/prose/documentNumber.ts';
import type { ProseEdit, Rule } from '../../rule.ts';
import { isHistoric, NUMBER_TRIGGERS } from '../../shared/docnum.ts';

/** What stands between a bracket and the year's digits: nothing in a correct number, 年 in a wrong one. */
function yearWord(text: string, number: DocumentNumber): ProseEdit | null {
  const after = text.slice(number.year.end, number.close.start);
  return after.includes('年') ? { start: number.year.end, end: number.close.start, newText: '' } : null;
}

function message(number: DocumentNumber, extra: ProseEdit | null): string {
  const { open, close } = number;
  const rule = '发文字号的年份应标全称并用六角括号“〔〕”括入';
  if (open.text === '' || close.text === '')
    return `${rule}，“${number.text}”缺少${open.text === '' ? '左' : '右'}括号`;
  if (open.text === '〔' && close.text === '〕' && extra !== null) return `${rule}，括号内不写“年”字`;
  return `${rule}，不用“${open.text}${close.text}”${extra === null ? '' : '，括号内不写“年”字'}`;
}

export const rule: Rule = {
  id: 'docnum-bracket',
  number: 1,
  group: '发文字号',
  title: { zh: '发文字号年份应使用六角括号〔〕', en: 'Year of a document number stands in hexagonal brackets' },
  description: {
    zh: '发文字号中的年份应用六角括号“〔〕”括入，括号内只写四位数字。方括号、圆括号、方头括号和小六角括号都是录入或转换时的误用，缺一半括号多为误删。2001年以前的原件按原样引用，只作提示，不自动改。',
    en: 'The year in a document number is enclosed in hexagonal brackets 〔〕; other brackets come from typing or conversion. Originals from before 2001 keep their form, so they are warned about and never changed in bulk.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'safe',
  triggers: NUMBER_TRIGGERS,
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      const { open, close, year } = number;
      const extra = yearWord(prose.text, number);
      if (open.text === '〔' && close.text === '〕' && extra === null) continue;
      const historic = isHistoric(number);
      const edits = [
        { start: open.start, end: open.end, newText: '〔' },
        ...(extra === null ? [] : [extra]),
        { start: close.start, end: close.end, newText: '〕' },
      ];
      report({
        start: open.start,
        end: close.end,
        message: message(number, extra),
        ...(historic ? { atMost: 'warning' } : {}),
        fix: { title: `改为“〔${year.text}〕”`, edits, ...(historic ? { safety: 'suggestion' } : {}) },
      });
    }
  },
  limits:
    '圆括号、方括号中的年份，只有前面是机关代字（以发、函、规、办等收尾，或独占一行，或紧接书名号后的括号）且后面有“号”字时才判断；法院、检察院案号和处罚决定书文号不判断。',
  good: [
    '渝府办发〔2024〕47号',
    { name: '案号用圆括号', text: '重庆市第一中级人民法院（2023）渝01民终123号民事判决书' },
    { name: '旧案号', text: '根据渝一中民终字（2003）第123号民事判决' },
    { name: '英文目录', text: 'Abolishing Document Y. F. B. F (2021) No. 107 (17)' },
    { name: '版本年份', text: '《节能水平和准入水平（2024年版）》' },
    { name: '地名楼号', text: '规划批（2024）3号线一期工程' },
    { name: '括注不是发文字号', text: '各区县〔自治县，以下简称区县〕政府' },
  ],
  bad: [
    { text: '渝府办发⟦[2024]⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦（2024）⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦【2024】⟧47号', fixed: '渝府办发〔2024〕47号' },
    { text: '渝府办发⟦﹝2024﹞⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '左右不一致', text: '渝府办发⟦〔2024）⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '缺右括号', text: '渝府办发⟦〔2024⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '缺左括号', text: '（国发⟦2024〕⟧7号）', fixed: '（国发〔2024〕7号）' },
    { name: '多写“年”字', text: '渝府办发⟦〔2024年〕⟧47号', fixed: '渝府办发〔2024〕47号' },
    { name: '引文中', text: '按照《X的通知》（国发⟦[2024]⟧7号）要求', fixed: '按照《X的通知》（国发〔2024〕7号）要求' },
    {
      name: '代字不以常见字收尾的引文',
      text: '《X的请示》（国科发高⟦(2018)⟧235号）收悉。',
      fixed: '《X的请示》（国科发高〔2018〕235号）收悉。',
    },
    {
      name: '2001年以前的原件',
      text: '《关于X的通知》（国发⟦[1995]⟧12号）',
      fixed: '《关于X的通知》（国发〔1995〕12号）',
      severity: 'warning',
    },
  ],
};
