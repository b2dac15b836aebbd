import { type GazetteDocument, type Section, walkSections } from '../../../gazette/document/document.ts';
import type { ProseEdit, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'heading-bracket-width',
  number: 16,
  group: '层次序号',
  title: { zh: '层次序号的括号应为全角', en: 'Brackets of level marks are full-width' },
  description: {
    zh: '“（一）”“（1）”的括号用全角。半角括号多由网页或输入法带入，同一文件中与全角括号混用尤其刺眼。法规数据库通用半角括号，条文不在此列；统一使用半角“(1)”时只作提示。',
    en: 'The brackets of （一） and （1） are full-width. Half-width ones come from web pages and input methods. Statutes, which the law databases print with half-width brackets, are left alone, and (1) used throughout is only hinted at.',
  },
  basis: { kind: '通例', reference: 'GB/T 9704—2012 7.3.3 所列“（一）”“（1）”用全角括号' },
  severity: 'warning',
  scope: 'document',
  fix: 'safe',
  check(document, { house, report }) {
    if (house.levelBrackets === 'half') return;
    const bracketed = Array.from(walkSections(document.sections)).filter(({ mark }) => mark.open !== '');
    if (bracketed.every(isFull) || isStatute(document)) return;
    const spaced = bracketed.some((section) => isFull(section) && section.mark.body > section.mark.end);
    const mixed = bracketed.some((section) => section.level === 4 && isFull(section));
    for (const section of bracketed) {
      if (isFull(section)) continue;
      const { mark } = section;
      const number = section.paragraph.prose.text.slice(mark.number.start, mark.number.end);
      report(section.paragraph, {
        start: mark.start,
        end: mark.end,
        message: `层次序号“${mark.text}”的括号应为全角，写作“（${number}）${mark.punctuation}”`,
        // GB/T 15834 B.3.4 itself prints (1): only a mixture of both forms disturbs the reader.
        ...(section.level === 4 && !mixed ? { atMost: 'info' } : {}),
        fix: { title: `改为“（${number}）”`, edits: widen(section, spaced) },
      });
    }
  },
  good: [
    '（一）加快重点行业设备更新。\n\n（二）深入实施工业数字化改造。',
    { name: '段中的半角括号不归本规则', text: '（一）推广互联网(IP)应用。' },
    { name: '电话', text: '联系电话：(023)63859946' },
    {
      name: '条文用半角括号',
      text: '第一条 有下列情形之一的：\n\n(一)未取得许可的；\n\n(二)超出许可范围的。',
    },
    { name: '英文目录', text: 'Abolishing Document Y. F. B. F (2021) No. 107 (17)' },
  ],
  bad: [
    {
      name: '全角半角混用',
      text: '（一）加快重点行业设备更新。\n\n⟦(二)⟧ 深入实施工业数字化改造。',
      fixed: '（一）加快重点行业设备更新。\n\n（二）深入实施工业数字化改造。',
    },
    { name: '一全一半', text: '⟦（三)⟧推动用能设备更新。', fixed: '（三）推动用能设备更新。' },
    {
      name: '序号后习惯留空格',
      text: '（一） 甲。\n\n⟦(二)⟧ 乙。',
      fixed: '（一） 甲。\n\n（二） 乙。',
    },
    { name: '全文半角的阿拉伯序号', text: '⟦(1)⟧甲。\n\n⟦(2)⟧乙。', fixed: '（1）甲。\n\n（2）乙。', severity: 'info' },
  ],
};

function isFull({ mark }: Section): boolean {
  return mark.open !== '' && mark.open === '（' && mark.close === '）';
}

function isStatute(document: GazetteDocument): boolean {
  return Array.from(walkSections(document.sections)).some(({ mark }) => mark.level === 0 && mark.text.endsWith('条'));
}

/** Full-width brackets for half-width ones; the space that stood in for their width goes where no other mark has one. */
function widen({ mark, paragraph }: Section, spaced: boolean): readonly ProseEdit[] {
  const { text } = paragraph.prose;
  const close = text.indexOf(mark.close, mark.number.end);
  const edits: ProseEdit[] = [];
  if (mark.open !== '（') edits.push({ start: mark.start, end: mark.start + 1, newText: '（' });
  if (mark.close !== '）') edits.push({ start: close, end: close + 1, newText: '）' });
  if (!spaced && mark.body > mark.end) edits.push({ start: mark.end, end: mark.body, newText: '' });
  return edits;
}
