import type { Agency } from '../../agencies/model.ts';
import { loudestFor, type Registry } from '../../agencies/registry.ts';
import type { Prose } from '../../gazette/prose.ts';
import type { ResponsibleList, Unit } from '../../gazette/responsible.ts';
import type { Report, ReportedFix, Rule } from '../rule.ts';
import { listsOf, unitsOf } from '../support/lists.ts';

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
  triggers: '：:﹕',
  check({ prose }, { registry, report }) {
    for (const list of listsOf(prose)) {
      const seen = new Map<string, Unit>();
      const bodies = new Map<Agency, Unit>();
      for (const unit of unitsOf(list)) {
        const known = bodyOf(unit.text, registry);
        const first = seen.get(unit.text) ?? (known === null ? undefined : bodies.get(known));
        if (first !== undefined) report(describe(prose, list, first, unit, registry));
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

function describe(prose: Prose, list: ResponsibleList, first: Unit, unit: Unit, registry: Registry): Report {
  const same = first.text === unit.text;
  const [a, b] = [bodyOf(first.text, registry), bodyOf(unit.text, registry)];
  const renaming = !same && a !== null && b !== null && !registry.sameBody(a).includes(b);
  const cap = same || b === null ? null : loudestFor(b) === 'info' ? 'info' : renaming ? 'warning' : null;
  const fix = removal(prose, list, unit);
  return {
    start: unit.start,
    end: unit.end,
    message: same
      ? `清单中“${unit.text}”重复`
      : renaming
        ? `清单中“${first.text}”与“${unit.text}”是同一机关更名前后的名称`
        : `清单中“${first.text}”与“${unit.text}”是同一机关`,
    ...(cap === null ? {} : { atMost: cap }),
    ...(fix === null ? {} : { fix }),
  };
}

/** Takes the second naming away with the mark before it, or with the one after it where it begins a group. */
function removal(prose: Prose, list: ResponsibleList, unit: Unit): ReportedFix | null {
  if (list.nested.some((range) => range.start >= unit.start && range.end <= unit.end)) return null;
  const part = list.parts.find(({ groups }) => groups.some((group) => group.includes(unit)));
  const group = part?.groups.find((units) => units.includes(unit));
  if (part === undefined || group === undefined) return null;
  const before = part.separators.find((separator) => separator.end === unit.start);
  const after = part.separators.find((separator) => separator.start === unit.end);
  const title = `删去重复的“${prose.text.slice(unit.start, unit.end)}”`;
  if (group[0] === unit && group.length > 1 && after !== undefined) {
    return { title, edits: [{ start: unit.start, end: after.end, newText: '' }] };
  }
  return before === undefined ? null : { title, edits: [{ start: before.start, end: unit.end, newText: '' }] };
}
