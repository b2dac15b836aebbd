import type { Section } from '../../../gazette/document/document.ts';
import { formatMark } from '../../../gazette/prose/mark.ts';
import type { Rule } from '../../rule.ts';
import { partsOf } from '../../shared/parts.ts';
import { ItemPlaces } from './shared/item-places.ts';
import { LevelOrder } from './shared/level-order.ts';
import { scopesOf } from './shared/scopes.ts';
import { isAbridged } from './shared/sequence.ts';

export const rule: Rule = {
  id: 'heading-lone-number',
  number: 132,
  group: '层次序号',
  title: { zh: '只有一项时不编序号', en: 'A single item bears no number' },
  description: {
    zh: '序号用来区分同级的几项。一个标题之下只有“1.”而没有“2.”时，或者删去序号，或者漏了后面的项。全文连续编号、下一部分接着编号的，不在此列。',
    en: 'Numbers tell several items apart. Where a heading has a 1. below it and no 2., either the number goes or an item is missing. Numbers that go on under the next heading are right.',
  },
  basis: { kind: '通例', reference: '序号用于区分并列的项' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, context) {
    if (isAbridged(document)) return;
    const places = new ItemPlaces(document, context);
    for (const sections of partsOf(document).flatMap(scopesOf)) {
      const order = new LevelOrder(sections);
      for (const section of loneItems(sections)) {
        // 2. under the next heading: the level counts on through the part.
        if (order.following(section)?.mark.ordinal === 2 || places.holdsNext(section)) continue;
        const { mark } = section;
        const next = mark.level === 0 ? '' : formatMark(mark.level, 2);
        context.report(section.paragraph, {
          start: mark.start,
          end: mark.end,
          message: `“${mark.text}”之后没有“${next}”，只有一项时不编序号，或者漏了后面的项`,
        });
      }
    }
  },
  good: [
    '一、总体要求\n\n1.甲。推进甲。\n\n2.乙。推进乙。\n\n二、保障措施\n\n加强领导。',
    { name: '全文连续编号', text: '一、甲\n\n1.子。\n\n二、乙\n\n2.丑。\n\n3.寅。' },
    { name: '第二项粘连在段中', text: '一、甲\n\n1.子。推进子。2.丑。推进丑。\n\n二、乙' },
    { name: '第二项在表格中', text: '一、甲\n\n1.子。\n\n| 2. | 丑 |\n| --- | --- |\n| 寅 | 卯 |\n\n二、乙' },
    { name: '摘登', text: '（本文有删减）\n\n一、甲\n\n1.子。\n\n二、乙' },
    { name: '片段', text: '1.子。' },
  ],
  bad: [
    {
      text: '一、工作内容\n\n开展宣传。\n\n二、保障措施\n\n⟦1.⟧加强组织领导。各区县要将有关工作纳入目标任务。',
    },
    {
      name: '（一）之后没有（二）',
      text: '一、工作内容\n\n⟦（一）⟧开展宣传。走进社区。\n\n二、保障措施\n\n（一）加强领导。\n\n（二）加强宣传。',
    },
  ],
};

/** First items below a section that has no other item of their level. */
function loneItems(sections: readonly Section[]): readonly Section[] {
  const counts = new Map<Section, Map<number, number>>();
  for (const { parent, level } of sections) {
    if (parent === null) continue;
    const levels = counts.get(parent) ?? new Map<number, number>();
    counts.set(parent, levels);
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  return sections.filter(({ parent, mark, level }) => {
    return level > 0 && mark.ordinal === 1 && parent !== null && counts.get(parent)?.get(level) === 1;
  });
}
