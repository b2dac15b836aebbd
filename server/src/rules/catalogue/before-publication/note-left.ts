import type { Rule } from '../../rule.ts';

/** Remarks to those who work on the draft. */
const NOTES =
  /[（(【[](?:编者注|编辑注|批注|审稿|审核意见|修改意见|领导意见|批示意见|起草说明|拟稿人?注|备注：请|说明：请|请领导|请[^（）()【】[\]]{0,8}(?:审核|把关|确认|核实|审定))[^（）()【】[\]]{0,60}[）)】\]]|^(?:批注|编者注|修改说明|审核意见|领导批示)[：:].*|[（(【[](?:建议|拟)(?:删除|修改|调整|补充)[^（）()【】[\]]{0,30}[）)】\]]/gu;
/** The state of a draft behind its title. 征求意见稿 is also sent out as such and stays. */
const STATE =
  /[（(【[](?:初稿|草稿|讨论稿|送审稿|审议稿|修改稿|第[一二三四五六七八九十\d]+稿|[二三四五]稿|终稿|定稿|最终版|修订版\d*|V\d[\d.]*)[）)】\]]$/u;

export const rule: Rule = {
  id: 'note-left',
  number: 701,
  group: '印发之前',
  title: { zh: '遗留的批注和稿次标记', en: 'A remark or the state of the draft is left' },
  description: {
    zh: '“（修改意见：……）”“【批注】”“（请张处审核）”是写给起草人的话，“（送审稿）”“（第三稿）”是稿次，印发之前都应删去。“（征求意见稿）”可以对外印发，不在此列。',
    en: 'Remarks to the drafter (修改意见, 批注) and the state of a draft (送审稿, 第三稿) are taken away before the document goes out. 征求意见稿 may go out.',
  },
  basis: { kind: '完整性', reference: '印发之前的核对' },
  severity: 'info',
  finalSeverity: 'error',
  scope: 'paragraph',
  fix: null,
  triggers: [
    ['（(【[', '编批审修领起拟备说请建初草讨送第二三四五终定最V'],
    ['批编修审领', '注者改核导'],
  ],
  check({ prose, role }, { report }) {
    const { text } = prose;
    for (const match of text.matchAll(NOTES))
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `“${match[0]}”是写给起草人的话，印发之前应当删去`,
      });
    if (role !== 'title' && role !== 'attachmentTitle') return;
    const state = STATE.exec(text);
    if (state !== null)
      report({ start: state.index, end: text.length, message: `“${state[0]}”是稿次，印发之前应当删去` });
  },
  good: [
    '现将《办法（征求意见稿）》印发给你们。',
    { name: '标题', text: '# 重庆市某某管理办法（征求意见稿）' },
    { name: '正文括注', text: '按照审核意见修改（建议名单另发）。' },
  ],
  bad: [
    { text: '投资100万元⟦（修改意见：核实数据）⟧，由市教委负责⟦【批注：改为市教委】⟧⟦（请张处审核）⟧。' },
    { name: '稿次', text: '# 重庆市教育局关于X的通知⟦（送审稿）⟧\n\n各单位：\n\n请执行。' },
  ],
};
