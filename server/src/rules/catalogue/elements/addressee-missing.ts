import type { KindName } from '../../../gazette/kinds/kind.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import { readTitleKind } from '../../../gazette/kinds/titleKind.ts';
import type { Rule } from '../../rule.ts';
import { addresseeOf } from './shared/addressee.ts';
import { TitleText } from './shared/title-text.ts';

/** 通报 is sent as a rule and sometimes published; the other kinds are told by the table. */
function isSent(kind: KindName): boolean {
  const { addressing } = kindNamed(kind);
  return addressing === 'usual' || addressing === 'one' || kind === '通报';
}

export const rule: Rule = {
  id: 'addressee-missing',
  number: 40,
  group: '公文要素',
  title: { zh: '缺主送机关', en: 'No addressee' },
  description: {
    zh: '通知、通报、意见、批复、函、请示、报告应有主送机关，写机关全称、规范化简称或者同类型机关统称。公告、通告、公报、决定、令、纪要普发，可以没有。',
    en: 'Notices, circulars, opinions, replies, letters, requests and reports name their addressee. Announcements, decisions, orders and minutes need none.',
  },
  basis: {
    kind: '规定',
    reference: '《党政机关公文处理工作条例》第九条（公文“一般由……主送机关……组成”）',
    strength: '一般',
  },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { title, number, kind } = document;
    if (title === null || kind === null || !isSent(kind) || addresseeOf(document) !== null) return;
    // A draft is addressed when it is written to its end: a number, or a signature, shows that.
    if (number === null && document.signatures.length === 0) return;
    // A draft that has only its title and number yet is not finished, and not wrong.
    if (!document.paragraphs.some(({ role }) => role === 'body' || role === 'section')) return;
    if (number !== null) {
      report(number.paragraph, {
        start: number.number.start,
        end: number.number.end,
        message: '发文字号之后、正文之前缺主送机关',
      });
      return;
    }
    const words = new TitleText(title);
    const { start, end } = readTitleKind(words.text);
    const place = words.place(start, end);
    if (place !== null)
      report(place.paragraph, {
        start: place.start,
        end: place.end,
        message: `${kind}缺主送机关，标题之后、正文之前应写明`,
      });
  },
  good: [
    '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号\n\n各区县（自治县）人民政府，市政府各部门，有关单位：\n\n请认真贯彻执行。',
    { name: '公告', text: '重庆市人民政府关于X的公告\n\n渝府告〔2024〕3号\n\n现将有关事项公告如下。' },
    { name: '通告', text: '重庆市人民政府关于X的通告\n\n渝府告〔2024〕3号\n\n现将有关事项通告如下。' },
    { name: '普发的决定', text: '重庆市人民政府关于废止X的决定\n\n渝府发〔2024〕3号\n\n市政府决定废止X。' },
    { name: '令', text: '重庆市人民政府令\n\n第365号\n\n现公布《X办法》，自2024年7月1日起施行。' },
    { name: '纪要', text: '重庆市人民政府专题会议纪要\n\n渝府纪〔2024〕3号\n\n会议研究了X工作。' },
    {
      name: '附件没有主送机关',
      text: '重庆市人民政府办公厅关于印发《X方案》的通知\n\n渝府办发〔2024〕47号\n\n有关单位：\n\n《X方案》已经市政府同意，现印发给你们，请认真贯彻执行。\n\n重庆市人民政府办公厅\n\n2024年5月11日\n\n# X方案\n\n为X，制定本方案。',
    },
    { name: '起草未完', text: '重庆市人民政府办公厅关于X的通知\n\n渝府办发〔2024〕47号' },
  ],
  bad: [
    {
      text: '重庆市人民政府办公厅关于X的通知\n\n⟦渝府办发〔2024〕47号⟧\n\n现就X工作通知如下，请认真贯彻执行。',
    },
    {
      name: '没有文号、已署名的草稿',
      text: '# 云岭县教育局关于修缮校舍的⟦请示⟧\n\n校舍年久失修。\n\n妥否，请批示。\n\n云岭县教育局\n\n2024年5月11日',
    },
  ],
};
