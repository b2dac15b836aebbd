import { judgeDuring, loudestFor, type Registry } from '../../../agencies/registry.ts';
import { nearest } from '../../../agencies/similar.ts';
import type { Unit } from '../../../gazette/prose/responsible.ts';
import type { JudgedDay, Report, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOfDocument, unitsOf } from '../../shared/lists.ts';
import { belongsToRegion } from './shared/region.ts';

/** Classes of units, places and bodies that no list of agencies can hold all of. */
const NO_AGENCY =
  /公司$|集团$|银行$|分行$|支行$|企业$|大学$|学院$|学校$|高校$|院校$|医院$|研究院$|研究所$|协会$|学会$|商会$|联盟$|基金会$|中心$|专班$|领导小组$|指挥部$|领导小组办公室$|^(?:各|有关|相关|其他|全市|市级|区县)|有关(?:单位|部门)|成员单位|责任单位|(?:区|县|自治县|乡|镇|街道|新区|开发区|高新区|经开区)(?:政府|人民政府|管委会|办事处)?$/u;
/** 党群机关、司法机关: in many lists and rightly so, but no agencies of a government. */
const OTHER_BODY =
  /^(?:市委|团市委|市总工会|市妇联|市残联|市科协|市文联|市社科联|市工商联|市侨联|市台联|市贸促会|市红十字会|市作协|市记协|市人大|市政协|市纪委|市监委|市高法院|市高院|市法院|市检察院|市高级人民法院|市人民检察院|重庆警备区)/u;

/** 区应急局, 县教委, 街道办: a district and a county have bodies of their own, and their names differ from ours on purpose. */
const LOWER_BODY = /^(?:本区|本县|[区县旗镇乡]|街道|自治县)(?=[\u4e00-\u9fff]{2})/u;

/** Names unknown to the registry that are looked into in one document. */
const MOST_NAMES = 200;

export const rule: Rule = {
  id: 'responsible-unit-unknown',
  number: 28,
  group: '责任单位',
  title: { zh: '清单中的单位未登记', en: 'A unit that the registry does not know' },
  description: {
    zh: '清单中的机关应是登记簿内的规范简称。与登记名称只差一两个字的，多为误写，提出更正建议；其他未登记的机关只提示，确有其名的可补入登记簿。企业、院校、区县、统称不在检查之列，外省市文件不作判断。',
    en: 'Agencies in a list should bear the short names of the registry. A name that differs from one of them in a character or two is probably a slip; others are only mentioned and may be added to the registry. Enterprises, schools, districts and classes of units are not looked at, nor are documents of other places.',
  },
  basis: { kind: '本厅', reference: '机关名称登记簿' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  offers: ['register-unit'],
  triggers: LIST_TRIGGERS,
  check(document, { registry, day, report }) {
    const lists = listsOfDocument(document);
    if (lists.length === 0 || !belongsToRegion(document, registry)) return;
    const told = new Set<string>();
    for (const { paragraph, list } of lists) {
      for (const unit of unitsOf(list)) {
        if (!isCandidate(unit, registry)) continue;
        // Each name is compared with all of the registry: a text with hundreds of strangers is not for this registry.
        if (told.size >= MOST_NAMES && !told.has(unit.text)) return;
        const finding = judge(unit, registry, day);
        // A slip is shown wherever it stands, a new name once.
        if (finding.fix === undefined && told.has(unit.text)) continue;
        told.add(unit.text);
        report(paragraph, finding);
      }
    }
  },
  good: [
    '加强监管。（责任单位：市交通运输委、重庆邮政管理局、市商务委，各区县政府，中国邮政重庆市分公司）',
    { name: '企业', text: '加强监管。（责任单位：市商务委、市教委，重庆某某有限公司、中国银行重庆市分行）' },
    { name: '统称和区县', text: '加强监管。（责任单位：市商务委、市教委、市级有关部门，渝北区政府、有关区县政府）' },
    { name: '区县部门', text: '加强监管。（责任单位：区应急局、区住房城乡建委、县教委，市商务委、市教委）' },
    { name: '院校', text: '加强培养。（责任单位：市教委、市科技局，重庆邮电大学、有关高校）' },
    { name: '群团和司法机关', text: '加强维权。（责任单位：市教委、市科技局、市总工会、团市委、市检察院）' },
    { name: '清单外的单位', text: '会同市某某办推进。（责任单位：市教委、市科技局）' },
    {
      name: '外省市文件',
      text: '浙江省人民政府办公厅关于印发X行动方案的通知\n\n浙政办发〔2024〕1号\n\n各市、县（市、区）人民政府：\n\n推进更新。（责任单位：省发展改革委、省经信厅，各市、县政府）\n\n浙江省人民政府办公厅\n\n2024年5月1日',
    },
    { name: '俗称由另一规则处理', text: '加强监管。（责任单位：市发改委、市商务委）' },
  ],
  bad: [
    {
      text: '加强监管。（责任单位：⟦市交通运愉委⟧、市商务委，各区县政府）',
      fixed: '加强监管。（责任单位：市交通运输委、市商务委，各区县政府）',
    },
    {
      name: '未登记的机关',
      text: '加强监管。（责任单位：市商务委、市教委、⟦市低空经济局⟧，各区县政府）',
      severity: 'info',
    },
  ],
  limits: '登记簿未收的机关只提示一次；企业、院校、群团组织和区县不检查。',
};

function isCandidate(unit: Unit, registry: Registry): boolean {
  const { text } = unit;
  if (text.length < 3 || text.length > 40 || !/^[\u4e00-\u9fff（）()]+$/u.test(text)) return false;
  if (NO_AGENCY.test(text) || OTHER_BODY.test(text) || LOWER_BODY.test(text) || /等$|等(?:部门|单位)$/u.test(text))
    return false;
  if (registry.byForm(text).length > 0) return false;
  // Two known units joined by 和: another rule parts them.
  return !text.split(/以及|[和及与]/u).every((name) => registry.byForm(name).length > 0);
}

function judge(unit: Unit, registry: Registry, day: JudgedDay): Report {
  const alike = nearest(unit.text, registry, 2, (agency) => judgeDuring(agency, day).status !== 'ended');
  const [best] = alike;
  const place = { start: unit.start, end: unit.end };
  if (best === undefined || alike.length > 1 || !best.likely) {
    return {
      ...place,
      message: `“${unit.text}”不在机关名称登记簿内，请核对名称，确有其名的可补入登记簿`,
      atMost: 'info',
    };
  }
  const whole = unit.text.length === unit.end - unit.start;
  return {
    ...place,
    message: `“${unit.text}”不在机关名称登记簿内，疑为“${best.form}”之误`,
    ...(loudestFor(best.agency) === 'info' ? { atMost: 'info' } : {}),
    ...(whole ? { fix: { title: `改为“${best.form}”`, edits: [{ ...place, newText: best.form }] } } : {}),
  };
}
