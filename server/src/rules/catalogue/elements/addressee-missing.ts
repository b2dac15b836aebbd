import type { Rule } from '../../rule.ts';
import { addresseeOf } from './shared/addressee.ts';
import { TitleText } from './shared/title-text.ts';

/** Kinds that are sent to somebody. 公告、通告、公报、决定、令、纪要 are published to all and have no addressee. */
const SENT = /(?:通知|通报|意见|批复|函|请示|报告)(?:[（(〔][^（）()〔〕]{1,20}[）)〕])?$/u;

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
    const { title, number } = document;
    if (title === null || number === null || addresseeOf(document) !== null) return;
    const words = new TitleText(title);
    if (!SENT.test(words.text)) return;
    // A draft that has only its title and number yet is not finished, and not wrong.
    if (!document.paragraphs.some(({ role }) => role === 'body' || role === 'section')) return;
    report(number.paragraph, {
      start: number.number.start,
      end: number.number.end,
      message: '发文字号之后、正文之前缺主送机关',
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
  ],
};
