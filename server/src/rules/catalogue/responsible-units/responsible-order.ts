import type { Registry } from '../../../agencies/registry.ts';
import type { Unit } from '../../../gazette/prose/responsible.ts';
import type { Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument } from '../../shared/lists.ts';
import { belongsToRegion } from './shared/region.ts';
import { classOfUnit } from './shared/unit-class.ts';

export const rule: Rule = {
  id: 'responsible-order',
  number: 30,
  group: '责任单位',
  title: { zh: '清单中部门的排列次序', en: 'The order of departments in a list' },
  description: {
    zh: '牵头单位排在首位，其余部门按登记簿的次序排列。该次序是从往来文件归纳的习惯，不是正式序列，默认不检查。',
    en: 'The leading unit comes first, the other departments follow in the order of the registry. That order was gathered from documents and is no protocol list, so the rule is off unless an office turns it on.',
  },
  basis: { kind: '本厅', reference: '机关名称登记簿的次序（由文件归纳，非正式序列）' },
  severity: 'info',
  enabled: false,
  scope: 'document',
  fix: null,
  triggers: LIST_TRIGGERS,
  check(document, { registry, report }) {
    const lists = listsOfDocument(document);
    if (lists.length === 0 || !belongsToRegion(document, registry)) return;
    for (const { paragraph, list } of lists) {
      for (const part of list.parts) {
        const pair = firstInversion(part.groups[0] ?? [], registry);
        if (pair === null) continue;
        const [before, unit] = pair;
        report(paragraph, {
          start: unit.start,
          end: unit.end,
          message: `按登记簿次序“${unit.text}”应排在“${before.text}”之前`,
        });
      }
    }
  },
  good: [
    '加强监管。（责任单位：重庆邮政管理局、市教委、市科技局、市商务委，各区县政府）',
    { name: '牵头单位不论次序', text: '加强监管。（责任单位：市商务委、市发展改革委、市教委，各区县政府）' },
    { name: '未登记的单位不参与', text: '加强监管。（责任单位：市教委、市低空经济局、市科技局）' },
  ],
  bad: [{ text: '加强监管。（责任单位：重庆邮政管理局、市商务委、⟦市教委⟧，各区县政府）' }],
};

/** The first two departments after the leading one that stand the wrong way round. */
function firstInversion(group: readonly Unit[], registry: Registry): readonly [Unit, Unit] | null {
  let last: { readonly unit: Unit; readonly order: number } | null = null;
  for (const unit of group.slice(1)) {
    const order = registry.byShort(unit.text)?.order;
    if (order === undefined || classOfUnit(unit.text, registry) !== 'department') continue;
    if (last !== null && order < last.order) return [last.unit, unit];
    last = { unit, order };
  }
  return null;
}
