import { judgeDuring, loudestFor, type Registry } from '../../../agencies/registry.ts';
import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { JudgedDay, Report, Rule } from '../../rule.ts';
import { dayOf } from './shared/day.ts';
import { namesIn, type PlacedName } from './shared/names.ts';
import { replaceName } from './shared/replace.ts';

export const rule: Rule = {
  id: 'agency-signature-form',
  number: 38,
  group: '机关名称',
  title: { zh: '发文机关署名应用全称', en: 'Issuing agency signs with its full name' },
  description: {
    zh: '条例要求署发文机关全称或者规范化简称；市政府和办公厅的公文一律用全称，“市政府办公厅”一类简称只用于正文。标题中的发文机关同此。',
    en: 'A document is signed with the full name or the standard short name of its issuer; the documents of the city use the full name, short forms such as 市政府办公厅 belong to running text. The same goes for the issuer in the title.',
  },
  basis: { kind: '本厅', reference: '发文机关署名一律用全称（条例 第九条（十一）也准用规范化简称）' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { registry, day: given, report }) {
    const day = dayOf(document, given);
    for (const name of namesIn(document, registry)) {
      const finding = isIssuer(name, document, registry) ? judge(name, registry, day) : null;
      if (finding !== null) report(name.paragraph, finding);
    }
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n市政府办公厅负责解释。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    { name: '标题中间的简称', text: '重庆市人民政府关于印发市政府工作规则的通知' },
    { name: '附件和清单中的简称', text: '（责任单位：市政府办公厅）' },
    {
      name: '国务院部门以规范化简称署名',
      text: '各省、自治区、直辖市有关部门：\n\n现将有关事项通知如下。\n\n工业和信息化部\n\n交通运输部\n\n2024年5月11日',
    },
    { name: '目录栏目', text: '【市政府办公厅文件】' },
  ],
  bad: [
    {
      text: '各区县人民政府：\n\n现将有关事项通知如下。\n\n⟦市政府办公厅⟧\n\n2024年5月11日',
      fixed: '各区县人民政府：\n\n现将有关事项通知如下。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '冠以市名的简称',
      text: '各区县人民政府：\n\n现将有关事项通知如下。\n\n⟦重庆市政府办公厅⟧\n\n2024年5月11日',
      fixed: '各区县人民政府：\n\n现将有关事项通知如下。\n\n重庆市人民政府办公厅\n\n2024年5月11日',
    },
    {
      name: '市政府',
      text: '各区县人民政府：\n\n现将有关事项通知如下。\n\n⟦市政府⟧\n\n2024年5月11日',
      fixed: '各区县人民政府：\n\n现将有关事项通知如下。\n\n重庆市人民政府\n\n2024年5月11日',
    },
    {
      name: '标题',
      text: '# ⟦市商务委⟧关于做好X工作的通知\n\n各区县人民政府：',
      fixed: '# 重庆市商务委员会关于做好X工作的通知\n\n各区县人民政府：',
    },
  ],
  limits: '条例允许署规范化简称，因此只作警告；企业、开发区的简称和登记之外的机关不判断。',
};

/** The issuer stands first in the title, and makes up a signature line on its own or with its fellow signers. */
function isIssuer(name: PlacedName, document: GazetteDocument, registry: Registry): boolean {
  const { paragraph } = name;
  const before = paragraph.prose.text.slice(0, startOf(name, registry)).trim();
  if (paragraph.role === 'signature') return before === '' || /\s$/u.test(before);
  return paragraph.role === 'title' && before === '' && document.title?.paragraphs[0] === paragraph;
}

/** Where a name begins, the name of the city before a short form counted in: 重庆市政府办公厅. */
function startOf({ mention }: PlacedName, registry: Registry): number {
  return mention.afterCity ? mention.start - (registry.region?.name.replace(/市$/u, '') ?? '').length : mention.start;
}

function judge(name: PlacedName, registry: Registry, day: JudgedDay): Report | null {
  const { mention } = name;
  const [entry, ...more] = mention.entries;
  if (entry?.kind !== 'short' || more.some((other) => other.kind === 'short')) return null;
  const { agency } = entry;
  // The habit is that of our own region. Ministries sign with their standard short names.
  if (agency.region !== registry.region?.name) return null;
  if (agency.full === agency.short || agency.category === '企业' || agency.category === '开发区') return null;
  // A name out of its time is another rule's finding, and its repair comes first.
  if (judgeDuring(agency, day).status !== 'valid') return null;
  const place = name.paragraph.role === 'title' ? '标题中的发文机关' : '发文机关署名';
  const start = startOf(name, registry);
  return {
    start,
    end: mention.end,
    message: `${place}应用全称“${agency.full}”，“${name.paragraph.prose.text.slice(start, mention.end)}”用于正文`,
    ...(loudestFor(agency) === 'info' && { atMost: 'info' as const }),
    fix: replaceName(name, agency.full, registry),
  };
}
