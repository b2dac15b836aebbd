import { judgeDuring, type Registry } from '../../../agencies/registry.ts';
import type { JudgedDay, Report, Rule } from '../../rule.ts';
import { dayOf } from './shared/day.ts';
import { namesIn, type PlacedName } from './shared/names.ts';
import { alreadyListed, replaceName } from './shared/replace.ts';

export const rule: Rule = {
  id: 'agency-mixed-forms',
  number: 37,
  group: '机关名称',
  title: { zh: '同一机关名称前后不一致', en: 'One agency under several names in one document' },
  description: {
    zh: '一篇公文里，同一机关应只有一种写法；先用全称、后用简称的，首次出现时应注明“以下简称”。标题、主送机关、署名用全称，不算混用。',
    en: 'Within one document an agency keeps one name; a full name followed by a short one needs 以下简称 at its first use. Title, addressee and signature take full names and do not count.',
  },
  basis: { kind: '通例', reference: '名称前后一致；简称先注明后使用' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { registry, day: given, report }) {
    const day = dayOf(document, given);
    for (const names of groupByBody(namesIn(document, registry), registry).values()) {
      const kept = keptForm(names, registry, day);
      if (kept === undefined) continue;
      for (const name of names) {
        if (name.mention.form !== kept.mention.form) report(name.paragraph, finding(name, kept, registry));
      }
    }
  },
  good: [
    '（责任单位：重庆邮政管理局、中国邮政重庆市分公司）',
    {
      name: '标题、署名用全称',
      text: '重庆市商务委员会关于X的通知\n\n由市商务委负责。\n\n重庆市商务委员会\n\n2024年5月11日',
    },
    {
      name: '注明了以下简称',
      text: '重庆市商务委员会（以下简称市商务委）负责统筹。\n\n由市商务委印发。',
    },
    { name: '全称之内的全称', text: '重庆市人民政府办公厅印发，报市政府备案。' },
    { name: '统称不是机关', text: '邮政管理部门依托区县。（责任单位：重庆邮政管理局）' },
    { name: '名称相近的两个机关', text: '（责任单位：市金融监管局、金融监管总局重庆监管局）', asOf: '2023-10-01' },
    { name: '牌子', text: '市国防动员办（市人防办）负责。' },
    { name: '书名号之内', text: '按照《重庆市商务委员会关于X的通知》，由市商务委负责。' },
    {
      name: '政府令和政府网不是机关',
      text: '《X办法》（重庆市人民政府令第329号）见重庆市人民政府网。\n\n经市政府同意。',
    },
    { name: '前后两个机关', text: '市交通局更名为市交通运输委。' },
  ],
  bad: [
    {
      text: '（责任单位：重庆邮政管理局、市商务委）\n\n（责任单位：⟦市邮政管理局⟧、市商务委）',
      fixed: '（责任单位：重庆邮政管理局、市商务委）\n\n（责任单位：重庆邮政管理局、市商务委）',
    },
    {
      name: '2021年反过来',
      text: '（责任单位：⟦重庆邮政管理局⟧）\n\n（责任单位：市邮政管理局）',
      asOf: '2021-05-18',
      fixed: '（责任单位：市邮政管理局）\n\n（责任单位：市邮政管理局）',
    },
    {
      name: '登记未定的期间从多数',
      text: '由市邮政管理局、⟦重庆邮政管理局⟧、市邮政管理局负责。',
      asOf: '2023-01-01',
      fixed: '由市邮政管理局、市邮政管理局、市邮政管理局负责。',
    },
    {
      name: '全称与简称混用',
      text: '由⟦重庆市商务委员会⟧牵头。\n\n（责任单位：市商务委）',
      fixed: '由市商务委牵头。\n\n（责任单位：市商务委）',
    },
    {
      name: '省去市名的全称',
      text: '由⟦市商务委员会⟧牵头，报市商务委备案。',
      fixed: '由市商务委牵头，报市商务委备案。',
    },
    {
      name: '市人民政府与市政府混用只作提示',
      text: '报⟦市人民政府⟧同意。\n\n经市政府批准。',
      fixed: '报市政府同意。\n\n经市政府批准。',
      severity: 'info',
    },
  ],
  limits: '只比较登记的机关；不规范简称、已停用的名称由另两条规则报告，这里不再重复。',
};

