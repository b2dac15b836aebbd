import type { Report, Rule } from '../../rule.ts';

const UNIT =
  '(?<unit>[万亿]?(?:元|人|人次|户|个|家|名|项|件|台|套|辆|公里|千米|亩|公顷|平方米|吨|所|座|份|节|课时|学时|间|栋|次|万元|亿元))';
const NUMBER = '\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?';
/** 安排资金100万元，其中：…: the whole, and where its parts begin. */
const WHOLE = new RegExp(
  `(?<whole>${NUMBER})(?<more>[余多]?)${UNIT}(?<between>[^，。；\\d]{0,8})[，：（(；]其中[：，]?`,
  'gu',
);
/** 占总课时的65%: the share of a part; the last of them takes what is left. */
const SHARE =
  /(?<rest>其他|其余|余下|剩余)?[\u4e00-\u9fff]{0,10}?约?占(?<of>[\u4e00-\u9fff]{2,10}?)的?(?<share>\d{1,3}(?:\.\d{1,2})?)[%％]/gu;
/** What says that the parts do not add up to the whole on purpose. */
const PARTIAL = /以上|左右|余|多|约|近|超过|不少于|至少|包括|主要|同比|增长|比|占|％|%|累计|新增|等/u;
/** The mark between parts. */
const SEPARATOR = /[、，；和及]/u;

interface Part {
  readonly value: number;
  readonly unit: string;
  readonly end: number;
}

/** The parts from `from` on up to the end of the sentence: as long as each is a name and a number of one unit. */
function partsFrom(text: string, from: number): { readonly parts: readonly Part[]; readonly rest: string } {
  const stop = text.slice(from).search(/[。；)）]/u);
  const end = stop < 0 ? text.length : from + stop;
  const clause = text.slice(from, end);
  const parts: Part[] = [];
  const pattern = new RegExp(`[\\u4e00-\\u9fff“”（）]{1,16}?(?<value>${NUMBER})${UNIT}`, 'gu');
  let at = 0;
  for (const match of clause.matchAll(pattern)) {
    const gap = clause.slice(at, match.index);
    if (gap !== '' && !SEPARATOR.test(gap)) break;
    if (gap.length > 1) break;
    at = match.index + match[0].length;
    parts.push({
      value: Number((match.groups?.value ?? '').replaceAll(',', '')),
      unit: match.groups?.unit ?? '',
      end: from + at,
    });
  }
  return { parts, rest: clause.slice(at) };
}

export const rule: Rule = {
  id: 'sum-mismatch',
  number: 331,
  group: '数字与用词',
  title: { zh: '合计与分项之和不符', en: 'Parts that do not add up to their whole' },
  description: {
    zh: '“共100万元，其中甲60万元、乙30万元、丙20万元”中，各分项单位相同、全部列出的，相加应等于合计。分项有“约”“以上”“等”的，或者只列出一部分（合计大于分项之和且没有列全）的，不作判断。',
    en: 'Where 其中 lists all parts of a whole in one unit, they add up to it. Lists with 约, 以上 or 等, and lists of some parts only, are left alone.',
  },
  basis: { kind: '完整性', reference: '数值核对' },
  severity: 'warning',
  scope: 'paragraph',
  fix: null,
  triggers: [['其', '中他余']],
  check({ prose }, { report }) {
    const { masked } = prose;
    for (const match of masked.matchAll(WHOLE)) {
      const { whole = '', more = '', unit = '', between = '' } = match.groups ?? {};
      if (more !== '' || PARTIAL.test(between) || PARTIAL.test(masked.slice(Math.max(0, match.index - 4), match.index)))
        continue;
      const from = match.index + match[0].length;
      const { parts, rest } = partsFrom(masked, from);
      if (parts.length < 2 || parts.some((part) => part.unit !== unit)) continue;
      const last = parts.at(-1)?.end ?? from;
      if (PARTIAL.test(masked.slice(from, last)) || /^[等余多以左]|\d/u.test(rest)) continue;
      const total = Number(whole.replaceAll(',', ''));
      const sum = Number(parts.reduce((value, part) => value + part.value, 0).toFixed(4));
      if (Math.abs(sum - total) <= tolerance(parts, total)) continue;
      // Fewer than all parts may be named; two parts that leave much out are examples.
      if (sum < total && parts.length < 3) continue;
      report({
        start: match.index,
        end: match.index + whole.length + unit.length,
        message: `合计${whole}${unit}与分项之和${sum}${unit}不符，请核对`,
      });
    }
    reportShares(masked, report);
  },
  good: [
    '基础理论占总课时的65%，实务占总课时的30%，其他知识占总课时的5%。党员占总人数的60%，女性占总人数的45%。',
    '安排资金110万元，其中校舍修缮60万元、设备购置30万元、培训20万元。',
    { name: '只列一部分', text: '培训教师500人，其中骨干教师100人、校长50人。' },
    { name: '约数', text: '安排资金约100万元，其中修缮60万元、设备30万元、培训20万元。' },
    { name: '单位不同', text: '安排资金1亿元，其中市级6000万元、区级3000万元、社会2000万元。' },
    { name: '四舍五入', text: '投资10.5亿元，其中一期3.3亿元、二期3.6亿元、三期3.5亿元。' },
    { name: '还有等', text: '安排100万元，其中修缮60万元、设备30万元、培训20万元等。' },
  ],
  bad: [
    { text: '安排资金⟦100万元⟧，其中校舍修缮60万元、设备购置30万元、培训20万元。' },
    { name: '占比', text: '基础理论约占总课时的65%，实务约占总课时的30%，⟦其他知识约占总课时的10%⟧。' },
    { name: '小于合计', text: '共需⟦120万元⟧，其中场地改造60万元，设备购置20万元，人员培训30万元。' },
  ],
  limits: '表格不作判断；分项中另有小计的不作判断。',
};

/** What rounding of each part to its last digit may add up to. */
function tolerance(parts: readonly Part[], total: number): number {
  const digits = Math.max(decimals(total), ...parts.map(({ value }) => decimals(value)));
  return digits === 0 ? 0 : (parts.length / 2) * 10 ** -digits + 1e-9;
}

function decimals(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Shares of one whole, the last of them what is left of it, that do not make 100 %. */
function reportShares(text: string, report: (finding: Report) => void): void {
  if (!/其他|其余|余下|剩余/u.test(text)) return;
  for (const { index, 0: sentence } of text.matchAll(/[^。；]{1,400}/gu)) {
    const shares = [...sentence.matchAll(SHARE)];
    const last = shares.at(-1);
    const whole = last?.groups?.of;
    if (last === undefined || last.groups?.rest === undefined || shares.length < 3) continue;
    if (shares.some((share) => share.groups?.of !== whole)) continue;
    const sum = Number(shares.reduce((total, share) => total + Number(share.groups?.share), 0).toFixed(2));
    if (Math.abs(sum - 100) <= shares.length * 0.5 && !Number.isInteger(sum)) continue;
    if (sum === 100) continue;
    report({
      start: index + last.index,
      end: index + last.index + last[0].length,
      message: `各部分所占比例之和为${sum}%，不是100%，请核对`,
    });
  }
}
