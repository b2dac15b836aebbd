import type { Section } from '../../../gazette/document/document.ts';
import { formatMark, type LevelMark } from '../../../gazette/prose/mark.ts';
import type { ProseEdit, Report, ReportedFix, Rule } from '../../rule.ts';
import type { Mixture } from './shared/counting-modes.ts';
import { type Break, checkSequence } from './shared/sequence.ts';

export const rule: Rule = {
  id: 'heading-sequence',
  number: 13,
  group: '层次序号',
  title: { zh: '层次序号应连续、不重复', en: 'Numbers of one level run on without gap or repetition' },
  description: {
    zh: '同一层次的序号应连续，不漏号、不重号。各部分重新编号和全文连续编号两种方式都正确，但同一层次只宜用一种；列表由冒号引出、附件另起时可重新编号。',
    en: 'Numbers of one level must neither skip nor repeat. Counting anew under each parent and counting on through the document are both right, but one level should keep to one of them. A list announced by a colon, and each attachment, begins anew.',
  },
  basis: { kind: '通例', reference: '层次序号依次编排' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    const { report } = context;
    const { breaks, mixtures } = checkSequence(document, context);
    for (const found of breaks) report(found.section.paragraph, describe(found));
    for (const mixture of mixtures) report(mixture.section.paragraph, describeMixture(mixture));
  },
  good: [
    { name: '各部分重新编号', text: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）寅\n\n（二）卯' },
    { name: '全文连续编号', text: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（三）寅\n\n（四）卯' },
    {
      name: '任务连续编号而保障措施另编',
      text: '一、重点任务\n\n（一）甲\n\n1.子。\n\n2.丑。\n\n（二）乙\n\n3.寅。\n\n二、保障措施\n\n（一）丙\n\n1.卯。',
    },
    { name: '附件说明', text: '请认真贯彻执行。\n\n附件：1.甲表\n\n2.乙表\n\n一、甲\n\n二、乙' },
    {
      name: '条文下的项',
      text: '第一条 下列情形：\n\n（一）甲；\n\n（二）乙。\n\n第二条 下列情形：\n\n（一）丙；\n\n（二）丁。',
    },
    { name: '段中的序号', text: '一、甲\n\n工作包括（1）子，（3）寅，以及1.丑、3.卯。\n\n二、乙' },
    { name: '行首的年份和小数', text: '1.甲。\n\n2024.5至2025.5为第一阶段。\n\n1.5万亩高标准农田。\n\n2.乙。' },
    { name: 'Markdown 有序列表', text: '1. 甲。\n2. 乙。\n3. 丙。' },
    {
      name: '附件各自编号',
      text: '重庆市人民政府关于X的通知\n\n渝府发〔2024〕1号\n\n各区县政府：\n\n一、甲\n\n二、乙\n\n附件：1.表一\n\n2.表二\n\n重庆市人民政府\n\n2024年5月1日\n\n附件1\n\nX方案\n\n一、丙\n\n二、丁\n\n附件2\n\nY方案\n\n一、戊\n\n二、己',
    },
    { name: '冒号引出的列表', text: '1.甲。要求如下：\n\n1.子；\n\n2.丑。\n\n2.乙。' },
    { name: '跳过层次', text: '一、甲\n\n1.子。\n\n2.丑。\n\n二、乙\n\n1.寅。' },
    { name: '表格之后', text: '1.甲。\n\n| 2. | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n\n3.戊。' },
  ],
  bad: [
    { text: '一、甲\n\n⟦三、⟧乙', fixed: '一、甲\n\n二、乙' },
    {
      name: '重号',
      text: '1. 甲。\n\n2. 乙。\n\n⟦2.⟧ 丙。',
      fixed: '1. 甲。\n\n2. 乙。\n\n3. 丙。',
    },
    {
      name: '重号之后依次错位',
      text: '（一）甲。\n\n（二）乙。\n\n⟦（二）⟧丙。\n\n（三）丁。',
      fixed: '（一）甲。\n\n（二）乙。\n\n（三）丙。\n\n（四）丁。',
    },
    { name: '只错一个', text: '一、甲\n\n⟦四、⟧乙\n\n三、丙', fixed: '一、甲\n\n二、乙\n\n三、丙' },
    {
      name: '下一部分缺首项',
      text: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n⟦（二）⟧寅\n\n（三）卯',
      fixed: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（一）寅\n\n（二）卯',
    },
    {
      name: '连续编号中漏号',
      text: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（三）寅\n\n三、丙\n\n⟦（五）⟧卯\n\n（六）辰',
      fixed: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（三）寅\n\n三、丙\n\n（四）卯\n\n（五）辰',
    },
    {
      name: '两种编号方式混用',
      text: '一、甲\n\n（一）子\n\n（二）丑\n\n二、乙\n\n（三）寅\n\n三、丙\n\n⟦（一）⟧卯',
    },
  ],
  limits: '列表前的引导句以冒号结尾，或另有标题、表格隔开时，本规则不判断列表是否应接续前文编号。',
};

function describe(found: Break): Report {
  const { mark } = found.section;
  const wanted = written(mark, found.expected);
  const fix = renumbering(found);
  return {
    start: mark.start,
    end: mark.end,
    message: messageOf(found, wanted),
    ...(fix === null ? {} : { fix }),
    ...(found.previous === null
      ? {}
      : { related: [{ ...placeOf(found.previous), message: `前一项“${found.previous.mark.text}”` }] }),
  };
}

function messageOf({ kind, section, previous }: Break, wanted: string): string {
  const here = section.mark.text;
  const before = previous?.mark.text ?? '';
  switch (kind) {
    case 'start':
      return `序号从“${here}”开始，缺“${wanted}”`;
    case 'gap':
      return `序号“${here}”与前一项“${before}”不连续，缺“${wanted}”`;
    case 'repeat':
      return `序号“${here}”与前文重复，前一项为“${before}”，此处应为“${wanted}”`;
    case 'backward':
      return `序号“${here}”排在“${before}”之后，次序颠倒，此处应为“${wanted}”`;
  }
}

function renumbering(found: Break): ReportedFix | null {
  const edits = found.renumber.map((section, offset): ProseEdit => {
    const { start, end } = section.mark.number;
    return { start, end, newText: numberOf(section.mark, found.expected + offset), paragraph: section.paragraph };
  });
  const [first, last] = [found.renumber[0], found.renumber.at(-1)];
  if (first === undefined || last === undefined || edits.some((edit) => edit.newText === '')) return null;
  const from = written(first.mark, found.expected);
  if (first === last) return { title: `改为“${from}”`, edits };
  return { title: `依次改为“${from}”至“${written(last.mark, found.expected + edits.length - 1)}”`, edits };
}

/** The mark with another number, brackets and punctuation as they are. */
function written(mark: LevelMark, ordinal: number): string {
  const at = mark.number.start - mark.start;
  return mark.text.slice(0, at) + numberOf(mark, ordinal) + mark.text.slice(at + mark.number.end - mark.number.start);
}

/** The bare number in the form of its level; empty where there is none (beyond ⑳, and for ㈠ ⑴ ⒈, which another rule speaks of). */
function numberOf(mark: LevelMark, ordinal: number): string {
  if (mark.level === 0 || mark.form === 'character') return '';
  const text = formatMark(mark.level, ordinal);
  return mark.level === 5 ? (text.length === 1 ? text : '') : text.replace(/[（）、.]/gu, '');
}

function placeOf({ paragraph, mark }: Section): { paragraph: Section['paragraph']; start: number; end: number } {
  return { paragraph, start: mark.start, end: mark.end };
}

function describeMixture({ section, other, mode }: Mixture): Report {
  const { mark } = section;
  const here = mode === 'restarts' ? '从头编号' : '接续前文编号';
  const there = mode === 'restarts' ? '接续前文编号' : '从头编号';
  return {
    start: mark.start,
    end: mark.end,
    message: `同一层次的序号在“${mark.text}”处${here}，在“${other.mark.text}${other.heading.slice(0, 12)}”处${there}，两种编号方式混用`,
    related: [{ ...placeOf(other), message: `此处${there}` }],
  };
}
