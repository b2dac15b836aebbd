import type { DocumentNumber } from '../../../gazette/prose/documentNumber.ts';
import { asciiDigits } from '../../../gazette/prose/numerals.ts';
import type { ProseEdit, Rule } from '../../rule.ts';
import { NUMBER_TRIGGERS } from '../../shared/docnum.ts';

/** Everything between prefix and 号 that is a space or a full-width digit, as edits of the paragraph. */
function repairs(text: string, number: DocumentNumber): readonly ProseEdit[] {
  const written = text.slice(number.prefix.end, number.end);
  return Array.from(written.matchAll(/\s+|[０-９]+/gu), (match) => {
    const start = number.prefix.end + match.index;
    return { start, end: start + match[0].length, newText: asciiDigits(match[0]).trim() };
  });
}

export const rule: Rule = {
  id: 'docnum-spacing',
  number: 5,
  group: '发文字号',
  title: {
    zh: '发文字号内不留空格、用半角阿拉伯数字',
    en: 'No spaces and only ASCII digits inside a document number',
  },
  description: {
    zh: '发文字号连写，内部不留空格；年份和顺序号用半角阿拉伯数字。空格和全角数字多是网页排版或录入的残留，会使检索、比对落空。',
    en: 'A document number is written without spaces and with ASCII digits; spaces and full-width digits come from web pages and break searching.',
  },
  basis: { kind: '通例', reference: '发文字号连写不空格，用半角数字' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'safe',
  triggers: NUMBER_TRIGGERS,
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      const edits = repairs(prose.text, number);
      if (edits.length === 0) continue;
      const spaced = edits.some((edit) => edit.newText === '');
      const wide = edits.some((edit) => edit.newText !== '');
      const wrong = [spaced ? '内部不留空格' : '', wide ? '数字用半角' : ''].filter((part) => part !== '');
      report({
        start: number.start,
        end: number.end,
        message: `发文字号${wrong.join('，')}，应为“${number.normal}”`,
        fix: { title: wide ? '改为连写的半角数字' : '去掉文号内的空格', edits },
      });
    }
  },
  good: [
    '渝府办发〔2024〕47号',
    { name: '标题与文号之间换行', text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号' },
    { name: '文号前后的空格', text: '关于废止 渝府办发〔2021〕107号 文件的通知' },
    { name: '令号', text: '第 707 号' },
    {
      name: '引文断在行末',
      text: '为落实《国务院关于印发X行动方案的通知》（国发〔2024〕7号）和《国务院办公厅关于印发Y行动方案的通知》（国办发\n〔2024〕8号）要求，制定本方案。',
    },
  ],
  bad: [
    { text: '⟦渝府办发 〔２０２４〕 47 号⟧', fixed: '渝府办发〔2024〕47号' },
    { name: '引文中', text: '《X的通知》（⟦国发〔2024〕 7号⟧）', fixed: '《X的通知》（国发〔2024〕7号）' },
    { name: '括号内空格', text: '⟦渝府办发〔 2024 〕47号⟧', fixed: '渝府办发〔2024〕47号' },
    { name: '全角数字', text: '⟦渝府办发〔2024〕４７号⟧', fixed: '渝府办发〔2024〕47号' },
    { name: '不间断空格', text: '⟦渝府办发\u00a0〔2024〕47号⟧', fixed: '渝府办发〔2024〕47号' },
  ],
};
