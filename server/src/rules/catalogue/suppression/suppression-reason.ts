import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'suppression-reason',
  number: 203,
  group: '停用标记',
  title: { zh: '停用标记应写明理由', en: 'A suppression comment says why' },
  description: {
    zh: '停用标记应在“--”之后写明理由，一年以后读到它的人才知道能不能删。要求写理由的单位可启用本规则。',
    en: 'The comment gives its reason after “--”, so that whoever reads it a year later knows whether it may go. For offices that require it.',
  },
  basis: { kind: '通例', reference: '停用须有理由' },
  severity: 'warning',
  enabled: false,
  scope: 'engine',
  reports: 'missing-reason',
  fix: null,
  good: ['<!-- gongwen-disable-next-line docnum-bracket -- 原件如此 -->\n\n渝府发[2024]1号', '<!-- gongwen-enable -->'],
  bad: [
    { text: '⟦<!-- gongwen-disable-next-line docnum-bracket -->⟧\n\n渝府发[2024]1号' },
    { name: '理由空着', text: '⟦<!-- gongwen-disable-file docnum-bracket -- -->⟧\n\n渝府发[2024]1号' },
  ],
};
