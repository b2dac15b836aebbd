import type { Agency } from '../../../agencies/model.ts';
import { judgeDuring, type Registry } from '../../../agencies/registry.ts';
import type { JudgedDay, Report, Rule } from '../../rule.ts';
import { dayOf } from './shared/day.ts';
import { namesIn, type PlacedName } from './shared/names.ts';
import { alreadyListed, replaceName, wordingFor } from './shared/replace.ts';
import { allHave, namedIn } from './shared/status.ts';
import { caution, formatDay, formatFact, tellsOfThePast } from './shared/time.ts';

export const rule: Rule = {
  id: 'agency-not-yet',
  number: 35,
  group: '机关名称',
  title: { zh: '机构名称早于其启用', en: 'Agency name that was not yet in use on the day of the document' },
  description: {
    zh: '成文日期在名称启用之前，多为套用新稿或日期有误。按公文的成文日期对照机关名称登记；日期在登记的不确定区间之内不报。',
    en: 'A name younger than the document comes from a newer draft, or the date is wrong. Judged against the dated registry; inside the span in which the name may have begun the rule is silent.',
  },
  basis: { kind: '本厅', reference: '机关名称登记' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { registry, day: given, report }) {
    const day = dayOf(document, given);
    const concerns = allHave('not-yet', day);
    for (const name of namesIn(document, registry)) {
      if (!concerns(name.mention)) continue;
      const finding = judge(name, registry, day);
      if (finding !== null) report(name.paragraph, finding);
    }
  },
  good: [
    { name: '启用之后', text: '（责任单位：市交通运输委、市委金融办、重庆邮政管理局）', asOf: '2024-05-01' },
    { name: '更名期间不报', text: '（责任单位：市交通运输委、市委金融办）', asOf: '2024-03-01' },
    { name: '挂牌当日', text: '（责任单位：市乡村振兴局、人行重庆市分行）', asOf: '2023-08-18' },
    { name: '说明组建的句子', text: '组建市交通运输委，不再保留市交通局。', asOf: '2021-05-18' },
    { name: '书名号之内', text: '参照《市交通运输委关于X的通知》执行。', asOf: '2021-05-18' },
    { name: '同一机关的另一简称', text: '（责任单位：重庆邮政管理局）', asOf: '2021-05-18' },
    { name: '登记无据、又无前身的不报', text: '（责任单位：市林业局）', asOf: '2015-01-01' },
  ],
  bad: [
    {
      text: '（责任单位：⟦市交通运输委⟧、市商务委）',
      asOf: '2021-05-18',
      fixed: '（责任单位：市交通局、市商务委）',
    },
    {
      name: '公文自带日期',
      text: '渝府办发〔2021〕52号\n\n（责任单位：⟦市乡村振兴局⟧）\n\n重庆市人民政府办公厅\n\n2021年5月18日',
      fixed: '渝府办发〔2021〕52号\n\n（责任单位：市扶贫办）\n\n重庆市人民政府办公厅\n\n2021年5月18日',
    },
    {
      name: '中央在渝单位',
      text: '（责任单位：⟦人行重庆市分行⟧）',
      asOf: '2023-08-17',
      fixed: '（责任单位：人行重庆营管部）',
    },
    {
      name: '由两个机关合并而成',
      text: '（责任单位：⟦市规划自然资源局⟧）',
      asOf: '2017-01-01',
      severity: 'info',
    },
    {
      name: '登记仅凭经验的只作提示',
      text: '（责任单位：⟦金融监管总局重庆监管局⟧）',
      asOf: '2022-01-01',
      fixed: '（责任单位：重庆银保监局）',
      severity: 'info',
    },
  ],
  limits: '登记以重庆市为主；句中写明组建、更名经过的不报；启用日期仅凭经验且登记没有前身的名称不报。',
};

function judge(name: PlacedName, registry: Registry, day: JudgedDay): Report | null {
  const named = namedIn(name.mention);
  const [agency] = named;
  if (agency === undefined) return null;
  if (named.some((each) => registry.sameBody(each).length > 1)) return null;
  const judged = judgeDuring(agency, day);
  // Without a source and without a name to put in its place there is nothing to say that would help anybody.
  if (judged.loudest === 'info' && agency.predecessors.length === 0) return null;
  if (judged.fact === undefined || tellsOfThePast(name, day)) return null;
  const former = predecessors(agency, registry, day);
  const [only] = former.length === 1 ? former : [];
  const wording = only === undefined ? undefined : wordingFor(only, name);
  const listed = only !== undefined && alreadyListed(only, name, registry);
  const { note, ...cap } = caution(judged);
  return {
    start: name.mention.start,
    end: name.mention.end,
    message: `“${name.mention.form}”的名称自${formatFact(judged.fact)}启用，${formatDay(day)}的公文${advice(former, wording)}${note}`,
    ...cap,
    ...(wording !== undefined && !listed && { fix: replaceName(name, wording, registry) }),
  };
}

function advice(former: readonly Agency[], wording: string | undefined): string {
  if (wording !== undefined) return `应写“${wording}”`;
  return former.length === 0 ? '不应使用' : `应写${former.map((agency) => `“${agency.short}”`).join('或')}`;
}

function predecessors(agency: Agency, registry: Registry, day: JudgedDay): readonly Agency[] {
  const first = registry.predecessorsOn(agency, day.earliest);
  const last = registry.predecessorsOn(agency, day.latest);
  return first.length === last.length && first.every((each) => last.includes(each)) ? first : [];
}
