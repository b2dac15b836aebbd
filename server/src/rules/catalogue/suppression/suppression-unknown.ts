import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'suppression-unknown',
  number: 202,
  group: '停用标记',
  title: { zh: '停用标记应写真实的规则', en: 'A suppression comment names rules that exist' },
  description: {
    zh: '停用标记中写了没有的规则，多为拼写之误，因而什么也没有停用。理由要写在“--”之后，否则也会被当作规则名。',
    en: 'The comment names a rule that does not exist, mostly a slip of the pen, and so suppresses nothing. A reason stands after “--”, or its words are taken for rules.',
  },
  basis: { kind: '通例', reference: '停用须有对象' },
  severity: 'warning',
  scope: 'engine',
  reports: 'unknown-rule',
  fix: 'suggestion',
  good: ['<!-- gongwen-disable-next-line docnum-bracket, docnum-no-di -- 原件如此 -->\n\n渝府发[2024]第1号'],
  bad: [
    {
      text: '<!-- gongwen-disable-next-line ⟦docnum-braket⟧ -- 原件如此 -->\n\n渝府发[2024]1号',
      fixed: '<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->\n\n渝府发[2024]1号',
    },
    {
      name: '理由前没有“--”',
      text: '<!-- gongwen-disable-next-line docnum-bracket ⟦原件如此⟧ -->\n\n渝府发[2024]1号',
    },
  ],
};
