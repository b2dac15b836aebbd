import { relationOf, standingOf } from '../../../gazette/kinds/standing.ts';
import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';

/** Bodies below by their common name: 各乡镇人民政府, 局属各学校. 各部门 may be equals. */
const BELOW =
  /^各(?:乡|镇|街道|村|社区|区县?|县|旗|中心|学校|小学|中学|所|站|队|支队|大队|分局|分公司|科室|基层|下属|直属|所属)|[局属县区市镇校院](?:直属|所属|属)各?|^(?:下属|直属|所属)/u;
const PERSON = /(?:[省市县区州镇乡厅局部处科院校]长|书记|主任|主席|领导|负责同志|同志)$/u;

/** Whether a body stands below the issuer, or belongs to a level below: 镇人民政府 beside a department of the county. */
function isLower(issuer: string, copied: string): boolean {
  const [own, other] = [standingOf(issuer), standingOf(copied)];
  return own !== null && other !== null && (relationOf(issuer, copied) === 'down' || other.level < own.level);
}

const COPIED = (kind: string, copy: string): string =>
  `# 云岭县教育局关于修缮校舍的${kind}\n\n云教文〔2024〕12号\n\n云岭县人民政府：\n\n请予批准。\n\n云岭县教育局\n\n2024年5月11日\n\n抄送：${copy}。`;

export const rule: Rule = {
  id: 'copyto-receivers',
  number: 415,
  group: '公文要素',
  title: { zh: '抄送机关的范围', en: 'Who is copied to' },
  description: {
    zh: '向上级机关行文不抄送下级机关；不抄送领导者个人；已经主送的机关不再抄送。',
    en: 'What goes to a superior is not copied to subordinates, nothing is copied to a person, and the addressee is not copied to as well.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第十五条（一）', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { direction, issuer, imprint } = document;
    const name = issuer?.names[0] ?? '';
    const addressee = addresseeOf(document);
    const addressed = new Set(addressee === null ? [] : membersOf(addressee).map((member) => member.name));
    for (const { paragraph, start, end, text } of imprint.copyTo) {
      const copied = text.replace(/[\s。]/gu, '');
      if (direction === 'up' && (BELOW.test(copied) || isLower(name, copied)))
        report(paragraph, { start, end, message: `向上级机关行文不抄送下级机关，“${copied}”宜删去` });
      else if (addressed.has(copied))
        report(paragraph, {
          start,
          end,
          message: `“${copied}”已经主送，不再抄送，抄送与主送重复`,
          basis: { kind: '通例', reference: '抄送机关指主送机关以外的机关（条例 第九条（十六））' },
        });
      else if (PERSON.test(copied))
        report(paragraph, {
          start,
          end,
          message: `“${copied}”是个人，抄送写机关名称`,
          basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（十六）', strength: '规定' },
        });
    }
  },
  good: [COPIED('请示', '县财政局，县发展和改革委员会'), { name: '下行文', text: COPIED('通知', '各乡镇中心学校') }],
  bad: [
    { text: COPIED('请示', '县财政局，⟦各乡镇中心学校⟧') },
    { name: '下一级政府', text: COPIED('请示', '县财政局，⟦青石镇人民政府⟧') },
    { name: '主送又抄送', text: COPIED('请示', '⟦云岭县人民政府⟧') },
    { name: '个人', text: COPIED('请示', '县财政局，⟦李县长⟧') },
  ],
};
