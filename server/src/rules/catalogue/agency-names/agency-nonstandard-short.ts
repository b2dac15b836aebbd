import type { FormEntry } from '../../../agencies/forms.ts';
import type { Agency } from '../../../agencies/model.ts';
import { judgeDuring, loudestFor, type Registry } from '../../../agencies/registry.ts';
import type { JudgedDay, Report, Rule, Severity } from '../../rule.ts';
import { dayOf } from './shared/day.ts';
import { namesIn, type PlacedName } from './shared/names.ts';
import { alreadyListed, replaceName } from './shared/replace.ts';
import { shortFormsOf, soleShortForm } from './shared/same-body.ts';
import { tellsOfThePast } from './shared/time.ts';

export const rule: Rule = {
  id: 'agency-nonstandard-short',
  number: 36,
  group: '机关名称',
  title: { zh: '机关简称不规范', en: 'Agency short name that is not the standard one' },
  description: {
    zh: '公文用规范化简称：发展改革委，不是发改委；人力社保局，不是人社局。口头和媒体的简称容易与别的机关相混。',
    en: 'Documents use the standard short name of an agency (发展改革委, not 发改委), not the one of the press or of speech.',
  },
  basis: { kind: '通例', reference: '规范化简称（国务院机构简称、机关名称登记）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { registry, day: given, report }) {
    const day = dayOf(document, given);
    const names = namesIn(document, registry);
    const shorts = shortFormsOf(names);
    for (const name of names) {
      const finding = discouraged(name, registry, day) ?? otherShortForm(name, shorts, registry, day);
      if (finding !== null) report(name.paragraph, finding);
    }
  },
  good: [
    '（责任单位：市发展改革委、市经济信息委、市人力社保局、市文化旅游委、市住房城乡建委）',
    { name: '叠字的市市场监管局', text: '（责任单位：市市场监管局、重庆市国安局、市公安局）' },
    { name: '引号之内', text: '“市发改委发布”公众号' },
    { name: '外地机关', text: '借鉴广州市发改委、成都市人社局做法。' },
    { name: '区县机关', text: '由区发改委、县人社局、两江新区市场监管局负责。' },
    { name: '旧文件用当时的名称', text: '（责任单位：市农业局）', asOf: '2006-01-01' },
    {
      name: '当年的名称',
      text: '2017年7月，中央财经领导小组第十六次会议研究了有关问题。党的十八大以来，中央财经领导小组机制不断完善。',
    },
    { name: '未到注明的日期', text: '报交通部批准。', asOf: '2007-06-01' },
    { name: '未注日期的法规', text: '第一条 为加强管理，制定本规定。\n\n第二条 本规定由交通部负责解释。' },
    { name: '2021年的简称', text: '（责任单位：市邮政管理局）', asOf: '2021-05-18' },
    { name: '登记未定的期间', text: '（责任单位：市邮政管理局）', asOf: '2023-06-01' },
    { name: '条例、办法中的市人民政府', text: '市人民政府应当加强领导。' },
    { name: '已停用的旧称由“机构名称已变更”报告', text: '（责任单位：市科委、市交委）' },
  ],
  bad: [
    { name: '今日仍用旧称', text: '报⟦中央财经领导小组⟧审议。', fixed: '报中央财经委员会审议。' },
    { text: '（责任单位：⟦市发改委⟧、市商务委）', fixed: '（责任单位：市发展改革委、市商务委）' },
    { text: '由⟦市经信委⟧会同⟦市人社局⟧办理。', fixed: '由市经济信息委会同市人力社保局办理。' },
    { text: '（责任单位：⟦市文旅委⟧、⟦市住建委⟧）', fixed: '（责任单位：市文化旅游委、市住房城乡建委）' },
    { name: '市名在前', text: '报重庆⟦市发改委⟧备案。', fixed: '报重庆市发展改革委备案。' },
    { name: '国家机关', text: '按照⟦国家发改委⟧要求', fixed: '按照国家发展改革委要求' },
    { name: '旧简称', text: '（责任单位：⟦市邮政管理局⟧）', fixed: '（责任单位：重庆邮政管理局）' },
    { name: '清单用语', text: '（责任单位：市教委，⟦各区县人民政府⟧）', fixed: '（责任单位：市教委，各区县政府）' },
    { name: '清单中已有规范简称', text: '（责任单位：市发展改革委、⟦市发改委⟧）' },
    { name: '许多单位也这样写的只作提示', text: '由⟦市税务局⟧征收。', fixed: '由重庆市税务局征收。', severity: 'info' },
  ],
  limits: '只报登记中列明的不规范写法；区县机关的习惯简称（区发改委）由各地自定，不报。',
};

function discouraged(name: PlacedName, registry: Registry, day: JudgedDay): Report | null {
  const { mention } = name;
  if (mention.kind !== 'discouraged') return null;
  const entries = mention.entries.filter((entry) => applies(entry, name, day));
  const [entry] = entries;
  if (entry === undefined) return null;
  const { agency, detail } = entry;
  const single = entries.length === 1 && !alreadyListed(agency, name, registry);
  const cap: Severity | undefined = detail?.strength === 'hint' || loudestFor(agency) === 'info' ? 'info' : undefined;
  return {
    start: mention.start,
    end: mention.end,
    message: `“${mention.form}”不是规范化简称，应写${entries.map(({ agency: { short } }) => `“${short}”`).join('或')}`,
    ...(cap && { atMost: cap }),
    ...(single && { fix: replaceName(name, agency.short, registry) }),
  };
}

/** Whether the registry's remark holds for this agency on this day and in this place. */
function applies({ agency, detail }: FormEntry, name: PlacedName, day: JudgedDay): boolean {
  const { list, paragraph } = name;
  if (detail === undefined || judgeDuring(agency, day).status !== 'valid') return false;
  if (detail.from !== undefined && day.earliest < detail.from.latest) return false;
  // A form that is wrong only since a day was the right name before; a sentence about those years keeps it.
  if (detail.from !== undefined && tellsOfThePast(name, day, detail.from.latest)) return false;
  if (detail.to !== undefined && day.latest > detail.to.earliest) return false;
  switch (detail.context) {
    case 'any':
      return true;
    case 'list':
      return list !== undefined;
    case 'short':
      return paragraph.role !== 'signature' && paragraph.role !== 'title' && paragraph.role !== 'addressee';
    case 'body':
      // 市人民政府 in prose is what statutes and many offices write: only a mixture is worth a word, not the form.
      return false;
  }
}

/** An older short form of a body that goes on, where the text does not also use the newer one (that is rule 37's case). */
function otherShortForm(
  name: PlacedName,
  shorts: ReadonlySet<Agency>,
  registry: Registry,
  day: JudgedDay,
): Report | null {
  const { mention } = name;
  const current = soleShortForm(mention, registry, day);
  if (current === undefined || shorts.has(current)) return null;
  return {
    start: mention.start,
    end: mention.end,
    message: `“${mention.form}”是旧简称，现写“${current.short}”`,
    ...(loudestFor(current) === 'info' && { atMost: 'info' as const }),
    fix: replaceName(name, current.short, registry),
  };
}
