import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Direction } from '../../../gazette/kinds/kind.ts';
import { relationOf, standingOf } from '../../../gazette/kinds/standing.ts';
import { matchesOf } from '../../../text/matches.ts';
import type { DocumentContext, ProseEdit, Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';

/** What follows 你 and 贵 where a body is meant: 你局, 贵院. 你好 and 贵重 are words of their own. */
const UNIT =
  '[省市县区州盟旗局委厅部署办处科院校所站社队团行会司厂矿镇乡村]|街道|公司|单位|集团|中心|机关|府|政府|总队|支队|大学|学院|法院|医院|银行';
const ADDRESS = new RegExp(
  `(?<you>你们(?!好)|您们(?!好)|您(?![\\u4e00-\\u9fff]?好)|你(?:${UNIT})(?!长|里|民|中心))|(?<honoured>贵(?:${UNIT})(?!州|阳|港|溪|族|重|宾|长))`,
  'gu',
);
/** 贵州, 贵阳, 贵港, 贵溪 are places. */
const PLACE = /^贵(?:州|阳|港|溪|池|定)/u;
/** 你生态环境局: after 你 stands the word for its sort of body alone. */
const LONG = /你(?<own>[\u4e00-\u9fff]{2,8}(?:局|委员会|厅))(?=《|关于|来|报|的)/gu;

/** How the receiver stands to the issuer; null where neither kind nor names tell. */
function standing({ kind, direction, issuer, addressee }: GazetteDocument): Direction | null {
  if (kind !== '函') return direction;
  const from = issuer?.names[0];
  if (addressee === null || from === undefined) return null;
  const to = addressee.prose.trimmed.replace(/[：:]$/u, '');
  if (/[，、,]|^各|代表|委员$|同志|先生|女士/u.test(to)) return null;
  const relation = relationOf(from, to);
  // Schools and firms have names that tell no standing; to a department they are nobody's subordinates.
  return relation ?? (standingOf(from)?.organ === 'department' && /[院校司厂团行会社]$/u.test(to) ? 'level' : null);
}

/** One way of addressing that does not fit, with every place of it: a letter repeats its own. */
interface Misfit {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly words: string;
  readonly edits: ProseEdit[];
}

const SENT = (kind: string, addressee: string, text: string): string =>
  `# 云岭县教育局关于体育教师培训的${kind}\n\n${addressee}：\n\n${text}\n\n云岭县教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'form-of-address',
  number: 406,
  group: '公文要素',
  title: { zh: '称谓与行文方向不合', en: 'The form of address does not fit whom the text goes to' },
  description: {
    zh: '对不相隶属的机关称“贵局”“贵院”，对下级机关称“你局”“你院”，对上级机关写其名称，不称“你局”“你们”。同一件公文不混用“贵”和“你”。',
    en: 'Equals are addressed as 贵X and subordinates as 你X; superiors are called by their name. One document keeps to one of them.',
  },
  basis: { kind: '通例', reference: '公文称谓' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  triggers: '你您贵',
  check(document, { concerned, report }) {
    const own = new Set(mainText(document));
    for (const paragraph of concerned) if (own.has(paragraph)) reportLong(paragraph, report);
    const to = standing(document);
    if (document.kind === null || to === null) return;
    const misfits = new Map<string, Misfit>();
    for (const paragraph of concerned) {
      if (!own.has(paragraph)) continue;
      const { masked } = paragraph.prose;
      for (const { index: start, 0: words, groups } of matchesOf(ADDRESS, masked)) {
        const honoured = groups?.honoured !== undefined;
        if (PLACE.test(masked.slice(start)) || (to !== 'up' && honoured !== (to === 'down'))) continue;
        const misfit = misfits.get(words) ?? { paragraph, start, words, edits: [] };
        misfits.set(words, misfit);
        misfit.edits.push({ paragraph, start, end: start + 1, newText: to === 'down' ? '你' : '贵' });
      }
    }
    for (const misfit of misfits.values()) reportMisfit(misfit, to, report);
  },
  good: [
    SENT('函', '南江师范学院', '请贵院选派教师授课。'),
    { name: '对下级称你', text: SENT('通知', '各乡镇中心学校', '请你们于6月1日前报名，你校名额另行通知。') },
    { name: '地名', text: SENT('函', '贵州师范大学', '拟赴贵州省贵阳市学习，请予支持。') },
    { name: '贵重', text: SENT('函', '南江师范学院', '请妥善保管贵重仪器。') },
    { name: '引文', text: SENT('报告', '云岭县人民政府', '师生来信说“你们辛苦了”。') },
  ],
  bad: [
    {
      text: SENT('函', '南江师范学院', '请⟦你院⟧选派教师授课。'),
      fixed: SENT('函', '南江师范学院', '请贵院选派教师授课。'),
      severity: 'info',
    },
    { name: '对上级称你们', text: SENT('请示', '云岭县人民政府', '希望得到⟦你们⟧的大力支持。') },
    { name: '对上级称你府', text: SENT('报告', '云岭县人民政府', '⟦你府⟧给予了大力支持。') },
    {
      name: '对下级称贵',
      text: '# 云岭县人民政府关于同意修缮校舍的批复\n\n县教育局：\n\n⟦贵局⟧《关于修缮校舍的请示》（云教文〔2024〕12号）收悉。',
      fixed:
        '# 云岭县人民政府关于同意修缮校舍的批复\n\n县教育局：\n\n你局《关于修缮校舍的请示》（云教文〔2024〕12号）收悉。',
      severity: 'info',
    },
    {
      name: '你之后写名称',
      text: '# 云岭县人民政府关于同意修缮校舍的批复\n\n县生态环境局：\n\n⟦你生态环境局⟧《关于监测的请示》（云环文〔2024〕12号）收悉。',
      severity: 'info',
    },
  ],
};

function reportMisfit(
  { paragraph, start, words, edits }: Misfit,
  to: Direction,
  report: DocumentContext['report'],
): void {
  const place = { start, end: start + words.length };
  if (to === 'up') {
    report(paragraph, { ...place, message: `对上级机关不称“${words}”，称谓写机关名称` });
    return;
  }
  const pronoun = to === 'down' ? '你' : '贵';
  // 您 and 你们 have no counterpart of one character.
  const becomes = /[您们]/u.test(words) ? null : `${pronoun}${words.slice(1)}`;
  report(paragraph, {
    ...place,
    message: `对${to === 'down' ? '下级' : '不相隶属的'}机关称“${pronoun}”，“${words}”宜写作“${becomes ?? `${pronoun}…`}”`,
    // Practice also writes 你 to equals, and 贵 to a lower government out of courtesy.
    atMost: 'info',
    ...(becomes === null ? {} : { fix: { title: `改为“${becomes}”`, edits } }),
  });
}

function reportLong(paragraph: Paragraph, report: DocumentContext['report']): void {
  for (const { index, 0: words, groups } of matchesOf(LONG, paragraph.prose.text)) {
    const unit = /委员会$|[局厅]$/u.exec(groups?.own ?? '')?.[0] ?? '';
    report(paragraph, {
      start: index,
      end: index + words.length,
      message: `称谓“你”之后用统称，“${words}”写作“你${unit === '委员会' ? '委' : unit}”，或者写全称而不用“你”`,
      atMost: 'info',
    });
  }
}
