import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { LevelMark } from '../../../gazette/prose/mark.ts';
import type { Report, Rule } from '../../rule.ts';
import { usualGap } from './shared/mark-gap.ts';

export const rule: Rule = {
  id: 'heading-mark-punct',
  number: 15,
  group: '层次序号',
  title: { zh: '层次序号后的标点应规范', en: 'Each level mark bears its own punctuation' },
  description: {
    zh: '“一”后用顿号，“1”后用下脚点，带括号的“（一）”“（1）”和带圈的“①”后不加标点。',
    en: 'A Chinese numeral is followed by 、 and an Arabic one by a dot; numbers in brackets or circles take no punctuation.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.3.2—B.3.4' },
  severity: 'warning',
  scope: 'document',
  fix: 'safe',
  check(document, { report }) {
    let gap: string | undefined;
    for (const paragraph of document.paragraphs) {
      const { mark } = paragraph.prose;
      if (mark === null || paragraph.role !== 'section' || paragraph.quoted) continue;
      const wanted = rightPunctuation(mark);
      if (wanted === null || wanted.includes(mark.punctuation)) continue;
      gap ??= usualGap(document.paragraphs);
      report(paragraph, judge(paragraph, mark, wanted[0] ?? '', gap));
    }
  },
  good: [
    '一、总体要求\n\n（一）指导思想\n\n1.甲。\n\n（1）乙。\n\n①丙。',
    { name: '下脚点后留空格', text: '1. 建立健全寄递物流体系。' },
    { name: '全角下脚点由另一规则统一', text: '1．优化服务模式。' },
    { name: '行首的一、二产业', text: '一、二产业融合发展水平提高。\n\n一、二级保护野生动物。' },
    { name: '行首的1、3号线', text: '1、3号线开通运营。' },
    { name: '段中的顿号', text: '落实第一、二项任务，推进（一）、（二）两项工作。' },
    { name: '引用的条款项', text: '（一）、（二）项所列情形除外。' },
    { name: '小数', text: '1.5万亩高标准农田。' },
  ],
  bad: [
    { text: '⟦一.⟧总体要求', fixed: '一、总体要求' },
    { name: '全角点', text: '⟦二．⟧重点任务', fixed: '二、重点任务' },
    { name: '括号后加顿号', text: '⟦（一）、⟧指导思想', fixed: '（一）指导思想' },
    { name: '括号后加点', text: '⟦（1）.⟧统一领导。', fixed: '（1）统一领导。' },
    { name: '带圈数字后加顿号', text: '⟦①、⟧统一领导。', fixed: '①统一领导。' },
    { name: '句号', text: '⟦1。⟧统一领导。', fixed: '1.统一领导。' },
    { name: '逗号', text: '## ⟦一，⟧总体要求', fixed: '## 一、总体要求' },
    {
      name: '下脚点后按全文留空格',
      text: '1. 统一领导。\n\n⟦2、⟧压实责任。\n\n3. 加强宣传。',
      fixed: '1. 统一领导。\n\n2. 压实责任。\n\n3. 加强宣传。',
    },
    { name: '阿拉伯数字后用顿号', text: '⟦1、⟧统一领导。', fixed: '1.统一领导。' },
  ],
};

function judge({ prose }: Paragraph, mark: LevelMark, wanted: string, gap: string): Report {
  const at = mark.end - mark.punctuation.length;
  const corrected = mark.text.slice(0, at - mark.start) + wanted;
  // 1. keeps the distance from its text that the other numbers have, unless it has one of its own.
  const space = mark.level === 3 && mark.body === mark.end && prose.text.length > mark.end ? gap : '';
  return {
    start: mark.start,
    end: mark.end,
    message: `序号“${mark.text}”${wanted === '' ? '后不加标点' : `后应用${wanted === '、' ? '顿号' : '下脚点'}`}，写作“${corrected}”`,
    // 1、 is an old habit of forms and tables: wrong by the standard, but nobody stumbles over it.
    fix: { title: `改为“${corrected}”`, edits: [{ start: at, end: mark.end, newText: wanted + space }] },
  };
}

/** What may follow the number, the usual form first; null for 第X条, which has no punctuation of its own. */
function rightPunctuation({ level, form }: LevelMark): readonly string[] | null {
  // ⒈ holds its dot.
  if (form === 'character') return [''];
  switch (level) {
    case 0:
      return null;
    case 1:
      return ['、'];
    case 3:
      return ['.', '．'];
    default:
      return [''];
  }
}
