import type { Rule } from '../../rule.ts';
import { partsOf } from '../../shared/parts.ts';
import { findInversions } from './shared/inversion.ts';

const LEVEL_NAMES = ['', '一、', '（一）', '1.', '（1）', '①'];

export const rule: Rule = {
  id: 'heading-level-order',
  number: 14,
  group: '层次序号',
  title: { zh: '层次序号不得倒置', en: 'A higher level never stands inside a lower one' },
  description: {
    zh: '结构层次依次用“一、”“（一）”“1.”“（1）”标注，层次可以跳过，也可以从任一层次开始，但不宜反向使用：“（一）”之下不用“一、”，“1.”之下不用“（一）”。',
    en: 'Levels are numbered 一、（一）1.（1）. A text may leave levels out and begin at any of them, but it must not turn back: no 一、 inside （一）, no （一） inside 1.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.3.8（“不宜”）', strength: '宜' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    for (const sections of partsOf(document)) {
      for (const { section, under } of findInversions(sections)) {
        const { mark } = section;
        report(section.paragraph, {
          start: mark.start,
          end: mark.end,
          message: `“${mark.text}”用在“${under.mark.text}”之下，层次序号倒置，“${LEVEL_NAMES[under.level] ?? ''}”之下应依次用低一级的序号`,
          related: [
            {
              paragraph: under.paragraph,
              start: under.mark.start,
              end: under.mark.end,
              message: `此列表在“${under.mark.text}”之下`,
            },
          ],
        });
      }
    }
  },
  good: [
    { name: '依次使用四级', text: '一、甲\n\n（一）乙\n\n1.丙。\n\n（1）丁。\n\n二、戊' },
    { name: '跳过层次', text: '一、甲\n\n1.乙。\n\n2.丙。\n\n二、丁' },
    { name: '从（一）开始', text: '（一）甲\n\n1.乙。\n\n（二）丙' },
    { name: '回到上一级是另起一节', text: '一、甲\n\n（一）乙\n\n1.丙。\n\n二、丁\n\n（一）戊' },
    { name: '连续编号', text: '一、甲\n\n（一）乙\n\n（二）丙\n\n二、丁\n\n（三）戊' },
    { name: '列举之后另分部分', text: '符合下列条件：\n\n（一）甲；\n\n（二）乙。\n\n一、丙\n\n（一）丁\n\n二、戊' },
  ],
  bad: [
    { text: '（一）甲\n\n⟦一、⟧乙\n\n二、丙\n\n（二）丁' },
    { name: '1.下用（一）', text: '一、甲\n\n1.乙。\n\n⟦（一）⟧丙\n\n（二）丁\n\n2.戊。' },
    {
      name: '冒号引出的列表',
      text: '（一）主要任务。推进任务。\n\n（二）保障措施。要求如下：\n\n⟦一、⟧甲。\n\n二、乙。',
    },
    { name: '每项之下都倒置', text: '（一）甲\n\n⟦一、⟧乙\n\n二、丙\n\n（二）丁\n\n⟦一、⟧戊\n\n二、己\n\n（三）庚' },
    {
      name: '上一级已有几项',
      text: '一、甲\n\n二、乙\n\n（一）丙。推进丙。\n\n⟦一、⟧丁。\n\n二、戊。\n\n（二）己。推进己。',
    },
    {
      name: '只有一项“1.”',
      text: '一、工作安排\n\n1.摸底调查。各区县组织调查。\n\n⟦（一）⟧调查范围。全部学校。\n\n（二）调查方式。入户调查。\n\n二、工作要求\n\n加强领导。',
      severity: 'warning',
    },
    { name: '标题下即倒置', text: '（一）主要任务\n\n⟦一、⟧甲。\n\n二、乙。' },
  ],
};
