import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Direction, KindName } from '../../../gazette/kinds/kind.ts';
import { relationOf, standingOf } from '../../../gazette/kinds/standing.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';
import { TitleText } from './shared/title-text.ts';

/** Bodies that are asked by 请示 though they stand beside the issuer: they decide on posts, on persons, on party matters. */
const DECIDES =
  /编办|编制|编委|组织部|宣传部|统战部|政法委|纪委|党委|党组|指挥部|领导小组|委员会办公室|委办|人民武装部/u;

/** What is wrong with a kind that goes to a body of this standing, and what it should be; null where it fits. */
function faultOf(kind: KindName, relation: Direction, addressee: string): string | null {
  const head = standingOf(addressee)?.organ === 'head';
  switch (kind) {
    case '请示':
      return relation === 'level' ? '不相隶属的机关之间请求批准用“函”，不用“请示”' : null;
    case '报告':
      return relation === 'level' ? '报告是上行文，与不相隶属的机关往来用“函”' : null;
    case '批复':
      return relation === 'level' || relation === 'up'
        ? '批复只答复下级机关的请示，答复不相隶属的机关用“函”（复函）'
        : null;
    case '函':
      return relation === 'up' && head ? '函是平行文，向上级机关请求批准用“请示”，汇报工作用“报告”' : null;
    case '通知':
    case '决定':
    case '通报':
      return relation === 'up' && head ? '下行文不发给上级机关，向上级机关行文用“请示”或者“报告”' : null;
    default:
      return null;
  }
}

function relation({ issuer }: GazetteDocument, addressee: string): Direction | null {
  const [name, ...more] = issuer?.names ?? [];
  return name === undefined || more.length > 0 ? null : relationOf(name, addressee);
}

const SENT = (issuer: string, kind: string, addressee: string): string =>
  `# ${issuer}关于修缮校舍的${kind}\n\n${addressee}：\n\n校舍年久失修，拟予修缮。\n\n${issuer}\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'kind-for-addressee',
  number: 431,
  group: '公文要素',
  title: { zh: '文种与行文关系不符', en: 'The kind does not fit the addressee' },
  description: {
    zh: '请示、报告用于上级机关，批复用于下级机关，函用于不相隶属的机关。县教育局向县财政局请求批准用函，不用请示；向县人民政府请求批准用请示，不用函。行文关系只由机关名称推断，推断不出的不判断。',
    en: 'Requests and reports go up, replies down, letters to bodies that are not above or below. The relation is read from the names of the bodies alone; where they do not tell, nothing is said.',
  },
  basis: {
    kind: '规定',
    reference: '《党政机关公文处理工作条例》第八条（十）（十一）（十二）（十四）',
    strength: '规定',
  },
  severity: 'warning',
  scope: 'document',
  fix: null,
  limits: '垂直管理、业务指导和议事协调关系从名称看不出来。',
  check(document, { report }) {
    const { kind, title } = document;
    const addressee = addresseeOf(document);
    if (kind === null || title === null || addressee === null) return;
    const [to, ...more] = membersOf(addressee);
    if (to === undefined || more.length > 0 || /^各|[您你]|代表|委员$/u.test(to.name) || DECIDES.test(to.name)) return;
    const related = relation(document, to.name);
    const fault = related === null ? null : faultOf(kind, related, to.name);
    if (fault === null) return;
    const words = new TitleText(title);
    const { start, end } = readTitleKind(words.text);
    const place = words.place(start, end);
    if (place === null) return;
    report(place.paragraph, {
      start: place.start,
      end: place.end,
      message: `文种与行文关系不符：${fault}`,
      related: [{ paragraph: addressee.paragraph, start: to.start, end: to.end, message: '主送机关' }],
    });
  },
  good: [
    SENT('云岭县教育局', '请示', '云岭县人民政府'),
    SENT('云岭县教育局', '函', '县财政局'),
    SENT('云岭县人民政府', '批复', '县教育局'),
    { name: '向编办请示', text: SENT('云岭县教育局', '请示', '县委编办') },
    { name: '看不出关系', text: SENT('云岭县教育局', '函', '南江师范学院') },
    { name: '业务上级', text: SENT('云岭县教育局', '请示', '临江市教育局') },
  ],
  bad: [
    {
      text: '# 云岭县教育局关于修缮校舍的⟦请示⟧\n\n县财政局：\n\n校舍年久失修。\n\n云岭县教育局\n\n2024年5月11日',
    },
    {
      name: '向上级用函',
      text: '# 云岭县教育局关于修缮校舍的⟦函⟧\n\n云岭县人民政府：\n\n校舍年久失修。\n\n云岭县教育局\n\n2024年5月11日',
    },
    {
      name: '批复平级',
      text: '# 云岭县财政局关于修缮校舍的⟦批复⟧\n\n县教育局：\n\n同意。\n\n云岭县财政局\n\n2024年5月11日',
    },
  ],
};
