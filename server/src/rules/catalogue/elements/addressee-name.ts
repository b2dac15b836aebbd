import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Report, Rule } from '../../rule.ts';
import { addresseeOf, type Member, membersOf } from './shared/addressee.ts';

/** Spoken words for a body above: 县里, 上级领导机关. */
const SPOKEN =
  /^(?:[省市县区镇乡州][里府]|[镇乡村]上|上面|上级(?:领导)?(?:机关|部门|单位)?|上级领导|领导机关|贵[\u4e00-\u9fff]{1,2})$/u;
/** Everybody concerned, whoever that is. */
const ANYBODY = /^(?:各?(?:有关|相关)(?:单位|部门|方面|人员)|各(?:单位|部门))$/u;
/** 青石镇政府: half a full name. 市政府 without the name of the city is a short form of its own. */
const HALF = /^(?<area>(?:[\u4e00-\u9fff]{2,}(?:省|市|县|区|州|镇|乡)|各[乡镇县区]{1,2}))(?<short>政府)$/u;
/** 云岭政府: neither the name of a county nor that of a government. */
const NO_LEVEL = /^[\u4e00-\u9fff]{2,6}(?<![省市县区州镇乡旗盟民])政府$/u;
const BARE_COMMITTEE = /^(?<unit>[省市县区州镇乡])委$/u;

function judge(
  member: Member,
  members: readonly Member[],
  document: GazetteDocument,
): Omit<Report, 'start' | 'end'> | null {
  const { name } = member;
  if (SPOKEN.test(name)) return { message: `主送机关“${name}”笼统，不是机关名称，应写机关全称或者规范化简称` };
  if (members.length === 1 && ANYBODY.test(name) && document.direction !== 'up')
    return { message: `主送机关“${name}”笼统，宜写明是哪些机关或者同类型机关统称`, atMost: 'info' };
  if (document.direction === 'up' && name.startsWith('各'))
    return { message: `${document.kind ?? '上行文'}主送上级机关，“${name}”不是上级机关，主送机关不当` };
  if (NO_LEVEL.test(name)) return { message: `主送机关“${name}”是不规范的简称，应写全称“×人民政府”`, atMost: 'info' };
  const { area, short } = HALF.exec(name)?.groups ?? {};
  if (area !== undefined && short !== undefined)
    return {
      message: `主送机关“${name}”是不规范的简称，应写全称“${area}人民政府”`,
      atMost: 'info',
      fix: {
        title: `改为“${area}人民政府”`,
        edits: [{ start: member.end - short.length, end: member.end, newText: '人民政府' }],
      },
    };
  const { unit } = BARE_COMMITTEE.exec(name)?.groups ?? {};
  if (unit !== undefined && members.length === 1 && document.direction === 'up')
    return {
      message: `主送机关“${name}”是简称，宜写全称“中共×${unit}委员会”或者规范化简称“中共×${unit}委”`,
      atMost: 'info',
    };
  if (document.issuer?.names.length === 1 && document.issuer.names[0] === name)
    return { message: `主送机关“${name}”就是发文机关自己，主送机关应写受文机关` };
  if (members.some((other) => other.start < member.start && other.name === name))
    return { message: `主送机关“${name}”重复` };
  return null;
}

const SENT = (kind: string, addressee: string): string =>
  `# 云岭县教育局关于修缮校舍的${kind}\n\n${addressee}：\n\n现将有关情况说明如下。\n\n云岭县教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'addressee-name',
  number: 413,
  group: '公文要素',
  title: { zh: '主送机关的名称', en: 'The name of an addressee' },
  description: {
    zh: '主送机关写机关全称、规范化简称或者同类型机关统称。“县里”“上级机关”不是名称；“青石镇政府”写作“青石镇人民政府”；主送机关不重复，也不是发文机关自己。只写“各有关单位”的，宜写明是哪些机关，只作提示。',
    en: 'An addressee bears its full name, its standard short form, or the common name of its sort. 县里 is no name; the issuer is not its own addressee.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（八）', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    const addressee = addresseeOf(document);
    if (addressee === null || document.kind === null) return;
    const members = membersOf(addressee);
    for (const member of members) {
      const found = judge(member, members, document);
      if (found !== null) report(addressee.paragraph, { start: member.start, end: member.end, ...found });
    }
  },
  good: [
    SENT('请示', '云岭县人民政府'),
    SENT('通知', '各中心学校，县直各学校，有关单位'),
    { name: '规范化简称', text: SENT('报告', '县政府') },
    { name: '统称', text: SENT('通知', '各乡镇人民政府，县政府各部门') },
  ],
  bad: [
    { text: SENT('请示', '⟦县里⟧') },
    { name: '笼统', text: SENT('通知', '⟦各有关单位⟧'), severity: 'info' },
    {
      name: '半全半简',
      text: SENT('函', '⟦青石镇政府⟧'),
      fixed: SENT('函', '青石镇人民政府'),
      severity: 'info',
    },
    { name: '发文机关自己', text: SENT('请示', '⟦云岭县教育局⟧') },
    { name: '重复', text: SENT('通知', '各中心学校，县财政局，⟦各中心学校⟧') },
    { name: '主送下级', text: SENT('报告', '⟦各中心学校⟧') },
  ],
};
