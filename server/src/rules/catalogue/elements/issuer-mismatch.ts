import type { Registry } from '../../../agencies/registry.ts';
import type { IssuerPlace } from '../../../gazette/document/document.ts';
import type { Rule } from '../../rule.ts';

/** Words for several bodies at once: 市发展改革委等八部门. */
const SEVERAL = /等|[、，,]|部门$|联合|\S\s+\S/u;

/** A name as it is compared. */
function comparable(name: string): string {
  return name.replace(/[\s（）()。]/gu, '').replace(/(?:公?章|盖章|代章|启|宣)$/u, '');
}

/**
 * Whether one name is the other with characters left out: 县发改局 of 县发展和改革局, 区府办 of 区人民政府办公室. The beginning of a
 * name is another body's: 县教育局 is not 县教育局办公室.
 */
function shortens(short: string, long: string): boolean {
  if (short.length >= long.length || long.startsWith(short)) return false;
  let at = 0;
  for (const char of long) if (char === short.charAt(at)) at++;
  return at === short.length;
}

/** Whether a registry knows both names as those of one body. */
function isOneBody(a: string, b: string, registry: Registry): boolean {
  const [first, second] = [registry.byForm(a), registry.byForm(b)];
  return first.some(({ agency }) => second.some((other) => registry.sameBody(agency).includes(other.agency)));
}

const SIGNED = (title: string, signature: string): string =>
  `# ${title}关于做好招生工作的通知\n\n云教发〔2024〕12号\n\n各中心学校：\n\n请认真做好招生工作。\n\n${signature}\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'issuer-mismatch',
  number: 426,
  group: '公文要素',
  title: { zh: '署名与标题、发文机关标志的发文机关一致', en: 'Signature, title and letterhead name one issuer' },
  description: {
    zh: '一件公文的发文机关在发文机关标志、标题、署名三处应是同一机关、同一写法。标题是“云岭县教育局”、署名是“云岭县教育局办公室”的，二者必有一误；署名是标题中名称的简称的，应署全称。',
    en: 'Letterhead, title and signature name the same body in the same words. Where they disagree one of them is wrong; a signature is not the title’s name cut short.',
  },
  basis: { kind: '规定', reference: '《党政机关公文处理工作条例》第九条（四）（七）（十一）', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  limits: '联合行文、标题中写“等部门”的不判断；登记中同一机关的全称和简称由 agency-signature-form 判断。',
  check(document, { house, registry, report }) {
    const places = document.issuer?.places ?? [];
    const signed = places.filter(({ where }) => where === 'signature');
    const titled = places.filter(({ where }) => where === 'title');
    const marked = places.filter(({ where }) => where === 'mark');
    const [signature] = signed;
    const named = titled[0] ?? marked[0];
    if (signature === undefined || signed.length > 1 || named === undefined) return;
    // Whose letters the 文号 bears is judged where the house has them.
    const prefix = document.number?.number.prefix.text ?? '';
    if (house.series[prefix] !== undefined) return;
    const [right, given] = [comparable(named.text), comparable(signature.text)];
    if (right === given || SEVERAL.test(named.text.trim()) || right.length < 3 || given.length < 2) return;
    if (isOneBody(right, given, registry) || !isPlainName(given)) return;
    const where = named.where === 'title' ? '标题' : '发文机关标志';
    const message = shortens(given, right)
      ? `署名“${given}”是简称，与${where}中的“${right}”不一致，应署全称`
      : `署名“${given}”与${where}的发文机关“${right}”不一致`;
    report(signature.paragraph, {
      start: signature.start,
      end: signature.end,
      message,
      related: [related(named)],
      fix: {
        title: `改为“${right}”`,
        edits: [{ start: signature.start, end: signature.end, newText: right }],
      },
    });
  },
  good: [
    SIGNED('云岭县教育局', '云岭县教育局'),
    { name: '字间有空格', text: SIGNED('云岭县教育局', '云 岭 县 教 育 局') },
    { name: '联合行文', text: SIGNED('云岭县教育局等三部门', '云岭县教育局　云岭县财政局') },
    { name: '登记的简称由别的规则判断', text: SIGNED('重庆市商务委员会', '市商务委') },
  ],
  bad: [
    { text: SIGNED('云岭县教育局', '⟦云岭县教育局办公室⟧'), fixed: SIGNED('云岭县教育局', '云岭县教育局') },
    {
      name: '简称',
      text: SIGNED('云岭县发展和改革局', '⟦云岭县发改局⟧'),
      fixed: SIGNED('云岭县发展和改革局', '云岭县发展和改革局'),
    },
    {
      name: '府办',
      text: SIGNED('白鹭区人民政府办公室', '⟦白鹭区府办⟧'),
      fixed: SIGNED('白鹭区人民政府办公室', '白鹭区人民政府办公室'),
    },
    {
      name: '少一个字',
      text: SIGNED('临江市人力资源和社会保障局', '⟦临江市人力资源社会保障局⟧'),
      fixed: SIGNED('临江市人力资源和社会保障局', '临江市人力资源和社会保障局'),
    },
  ],
};

/** An office with the name of a person is judged as such. */
function isPlainName(name: string): boolean {
  return !/[：:]/u.test(name) && !/^[\u4e00-\u9fff]{0,12}[长任记理席][\u4e00-\u9fff×]{2,4}$/u.test(name);
}

function related({ paragraph, start, end }: IssuerPlace): {
  paragraph: IssuerPlace['paragraph'];
  start: number;
  end: number;
  message: string;
} {
  return { paragraph, start, end, message: '发文机关' };
}
