import type { Agency } from '../../../agencies/model.ts';
import { loudestFor, type Registry } from '../../../agencies/registry.ts';
import type { ResponsibleList, Unit } from '../../../gazette/prose/responsible.ts';
import type { Range } from '../../../text/range.ts';
import type { Report, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listOfCell, listsOf } from '../../shared/lists.ts';

export const rule: Rule = {
  id: 'responsible-duplicate-unit',
  number: 27,
  group: '责任单位',
  title: { zh: '责任单位清单中单位重复', en: 'A list names one unit twice' },
  description: {
    zh: '同一单位在一份清单中只列一次。同一机关的规范简称与俗称、全称并列，或者更名前后的名称并列，也是重复。',
    en: 'A list names each unit once. The short and the full name of one body, an unofficial form beside the right one, and the names before and after a renaming are repetitions too.',
  },
  basis: { kind: '完整性', reference: '清单内重复' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['unnecessary'],
  triggers: [...LIST_TRIGGERS, '、'],
  check({ prose, column }, { registry, report }) {
    const cell = listOfCell(prose, column);
    for (const list of cell === null ? listsOf(prose) : [cell]) {
      const seen = new Map<string, Unit>();
      const bodies = new Map<Agency, Unit>();
      for (const { unit, removal } of removableUnits(list)) {
        const known = bodyOf(unit.text, registry);
        const first = seen.get(unit.text) ?? (known === null ? undefined : bodies.get(known));
        if (first !== undefined) report(describe(first, unit, removal, registry));
        else if (unit.text !== '') seen.set(unit.text, unit);
        if (known !== null && !bodies.has(known)) {
          for (const agency of kin(known, registry)) bodies.set(agency, unit);
        }
      }
    }
  },
  good: [
    '加强监管。（责任单位：市交通运输委、重庆邮政管理局、市商务委，各区县政府，中国邮政重庆市分公司）',
    { name: '邮政管理局与邮政公司', text: '加强监管。（责任单位：重庆邮政管理局，中国邮政重庆市分公司）' },
    {
      name: '地方与中央金融监管机构',
      text: '加强监管。（责任单位：市金融监管局、金融监管总局重庆监管局）',
      asOf: '2023-12-01',
    },
    { name: '机构与管理的国家局', text: '加强监管。（责任单位：市卫生健康委、市中医药管理局）' },
    {
      name: '两份清单各列一次',
      text: '推进甲。（责任单位：市教委）推进乙。（责任单位：市教委）',
    },
    { name: '各区县与有关区县', text: '推进甲。（责任单位：市教委、市政府有关部门，有关区县政府）' },
  ],
  bad: [
    {
      name: '表格的责任单位列',
      text: '| 任务 | 责任单位 |\n|---|---|\n| 推进甲、乙、甲。 | 市商务委、市教委、⟦市商务委⟧ |',
      fixed: '| 任务 | 责任单位 |\n|---|---|\n| 推进甲、乙、甲。 | 市商务委、市教委 |',
    },
    {
      text: '加强监管。（责任单位：市商务委、市教委、⟦市商务委⟧，各区县政府）',
      fixed: '加强监管。（责任单位：市商务委、市教委，各区县政府）',
    },
    {
      name: '俗称与规范简称',
      text: '加强监管。（责任单位：市发改委、市商务委、⟦市发展改革委⟧）',
      fixed: '加强监管。（责任单位：市发改委、市商务委）',
    },
    {
      name: '组首重复',
      text: '加强监管。（责任单位：市商务委，⟦市商务委⟧、市教委）',
      fixed: '加强监管。（责任单位：市商务委，市教委）',
    },
    {
      name: '更名前后的名称',
      text: '加强监管。（责任单位：市交通局、市商务委、⟦市交通运输委⟧）',
      fixed: '加强监管。（责任单位：市交通局、市商务委）',
      severity: 'warning',
    },
  ],
};

/** The one body that a unit's name means; null where the registry knows none, or more than one. */
function bodyOf(name: string, registry: Registry): Agency | null {
  const agencies = new Set(registry.byForm(name).map((entry) => entry.agency));
  const [only] = agencies;
  // 各区县政府、有关部门 are classes of bodies, and a former name taken for its successor's misnomer is still one name.
  if (only === undefined || only.category === '统称') return null;
  return agencies.size === 1 ? only : (registry.byShort(name) ?? null);
}

/** The agency under its other short forms, and what it was renamed from or to: one to one, so that it is one body. */
function kin(agency: Agency, registry: Registry): readonly Agency[] {
  const renamed = (from: Agency, to: Agency): boolean => from.successors.length === 1 && to.predecessors.length === 1;
  const before = agency.predecessors.map((name) => registry.byShort(name)).filter((other) => other !== undefined);
  const after = agency.successors.map((name) => registry.byShort(name)).filter((other) => other !== undefined);
  return [
    ...registry.sameBody(agency),
    ...before.filter((other) => renamed(other, agency)),
    ...after.filter((other) => renamed(agency, other)),
  ];
}

function describe(first: Unit, unit: Unit, removal: Range | null, registry: Registry): Report {
  const same = first.text === unit.text;
  const [a, b] = [bodyOf(first.text, registry), bodyOf(unit.text, registry)];
  const renaming = !same && a !== null && b !== null && !registry.sameBody(a).includes(b);
  const cap = same || b === null ? null : loudestFor(b) === 'info' ? 'info' : renaming ? 'warning' : null;
  return {
    start: unit.start,
    end: unit.end,
    message: same
      ? `清单中“${unit.text}”重复`
      : renaming
        ? `清单中“${first.text}”与“${unit.text}”是同一机关更名前后的名称`
        : `清单中“${first.text}”与“${unit.text}”是同一机关`,
    ...(cap === null ? {} : { atMost: cap }),
    ...(removal === null ? {} : { fix: { title: `删去重复的“${unit.text}”`, edits: [{ ...removal, newText: '' }] } }),
  };
}

interface RemovableUnit {
  readonly unit: Unit;
  /** What goes when the unit goes: itself with the mark before it, or with the one after it where it begins a group. */
  readonly removal: Range | null;
}

function* removableUnits(list: ResponsibleList): Generator<RemovableUnit> {
  for (const part of list.parts) {
    const before = new Map(part.separators.map((separator) => [separator.end, separator.start]));
    const after = new Map(part.separators.map((separator) => [separator.start, separator.end]));
    for (const group of part.groups) {
      for (const [index, unit] of group.entries()) {
        // A unit with a remark in brackets, or with spaces inside, is not taken away blindly.
        const plain = unit.end - unit.start === unit.text.length;
        const from = before.get(unit.start);
        const to = after.get(unit.end);
        const leads = index === 0 && group.length > 1 && to !== undefined;
        const removal = leads
          ? { start: unit.start, end: to }
          : from === undefined
            ? null
            : { start: from, end: unit.end };
        yield { unit, removal: plain ? removal : null };
      }
    }
  }
}
