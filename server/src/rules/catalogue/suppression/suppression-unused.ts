import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'suppression-unused',
  number: 201,
  group: '停用标记',
  title: { zh: '停用标记应有所停用', en: 'A suppression comment suppresses something' },
  description: {
    zh: '停用标记所指之处已没有该规则的问题：文字改过了，或标记放错了位置。留着会放过以后真正的错误，应当删去。标记所写的规则没有启用时不报告。',
    en: 'There is nothing left to suppress where the comment points: the text was changed, or the comment stands in the wrong place. Left alone, it would hide a real mistake later. Comments for rules that are off are not reported.',
  },
  basis: { kind: '通例', reference: '停用须有对象' },
  severity: 'warning',
  scope: 'engine',
  reports: 'unused-comment',
  fix: 'suggestion',
  good: [
    '渝府发〔2024〕1号',
    { name: '规则没有启用', text: '<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->\n\n渝府发[2024]1号' },
  ],
  bad: [
    {
      text: '⟦<!-- gongwen-disable-next-line -- 原件如此 -->⟧\n\n渝府发〔2024〕1号\n',
      fixed: '渝府发〔2024〕1号\n',
    },
    {
      name: '句末的标记',
      text: '各区县政府：\n\n渝府发〔2024〕1号 ⟦<!-- gongwen-disable-line -->⟧\n',
      fixed: '各区县政府：\n\n渝府发〔2024〕1号\n',
    },
    {
      name: '没有开头的结尾',
      text: '各区县政府：\n\n⟦<!-- gongwen-enable -->⟧\n\n渝府发〔2024〕1号\n',
      fixed: '各区县政府：\n\n渝府发〔2024〕1号\n',
    },
    {
      name: '标记隔开了两段',
      text: '各区县政府：\n⟦<!-- gongwen-disable-next-line -->⟧\n渝府发〔2024〕1号\n',
      fixed: '各区县政府：\n\n渝府发〔2024〕1号\n',
    },
  ],
};
