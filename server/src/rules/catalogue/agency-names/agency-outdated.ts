import type { Agency } from '../../../agencies/model.ts';
import { judgeDuring, type Registry } from '../../../agencies/registry.ts';
import type { JudgedDay, Report, Rule } from '../../rule.ts';
import { dayOf } from './shared/day.ts';
import { namesIn, type PlacedName } from './shared/names.ts';
import { alreadyListed, replaceName, wordingFor } from './shared/replace.ts';
import { allHave, namedIn } from './shared/status.ts';
import { caution, formatDay, formatFact, tellsOfThePast } from './shared/time.ts';

export const rule: Rule = {
  id: 'agency-outdated',
  number: 34,
  group: '机关名称',
  title: { zh: '机构名称已变更', en: 'Agency name that was out of use on the day of the document' },
  description: {
    zh: '机构改革后，旧名称常随旧稿留在新文件里。按公文的成文日期对照机关名称登记，报告当日已停用的名称；日期在登记的不确定区间之内不报。',
    en: 'Old names survive reforms in old drafts. Names are judged by the day of the document against the dated registry; inside the span in which a renaming may have happened the rule is silent.',
  },
  basis: { kind: '本厅', reference: '机关名称登记' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  tags: ['deprecated'],
  check(document, { registry, day: given, report }) {
    const day = dayOf(document, given);
    const concerns = allHave('ended', day);
    for (const name of namesIn(document, registry)) {
      if (!concerns(name.mention)) continue;
      const finding = judge(name, registry, day);
      if (finding !== null) report(name.paragraph, finding);
    }
  },
  good: [
    {
      name: '2021年5月18日仍用市交通局、市扶贫办',
      text: '渝府办发〔2021〕52号\n\n（责任单位：市邮政管理局、市交通局、市扶贫办、重庆市税务局，各区县政府）\n\n重庆市人民政府办公厅\n\n2021年5月18日',
    },
    { name: '撤并当日仍可用', text: '（责任单位：市扶贫办）', asOf: '2021-05-28' },
    { name: '更名期间不报', text: '（责任单位：市交通局、市金融监管局）', asOf: '2024-03-01' },
    { name: '原、时任', text: '该项目由原市交通局立项，时任市扶贫办主任主持。' },
    { name: '当年的事', text: '2020年，市扶贫办会同市财政局印发了管理办法。' },
    { name: '说明更名的句子', text: '市交通局更名为市交通运输委。' },
    { name: '书名号、引号之内', text: '废止《市交通局关于X的通知》，媒体称“市交通局”。' },
    {
      name: '抓取文本中粘连的日期',
      text: '重庆市人民政府办公厅关于X的通知发布日期:2021-05-18渝府办发〔2021〕52号各区县人民政府：《X》已经市政府同意。\n\n由市交通局、市扶贫办牵头负责。',
    },
    {
      name: '外地机关',
      text: '上海市人民政府办公厅关于印发X的通知\n\n沪府办发〔2024〕1号\n\n由市交通局、市环保局负责。',
    },
    { name: '同一机关的另一简称', text: '（责任单位：市邮政管理局）' },
    { name: '名称相近的两个机关', text: '（责任单位：金融监管总局重庆监管局、中国邮政重庆市分公司）' },
    { name: '其他词语中的字样', text: '太原市交通局、城市环保局网站、全市公安局。' },
  ],
  bad: [
    {
      text: '（责任单位：⟦市交通局⟧、市商务委）',
      fixed: '（责任单位：市交通运输委、市商务委）',
    },
    {
      name: '更名前后相接',
      text: '（责任单位：⟦市扶贫办⟧、市商务委）',
      asOf: '2022-01-01',
      fixed: '（责任单位：市乡村振兴局、市商务委）',
    },
    {
      name: '年内任务不是往事',
      text: '2024年，由⟦市交通局⟧组建工作专班。',
      fixed: '2024年，由市交通运输委组建工作专班。',
    },
    { name: '连续更名', text: '由⟦市交委⟧牵头。', fixed: '由市交通运输委牵头。' },
    { name: '全称对全称', text: '由⟦重庆市交通局⟧牵头。', fixed: '由重庆市交通运输委员会牵头。' },
    { name: '市名在前', text: '由重庆⟦市交委⟧牵头。', fixed: '由重庆市交通运输委牵头。' },
    { name: '中央在渝单位', text: '（责任单位：⟦人行重庆营管部⟧）', fixed: '（责任单位：人行重庆市分行）' },
    {
      name: '清单已列后继机关，不再替换',
      text: '（责任单位：市农业农村委、⟦市扶贫办⟧）',
    },
    {
      name: '登记仅凭经验的只作提示',
      text: '（责任单位：⟦重庆银保监局⟧）',
      fixed: '（责任单位：金融监管总局重庆监管局）',
      severity: 'info',
    },
  ],
  limits:
    '登记以重庆市为主，未登记的机关不判断；“市X局”前面的字不能断定是本市机关时不报；句中写明更早年份或更名、撤并经过的不报。',
};

function judge(name: PlacedName, registry: Registry, day: JudgedDay): Report | null {
  const named = namedIn(name.mention);
  const [agency] = named;
  if (agency === undefined) return null;
  // Only the short form changed, not the body: a matter of consistency.
  if (named.some((each) => registry.sameBody(each).length > 1)) return null;
  const judged = judgeDuring(agency, day);
  if (judged.fact === undefined || tellsOfThePast(name, day, judged.fact.span.latest)) return null;
  const next = successors(agency, registry, day);
  const [only] = next.length === 1 ? next : [];
  const wording = only === undefined ? undefined : wordingFor(only, name);
  const listed = only !== undefined && alreadyListed(only, name, registry);
  const { note, ...cap } = caution(judged);
  return {
    start: name.mention.start,
    end: name.mention.end,
    message: `“${name.mention.form}”的名称用至${formatFact(judged.fact)}，${formatDay(day)}的公文${advice(next, wording, listed)}${note}`,
    ...cap,
    ...(wording !== undefined && !listed && { fix: replaceName(name, wording, registry) }),
  };
}

function advice(next: readonly Agency[], wording: string | undefined, listed: boolean): string {
  if (wording !== undefined) return listed ? `应写“${wording}”，清单中已列` : `应写“${wording}”`;
  return next.length === 0 ? '不应再用' : `应写${next.map((agency) => `“${agency.short}”`).join('或')}`;
}

/** Who took over, where every day that the text may be of gives the same answer. */
function successors(agency: Agency, registry: Registry, day: JudgedDay): readonly Agency[] {
  const first = registry.successorsOn(agency, day.earliest);
  const last = registry.successorsOn(agency, day.latest);
  return first.length === last.length && first.every((each) => last.includes(each)) ? first : [];
}
