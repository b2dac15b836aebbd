import type { KindName } from '../../../gazette/kinds/kind.ts';
import type { Rule } from '../../rule.ts';
import { addresseeOf } from './shared/addressee.ts';

const PUBLISHED: ReadonlySet<KindName> = new Set(['公告', '通告', '公报']);
/** The public at large is nobody's addressee. */
const PUBLIC =
  /(?:全体|广大|各位|全市|全县|全区|全镇)?(?:市民|居民|村民|群众|公民|司机|业主|住户|商户|考生|家长|乘客|游客|纳税人|社会各界)(?:朋友)?(?:们)?$|朋友们?$|^(?:全体|广大|各位)/u;

const SENT = (kind: string, addressee: string): string =>
  `# 临江市人民政府关于道路施工的${kind}\n\n${addressee}：\n\n为保障施工顺利进行，现将有关事项说明如下。\n\n临江市人民政府\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'addressee-public',
  number: 412,
  group: '公文要素',
  title: { zh: '公告、通告不写主送机关', en: 'What is published has no addressee' },
  description: {
    zh: '公告、通告、公报向社会公布，一般不写主送机关；“全体市民”“各位司机朋友”不是机关，任何文种都不作主送机关。',
    en: 'Announcements go to everybody and name no addressee; the public at large is no body and no addressee of any kind.',
  },
  basis: { kind: '通例', reference: '主送机关写机关名称（条例 第九条（八））' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { kind } = document;
    const addressee = addresseeOf(document);
    if (kind === null || addressee === null) return;
    const line = addressee.paragraph.prose.text.slice(0, addressee.end);
    const start = line.length - line.trimStart().length;
    const name = line.trim().replace(/[：:，。]$/u, '');
    const people = PUBLIC.test(name);
    if (!people && !PUBLISHED.has(kind)) return;
    report(addressee.paragraph, {
      start,
      end: start + name.length,
      message: PUBLISHED.has(kind)
        ? `${kind}向社会公布，一般不写主送机关，“${name}”宜删去`
        : `“${name}”不是机关，不作主送机关；主送机关写机关全称、规范化简称或者同类型机关统称`,
      ...(people ? {} : { atMost: 'info' }),
    });
  },
  good: [
    SENT('通知', '各县（区）人民政府'),
    '# 临江市人民政府关于道路施工的通告\n\n为保障施工顺利进行，现将有关事项通告如下：\n\n一、道路封闭。\n\n临江市人民政府\n\n2024年5月11日',
    { name: '群众工作部门', text: SENT('通知', '各级群众工作部') },
  ],
  bad: [
    { text: SENT('通告', '⟦各位市民、广大司机朋友们⟧') },
    { name: '通报', text: SENT('通报', '⟦全体市民⟧') },
    { name: '写了机关', text: SENT('通告', '⟦各有关单位⟧'), severity: 'info' },
  ],
};
