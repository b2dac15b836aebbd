import type { KindName } from '../../../gazette/kinds/kind.ts';
import { standingOf } from '../../../gazette/kinds/standing.ts';
import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';
import { mainText } from './shared/main-text.ts';

/** Kinds that order something. A 函 asks, whoever it goes to. */
const ORDERS: ReadonlySet<KindName> = new Set(['通知', '决定', '批复', '意见', '通报']);
/** What a department must then say: that the government has agreed, or that a law gives it the power. */
const AGREED = /(?:经|按照|根据|受)[^。]{0,60}(?:同意|批准|授权|审定|审议通过|委托)/u;

const SENT = (issuer: string, kind: string, text: string): string =>
  `# ${issuer}关于做好防汛工作的${kind}\n\n各乡镇人民政府：\n\n${text}\n\n${issuer}\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'addressee-lower-government',
  number: 414,
  group: '公文要素',
  title: { zh: '部门不得向下级政府发布指令性公文', en: 'A department gives no orders to a government below' },
  description: {
    zh: '党委、政府的办公厅（室）根据授权可以向下级党委、政府行文，其他部门和单位不得向下级党委、政府发布指令性公文。需经政府审批的具体事项，经政府同意后可由部门行文，文中须注明已经政府同意。商洽事项用函。',
    en: 'Offices may write to governments below by authority; other departments may not give them orders. What the government has agreed to says so; what is asked for goes by letter.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第十六条（二）', strength: '应' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  limits: '只看名称，垂直管理部门、议事协调机构和依法直接行文的情形无从判断，故不作错误。',
  check(document, { report }) {
    const { kind, issuer } = document;
    const addressee = addresseeOf(document);
    if (addressee === null || kind === null || !ORDERS.has(kind) || document.direction !== 'down') return;
    if (issuer?.names.length !== 1) return;
    const [name = ''] = issuer.names;
    const own = standingOf(name);
    if (
      own === null ||
      own.organ !== 'department' ||
      own.level > 4 ||
      /指挥部|领导小组|委员会办公室|联席会议/u.test(name)
    )
      return;
    const government = membersOf(addressee).find((member) => /人民政府$|[乡镇区县市]政府$/u.test(member.name));
    if (government === undefined) return;
    if (mainText(document).some(({ prose }) => AGREED.test(prose.text))) return;
    report(addressee.paragraph, {
      start: government.start,
      end: government.end,
      message: `${name}是政府部门，不得向“${government.name}”发布指令性公文；经政府同意的，文中注明已经政府同意，商洽事项用函`,
    });
  },
  good: [
    SENT('云岭县人民政府', '通知', '请认真做好防汛工作。'),
    { name: '办公室', text: SENT('云岭县人民政府办公室', '通知', '请认真做好防汛工作。') },
    { name: '注明同意', text: SENT('云岭县水利局', '通知', '经县人民政府同意，现将有关事项通知如下。') },
    { name: '函', text: SENT('云岭县水利局', '函', '请予支持。') },
    {
      name: '上行的意见',
      text: '# 云岭县水利局关于做好防汛工作的意见\n\n云岭县人民政府：\n\n现提出如下意见。\n\n云岭县水利局\n\n2024年5月11日',
    },
    { name: '指挥部', text: SENT('云岭县防汛抗旱指挥部', '通知', '请认真做好防汛工作。') },
  ],
  bad: [
    {
      text: '# 云岭县水利局关于做好防汛工作的通知\n\n⟦各乡镇人民政府⟧，县直各单位：\n\n请认真做好防汛工作。\n\n云岭县水利局\n\n2024年5月11日',
    },
  ],
};
