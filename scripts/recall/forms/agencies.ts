import { type Form, swap } from '../plant.ts';

const NEW = /2024/u;
const OLD = /2021/u;

/** A name where a sentence or a list uses it: not in a title, a quotation, or a longer name. */
function name(text: string): RegExp {
  return new RegExp(`(?<![《“〈原]|重庆)(?<x>${text})(?=[、，。；）〕]|牵头|负责|同市级|等)`, 'u');
}

function renamed(
  rule: string,
  pairs: Readonly<Record<string, string>>,
  only: RegExp,
  or: readonly string[],
): readonly Form[] {
  return Object.entries(pairs).map(([right, wrong]) =>
    swap(rule, `${wrong} for ${right}`, name(right), wrong, { only, or, also: ['agency-mixed-forms'] }),
  );
}

const outdated = {
  市交通运输委: '市交通局',
  人行重庆市分行: '人行重庆营管部',
  金融监管总局重庆监管局: '重庆银保监局',
  市国防动员办: '市人民防空办',
  市农业农村委: '市农委',
  市文化旅游委: '市旅发委',
};
const notYet = { 市交通局: '市交通运输委', 市扶贫办: '市乡村振兴局' };
const short = {
  市发展改革委: '市发改委',
  市经济信息委: '市经信委',
  市人力社保局: '市人社局',
  市文化旅游委: '市文旅委',
  市住房城乡建委: '市住建委',
  市规划自然资源局: '市规资局',
  市市场监管局: '市市监局',
  市农业农村委: '市农业局',
  市商务委: '市商委',
};

export const agencies: readonly Form[] = [
  ...renamed('agency-outdated', outdated, NEW, []),
  swap('agency-outdated', '市扶贫办 added', /(?<=责任单位：[^\n（〔]*)市供销合作社(?<x>)(?=[、，）])/u, '、市扶贫办', {
    only: NEW,
  }),
  ...renamed('agency-not-yet', notYet, OLD, []),
  swap(
    'agency-not-yet',
    '人行重庆市分行 added',
    /(?<=责任单位：[^\n（〔]*)市财政局(?<x>)(?=[、，）])/u,
    '、人行重庆市分行',
    {
      only: OLD,
    },
  ),
  swap(
    'agency-not-yet',
    '市大数据发展局 … 金融监管总局重庆监管局 added',
    /(?<=责任单位：[^\n（〔]*)市公安局(?<x>)(?=[、，）])/u,
    '、金融监管总局重庆监管局',
    {
      only: OLD,
    },
  ),
  ...renamed('agency-nonstandard-short', short, /./u, []),
  swap('agency-nonstandard-short', '重庆市发改委 for 市发展改革委', name('市发展改革委'), '重庆市发改委'),
  swap('agency-mixed-forms', '市邮政管理局 for 重庆邮政管理局', /(?<x>重庆邮政管理局)(?=[、，）])/u, '市邮政管理局', {
    only: /4[47]号|公报/u,
    or: ['agency-nonstandard-short', 'agency-outdated'],
  }),
  swap('agency-mixed-forms', '重庆邮政管理局 for 市邮政管理局', name('市邮政管理局'), '重庆邮政管理局', {
    only: OLD,
    or: ['agency-nonstandard-short'],
  }),
  swap('agency-mixed-forms', '重庆市商务委员会 for 市商务委', name('市商务委'), '重庆市商务委员会'),
  swap('agency-mixed-forms', '市农业农村委员会 for 市农业农村委', name('市农业农村委'), '市农业农村委员会', {
    or: ['agency-nonstandard-short'],
  }),
  ...['市政府办公厅', '重庆市政府办公厅'].map((short) =>
    swap('agency-signature-form', short, /^重庆市人民政府办公厅$/u, short),
  ),
  swap('agency-signature-form', '市政府', /^重庆市人民政府$/u, '市政府'),
  swap('agency-signature-form', '市政府办公厅关于', /^# (?<x>重庆市人民政府办公厅)关于/u, '市政府办公厅', {
    also: ['toc-mismatch'],
  }),
  swap('agency-signature-form', '市政府关于', /^# (?<x>重庆市人民政府)关于/u, '市政府', { also: ['toc-mismatch'] }),
];