/** Names that stand in running text, by body; forms that other rules report, plates and second names are left out. */
function groupByBody(names: Iterable<PlacedName>, registry: Registry): ReadonlyMap<string, readonly PlacedName[]> {
  const groups = new Map<string, PlacedName[]>();
  for (const name of names) {
    const { mention, paragraph } = name;
    if (paragraph.role !== 'body' && paragraph.role !== 'section') continue;
    const [entry] = mention.entries;
    const agency = entry?.agency;
    if (agency === undefined || !isPlainForm(name)) continue;
    const bodies = registry.sameBody(agency);
    // A form that two bodies share says nothing about either.
    if (!mention.agencies.every((each) => bodies.includes(each))) continue;
    const key = bodies[0]?.short ?? agency.short;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [name]);
    else group.push(name);
  }
  return groups;
}

function isPlainForm({ mention, list }: PlacedName): boolean {
  return mention.entries.every(({ kind, detail, agency }) => {
    // 各区县（自治县）人民政府 and 各区县政府 are classes with a place of their own each.
    if (agency.category === '统称') return isGovernment(agency.short);
    if (kind === 'discouraged') return detail?.context === 'body' && list === undefined;
    return detail === undefined;
  });
}

function isGovernment(short: string): boolean {
  return short.endsWith('政府') && !short.startsWith('各') && !short.startsWith('有关');
}

/** A name in the form that the text should keep, or undefined when there is no mixture. */
function keptForm(names: readonly PlacedName[], registry: Registry, day: JudgedDay): PlacedName | undefined {
  const forms = new Map<string, PlacedName[]>();
  for (const name of names) {
    const same = forms.get(name.mention.form);
    if (same === undefined) forms.set(name.mention.form, [name]);
    else same.push(name);
  }
  if (forms.size < 2 || names.some(isDefined)) return undefined;
  const rank = ([, same]: readonly [string, readonly PlacedName[]]): number => {
    const [first] = same;
    const [entry] = first?.mention.entries ?? [];
    if (entry?.kind !== 'short') return 0;
    const status = judgeDuring(entry.agency, day).status;
    return registry.sameBody(entry.agency).length > 1 && status !== 'valid' ? 1 : 2;
  };
  const [best] = [...forms].sort((a, b) => rank(b) - rank(a) || b[1].length - a[1].length);
  return best?.[1][0];
}

/** True where the text itself says what the name will be from here on: （以下简称市商务委）. */
function isDefined({ mention, paragraph: { prose } }: PlacedName): boolean {
  return /^[（(〔[][^）)〕\]]{0,12}(?:以下简?称|下称|简称)/u.test(prose.text.slice(mention.end, mention.end + 24));
}

function finding(name: PlacedName, kept: PlacedName, registry: Registry): Report {
  const { mention } = name;
  const { form, entries } = kept.mention;
  const hint = mention.entries.every((entry) => entry.kind === 'discouraged');
  const [entry] = entries;
  const listed = entry !== undefined && alreadyListed(entry.agency, name, registry);
  return {
    start: mention.start,
    end: mention.end,
    message: `本文另写作“${form}”，同一机关的名称应前后一致；先全称后简称的，首次出现时应注明“以下简称”`,
    ...(hint && { atMost: 'info' as const }),
    ...(!listed && { fix: replaceName(name, form, registry) }),
    related: [
      {
        paragraph: kept.paragraph,
        start: kept.mention.start,
        end: kept.mention.end,
        message: `此处写作“${form}”`,
      },
    ],
  };
}
