import type { Rule } from '../../rule.ts';
import { addresseeOf, membersOf } from './shared/addressee.ts';

const SENT = (kind: string, addressee: string): string =>
  `# 云岭县教育局关于修缮校舍的${kind}\n\n${addressee}：\n\n现将有关情况报告如下。\n\n云岭县教育局\n\n2024年5月11日`;

export const rule: Rule = {
  id: 'addressee-one-superior',
  number: 411,
  group: '公文要素',
  title: { zh: '请示、报告主送一个上级机关', en: 'Requests and reports go to one superior' },
  description: {
    zh: '向上级机关行文，原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关。多头主送（县委、县政府、县财政局）使责任不清。',
    en: 'What goes up goes to one superior body; others that should know of it are copied to.',
  },
  basis: {
    kind: '规定',
    reference: '《党政机关公文处理工作条例》第十五条（一）（“原则上主送一个上级机关”）',
    strength: '一般',
  },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    if (document.direction !== 'up') return;
    const addressee = addresseeOf(document);
    const members = addressee === null ? [] : membersOf(addressee);
    const [first] = members;
    const last = members.at(-1);
    if (addressee === null || first === undefined || last === undefined || members.length < 2) return;
    const mixed =
      members.some(({ name }) => /委$|委员会$/u.test(name)) && members.some(({ name }) => /政府$/u.test(name));
    report(addressee.paragraph, {
      start: first.start,
      end: last.end,
      message: `${document.kind ?? '上行文'}原则上主送一个上级机关，此处多头主送${members.length}个${
        mixed ? '（同时主送党委和政府）' : ''
      }，其余需要知晓的用抄送`,
    });
  },
  good: [
    SENT('请示', '云岭县人民政府'),
    { name: '通知', text: SENT('通知', '各中心学校，县直各学校') },
    { name: '括注', text: SENT('报告', '云岭县人民政府（办公室）') },
  ],
  bad: [
    { text: SENT('请示', '⟦县委、县政府、县财政局⟧') },
    { name: '党委和政府', text: SENT('报告', '⟦中共云岭县委、云岭县人民政府⟧') },
  ],
};
