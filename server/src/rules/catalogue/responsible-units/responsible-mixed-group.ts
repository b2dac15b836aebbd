import type { Registry } from '../../../agencies/registry.ts';
import type { PlacedList } from '../../../gazette/document/document.ts';
import type { ResponsiblePart, Unit } from '../../../gazette/prose/responsible.ts';
import type { House } from '../../house.ts';
import type { ReportedFix, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument } from '../../shared/lists.ts';
import { belongsToRegion } from './shared/region.ts';
import { classOfUnit } from './shared/unit-class.ts';

export const rule: Rule = {
  id: 'responsible-mixed-group',
  number: 29,
  group: '责任单位',
  title: { zh: '企业与部门混排', en: 'An enterprise among departments' },
  description: {
    zh: '本厅的清单把企业单列为最后一组。企业排在部门中间时提示核对；有意让企业牵头或就近排列的，可以不改。',
    en: 'This office lists enterprises as the last group. One that stands among departments is pointed out; it may be there on purpose.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第186—222、264—304行（第278行为例外）' },
  severity: 'info',
  scope: 'document',
  fix: 'suggestion',
  triggers: LIST_TRIGGERS,
  check(document, { house, registry, report }) {
    const { within, between } = house.responsible;
    const lists = listsOfDocument(document);
    if (lists.length === 0 || within === between || !belongsToRegion(document, registry)) return;
    for (const placed of lists) {
      for (const part of placed.list.parts) {
        const before = new Map(part.separators.map((separator) => [separator.end, separator.start]));
        for (const unit of strayEnterprises(part, registry)) {
          const fix = moveToEnd(placed, unit, before.get(unit.start), registry, house);
          report(placed.paragraph, {
            start: unit.start,
            end: unit.end,
            message: `“${unit.text}”是企业，排在部门中间，通常列入最后的企业组`,
            ...(fix === null ? {} : { fix }),
          });
        }
      }
    }
  },
  good: [
    '拓展通道。（责任单位：重庆邮政管理局、重庆海关、市商务委，各区县政府，重庆机场集团）',
    { name: '企业在首位', text: '拓展通道。（责任单位：重庆机场集团、市商务委、市教委，各区县政府）' },
    { name: '企业组在后', text: '拓展通道。（责任单位：市商务委、市教委，重庆机场集团、重庆物流集团）' },
    { name: '金融监管机构和人民银行不是企业', text: '拓展通道。（责任单位：市委金融办、人行重庆市分行、市财政局）' },
    {
      name: '不分组的机关',
      text: '浙江省人民政府办公厅关于印发X方案的通知\n\n浙政办发〔2022〕47号\n\n推进甲。（责任单位：省发展改革委、省机场集团、省商务厅）',
    },
  ],
  bad: [
    {
      text: '拓展通道。（责任单位：重庆邮政管理局、重庆海关、⟦重庆机场集团⟧、市商务委，各区县政府，中国邮政重庆市分公司）',
      fixed:
        '拓展通道。（责任单位：重庆邮政管理局、重庆海关、市商务委，各区县政府，中国邮政重庆市分公司、重庆机场集团）',
    },
    {
      name: '没有企业组',
      text: '拓展通道。（责任单位：重庆海关、⟦重庆机场集团⟧、市商务委，各区县政府）',
      fixed: '拓展通道。（责任单位：重庆海关、市商务委，各区县政府，重庆机场集团）',
    },
  ],
};

/** Enterprises with a department before and after them in one group. */
function strayEnterprises(part: ResponsiblePart, registry: Registry): readonly Unit[] {
  return part.groups.flatMap((group) => {
    const classes = group.map((unit) => classOfUnit(unit.text, registry));
    const first = classes.indexOf('department');
    const last = classes.lastIndexOf('department');
    return group.filter((_, index) => classes[index] === 'enterprise' && index > first && first >= 0 && index < last);
  });
}

/** Takes the unit, with the mark at `before`, to the end of its list. */
function moveToEnd(
  { paragraph, list }: PlacedList,
  unit: Unit,
  before: number | undefined,
  registry: Registry,
  house: House,
): ReportedFix | null {
  const end = list.parts.at(-1)?.groups.at(-1)?.at(-1);
  if (end === undefined || before === undefined || list.parts.length > 1) return null;
  const mark = classOfUnit(end.text, registry) === 'enterprise' ? house.responsible.within : house.responsible.between;
  const name = paragraph.prose.text.slice(unit.start, unit.end);
  return {
    title: `把“${unit.text}”移到最后`,
    edits: [
      { start: before, end: unit.end, newText: '' },
      { start: end.end, end: end.end, newText: `${mark}${name}` },
    ],
  };
}
