import type { Registry } from '../../../agencies/registry.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { ResponsiblePart, Separator, Unit } from '../../../gazette/prose/responsible.ts';
import type { House } from '../../house.ts';
import type { Report, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument } from '../../shared/lists.ts';
import { belongsToRegion } from './shared/region.ts';
import { classOfUnit, type UnitClass } from './shared/unit-class.ts';

type Groups = House['responsible'];

const CLASS_NAME: Readonly<Record<UnitClass, string>> = {
  department: '部门',
  district: '区县政府',
  enterprise: '企业',
};

export const rule: Rule = {
  id: 'responsible-separator',
  number: 26,
  group: '责任单位',
  title: { zh: '清单同组用“、”，组间用“，”', en: 'Units of a group are parted by 、 and groups by ，' },
  description: {
    zh: '本厅的清单按部门、区县政府、企业分组，组内用顿号，组间用逗号。清单内也不用分号、句号、空格或“和”隔开单位。不分组的机关（上海、浙江等）不受本规则约束。',
    en: 'This office groups a list into departments, district governments and enterprises: 、 inside a group, ， between groups. Semicolons, full stops, spaces and 和 do not part units. Houses that do not group their lists are left alone.',
  },
  basis: { kind: '本厅', reference: '公报2024年第9期原件第186—222、264—304行' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: LIST_TRIGGERS,
  check(document, { house, registry, report }) {
    const lists = listsOfDocument(document);
    // Other places part their lists in their own ways.
    if (lists.length === 0 || !belongsToRegion(document, registry)) return;
    const grouped = house.responsible.within !== house.responsible.between;
    for (const { paragraph, list } of lists) {
      for (const part of list.parts) {
        const last = part === list.parts.at(-1);
        const findings = [
          ...foreignMarks(part, last, paragraph, house.responsible),
          ...joinedUnits(part, registry, house.responsible),
          ...(grouped ? wrongGroups(part, registry, house.responsible) : []),
        ];
        for (const finding of findings) report(paragraph, finding);
      }
    }
  },
  good: [
    '办理申请。（责任单位：市经济信息委、市商务委，各区县政府，重庆机场集团、重庆物流集团）',
    { name: '缺一组', text: '强化保障。（责任单位：市规划自然资源局，中国邮政重庆市分公司、重庆物流集团）' },
    { name: '只有部门', text: '加大支持。（责任单位：市交通运输委、市商务委、重庆市税务局）' },
    {
      name: '括注内的逗号',
      text: '办理申请。〔责任单位：市商务委，各区县政府（开发区管委会，下同），重庆机场集团〕',
    },
    { name: '牵头与配合单位之间', text: '推进试点。（牵头单位：市教委；配合单位：市科技局、市财政局）' },
    {
      name: '企业混排由另一规则提示',
      text: '拓展通道。（责任单位：市交通运输委、重庆海关、重庆机场集团、市商务委，各区县政府）',
    },
    {
      name: '上海不分组',
      text: '上海市人民政府办公厅关于印发《X行动方案》的通知\n\n沪府办发〔2024〕1号\n\n各区人民政府：\n\n推进更新。（责任单位：市发展改革委、市商务委、各区政府）\n\n上海市人民政府办公厅\n\n2024年5月1日',
    },
    { name: '名称中的和', text: '推进试点。（责任单位：重庆市发展和改革委员会、市商务委）' },
  ],
  bad: [
    {
      text: '办理申请。（责任单位：市经济信息委、市商务委⟦、⟧各区县政府⟦、⟧中国邮政重庆市分公司）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府，中国邮政重庆市分公司）',
    },
    {
      name: '组内用逗号',
      text: '办理申请。（责任单位：市经济信息委⟦，⟧市商务委，各区县政府）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府）',
    },
    {
      name: '用分号',
      text: '办理申请。（责任单位：市经济信息委、市商务委⟦；⟧各区县政府）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府）',
    },
    {
      name: '用空格',
      text: '办理申请。（责任单位：市经济信息委⟦ ⟧市商务委，各区县政府）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府）',
    },
    {
      name: '用“和”',
      text: '办理申请。（责任单位：市经济信息委⟦和⟧市商务委，各区县政府）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府）',
    },
    {
      name: '末尾句号',
      text: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府⟦。⟧）',
      fixed: '办理申请。（责任单位：市经济信息委、市商务委，各区县政府）',
    },
  ],
};

/** ； 。 and a mark with no unit behind it. The mark before the next label (；配合单位：) belongs to neither. */
function* foreignMarks(part: ResponsiblePart, last: boolean, { prose }: Paragraph, house: Groups): Generator<Report> {
  const lastUnit = part.groups.at(-1)?.at(-1)?.start ?? -1;
  for (const separator of part.separators) {
    const end = separator.start + separator.text.length;
    const trailing = separator.start > lastUnit;
    if (trailing && !last) continue;
    const place = { start: separator.start, end };
    if (trailing) {
      const next = prose.text.charAt(separator.end);
      if (next !== '' && !'）)〕]］】'.includes(next)) continue;
      yield {
        ...place,
        message: `清单末尾的“${separator.text}”应删去`,
        fix: { title: `删去“${separator.text}”`, edits: [{ ...place, newText: '' }] },
      };
    } else if ('；;。'.includes(separator.text)) {
      yield {
        ...place,
        message: `清单中单位之间不用“${separator.text}”，同组用“${house.within}”，组间用“${house.between}”`,
        fix: { title: `改为“${house.between}”`, edits: [{ ...place, newText: house.between }] },
      };
    }
  }
}

/** Two units with a space or 和 between them, both of which the registry knows. */
function* joinedUnits(part: ResponsiblePart, registry: Registry, house: Groups): Generator<Report> {
  for (const unit of part.groups.flat()) {
    if (unit.text.length !== unit.end - unit.start || unit.text.length > 60) continue;
    for (const match of unit.text.matchAll(/\s+|以及|和|及|与/gu)) {
      const before = unit.text.slice(0, match.index);
      const after = unit.text.slice(match.index + match[0].length);
      if (!isUnit(before, registry) || !isUnit(after, registry)) continue;
      const start = unit.start + match.index;
      const end = start + match[0].length;
      const shown = match[0].trim() === '' ? '空格' : `“${match[0]}”`;
      const [from, to] = [classOfUnit(before, registry), classOfUnit(after, registry)];
      const mark = from !== null && to !== null && from !== to ? house.between : house.within;
      yield {
        start,
        end,
        message: `清单中“${before}”与“${after}”之间不用${shown}，应用“${mark}”`,
        fix: { title: `改为“${mark}”`, edits: [{ start, end, newText: mark }] },
      };
      break;
    }
  }
}

function isUnit(name: string, registry: Registry): boolean {
  return registry.byForm(name).length > 0;
}

/** Where the mark between two units says another thing than what they are. */
function* wrongGroups(part: ResponsiblePart, registry: Registry, house: Groups): Generator<Report> {
  const units = part.groups.flat();
  const classes = units.map((unit) => classOfUnit(unit.text, registry));
  const ends = new Map<number, Separator>(part.separators.map((separator) => [separator.end, separator]));
  for (let i = 1; i < units.length; i++) {
    const [before, unit] = [units[i - 1], units[i]];
    const separator = unit === undefined ? undefined : ends.get(unit.start);
    const [from, to] = [classes[i - 1], classes[i]];
    if (before === undefined || unit === undefined || separator === undefined) continue;
    if (from === undefined || from === null || to === undefined || to === null) continue;
    const mark = separator.text;
    if (mark !== house.within && mark !== house.between) continue;
    const wanted = from === to ? house.within : house.between;
    if (mark === wanted) continue;
    // An enterprise among departments may be meant to lead there; another rule mentions it.
    if (from !== to && isMixed(units, classes, i, ends, house)) continue;
    const place = { start: separator.start, end: separator.start + mark.length };
    yield {
      ...place,
      message:
        from === to
          ? `“${before.text}”与“${unit.text}”同为${CLASS_NAME[from]}，之间应用“${wanted}”`
          : `“${before.text}”与“${unit.text}”分属${CLASS_NAME[from]}和${CLASS_NAME[to]}，之间应用“${wanted}”`,
      fix: { title: `改为“${wanted}”`, edits: [{ ...place, newText: wanted }] },
    };
  }
}

/** Whether departments and enterprises alternate around unit `i` inside one group, so that it is no border of groups. */
function isMixed(
  units: readonly Unit[],
  classes: readonly (UnitClass | null)[],
  i: number,
  ends: ReadonlyMap<number, Separator>,
  house: Groups,
): boolean {
  if (classes[i] === 'district' || classes[i - 1] === 'district') return false;
  if (classes[i] === 'department') return true;
  for (let next = i + 1; next < units.length; next++) {
    const unit = units[next];
    if (unit === undefined || ends.get(unit.start)?.text !== house.within) return false;
    if (classes[next] === 'department') return true;
  }
  return false;
}
