import type { Registry } from '../../../agencies/registry.ts';
import type { KindName } from '../../../gazette/kinds/kind.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import type { Report, Rule } from '../../rule.ts';

/** What drafters write where the seal goes; the seal is stamped and not written. */
const SEAL = /\s*[（(［[]\s*(?:公?章|盖章|代章|印章|印|加盖公章|签章|签名|签字|盖公章处)\s*[）)\]］]\s*$/u;
const ANNOUNCED = /(?<=[\u4e00-\u9fff]{3})\s*(?<word>启|宣|敬上|谨上|谨启|呈|敬启)$/u;
const STOP = /[。．.，,；;]\s*$/u;
/** 云岭县教育局局长 王海, 人力资源部：刘某某, 局长：王海. */
const OFFICE_AND_NAME =
  /^(?<body>[\u4e00-\u9fff]{2,30}?)?(?<office>(?:副?[省市县区州镇乡局厅部处科院校厂所社司站]长|书记|副?主任|总经理|董事长|负责人|经办人|联系人))\s*[：:\s]\s*(?<name>[\u4e00-\u9fff×某]{1,4}(?:\s[\u4e00-\u9fff])?)$/u;
/** 云岭县教育局 王海, 云岭县教育局局长王海: a short name behind the body, with blanks or an office before it. */
const NAME_BEHIND =
  /^[\u4e00-\u9fff]{3,30}(?:(?:局|委员会|厅|政府|办公室|中心|学校|公司)\s+|(?:局|厅|县|区|市|镇|乡|院|校|科|处)长)[\u4e00-\u9fff×某]{2,3}$/u;
const BODY_NAME_END = /[局委厅办部处科室院校司社]$/u;
const BODY_AND_NAME =
  /^(?<body>[\u4e00-\u9fff]{2,30}(?:局|部|处|科|室|委|院|校|厅|公司|中心|府|会|股|组))\s*[：:]\s*(?<name>[\u4e00-\u9fff×某]{2,4})$/u;

function judgeMarks(text: string): Report | null {
  const end = text.trimEnd().length;
  const body = text.slice(0, end);
  const seal = SEAL.exec(body);
  if (seal !== null) {
    const words = seal[0].trim();
    const start = end - seal[0].trimStart().length;
    return {
      start,
      end,
      message: `署名之后不写“${words}”，印章加盖在署名和成文日期上`,
      fix: { title: `删去“${words}”`, edits: [{ start: end - seal[0].length, end, newText: '' }] },
    };
  }
  const word = ANNOUNCED.exec(body)?.groups?.word;
  if (word !== undefined)
    return {
      start: end - word.length,
      end,
      message: `署名只写机关名称，“${word}”是书信用语，多余`,
      fix: {
        title: `删去“${word}”`,
        edits: [{ start: body.slice(0, end - word.length).trimEnd().length, end, newText: '' }],
      },
    };
  if (!STOP.test(body)) return null;
  return {
    start: end - 1,
    end,
    message: `署名之后不加标点，删去“${body.charAt(end - 1)}”`,
    fix: { title: `删去“${body.charAt(end - 1)}”`, edits: [{ start: end - 1, end, newText: '' }] },
  };
}

function judgePerson(text: string, kind: KindName | null): Report | null {
  // An order and a bill are signed by the head of the government.
  if (kind !== null && kindNamed(kind).signing === 'leader') return null;
  const trimmed = text.trim();
  const behind = NAME_BEHIND.test(trimmed) && !BODY_NAME_END.test(trimmed);
  if (!behind && !OFFICE_AND_NAME.test(trimmed) && !BODY_AND_NAME.test(trimmed)) return null;
  const start = text.indexOf(trimmed);
  return {
    start,
    end: start + trimmed.length,
    message: `公文署发文机关名称，不以个人名义署名：“${trimmed}”`,
    basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（十一）、第十五条（五）', strength: '应' },
  };
}

/** Short names by which bodies call themselves in speech; a signature is in full. */
const SPOKEN =
  /(?:[省市县区镇乡]|[\u4e00-\u9fff]{2})(?<short>街道|府办|政府办|委办|党办|发改[委局]|人社[局厅]|住建[局委厅]|卫健[局委]|工信[局委厅]|文旅[局委厅]|市监局|自规局|农委|经信[委局])$/u;

function judgeShort(text: string, registry: Registry): Report | null {
  const { text: name, start } = trimmedOf(text);
  const short = SPOKEN.exec(name)?.groups?.short;
  // What the registry knows, agency-signature-form judges with the full name at hand.
  if (short === undefined || registry.byForm(name).length > 0) return null;
  return {
    start,
    end: start + name.length,
    message: `署名“${name}”是简称，宜署机关全称或者规范化简称`,
    basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（十一）', strength: '应' },
    atMost: 'info',
  };
}

/** A signature without blanks and seal words around it, and where it begins. */
function trimmedOf(text: string): { readonly text: string; readonly start: number } {
  const bare = text.replace(SEAL, '').trim();
  return { text: bare, start: text.indexOf(bare) };
}

const SIGNED = (signature: string, kind = '通知'): string =>
  `# 云岭县教育局关于做好招生工作的${kind}\n\n云教发〔2024〕12号\n\n各中心学校：\n\n请认真做好招生工作。\n\n${signature}\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'signature-form',
  number: 423,
  group: '公文要素',
  title: { zh: '署名只写发文机关名称', en: 'A signature is the name of the issuing body and nothing else' },
  description: {
    zh: '发文机关署名写机关全称或者规范化简称，不写“（章）”“（盖章）”“启”，不加标点，不以个人名义署名。命令（令）、议案由首长署名，不在此列。',
    en: 'A document is signed with the name of its issuer: no word for the seal, no 启, no full stop, no person. Orders and bills are signed by the head of the government.',
  },
  basis: {
    kind: '标准',
    reference: 'GB/T 9704—2012 7.3.5；《党政机关公文处理工作条例》第九条（十一）',
    strength: '规定',
  },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { registry, report }) {
    const titled = document.issuer?.places.some(({ where }) => where === 'title') === true;
    for (const paragraph of document.signatures) {
      const { text } = paragraph.prose;
      const found = judgePerson(text, document.kind) ?? judgeMarks(text);
      if (found !== null) report(paragraph, found);
      // Beside a title that names the issuer, issuer-mismatch compares the two.
      const short = titled ? null : judgeShort(text, registry);
      if (short !== null) report(paragraph, short);
    }
  },
  good: [
    SIGNED('云岭县教育局'),
    { name: '联合署名', text: SIGNED('云岭县教育局　　云岭县财政局') },
    {
      name: '令由首长署名',
      text: '重庆市人民政府令\n\n第365号\n\n现公布《X办法》，自2024年7月1日起施行。\n\n市长　胡衡华\n\n2024年5月11日',
    },
  ],
  bad: [
    { text: SIGNED('云岭县教育局⟦（盖章）⟧'), fixed: SIGNED('云岭县教育局') },
    { name: '启', text: SIGNED('云岭县教育局 ⟦启⟧'), fixed: SIGNED('云岭县教育局') },
    { name: '句号', text: SIGNED('云岭县教育局⟦。⟧'), fixed: SIGNED('云岭县教育局') },
    { name: '机关和个人', text: SIGNED('⟦云岭县教育局 王海⟧') },
    { name: '个人', text: SIGNED('⟦云岭县教育局局长 王海⟧') },
    {
      name: '简称',
      text: '# 关于新建敬老院的请示\n\n东海区人民政府：\n\n妥否，请批示。\n\n⟦福临街道⟧\n\n2024年5月11日',
      severity: 'info',
    },
  ],
};
