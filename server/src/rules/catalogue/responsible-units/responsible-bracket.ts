import type { Prose } from '../../../gazette/prose/prose.ts';
import type { ResponsibleList } from '../../../gazette/prose/responsible.ts';
import type { ProseEdit, Report, Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOf } from '../../shared/lists.ts';

const ROUND = '（(';
const SHELL = '〔';
/** Brackets for other things: 【】 for labels, [] for nothing in a 公文. */
const OTHERS = '【[［';

export const rule: Rule = {
  id: 'responsible-bracket',
  number: 24,
  group: '责任单位',
  title: { zh: '责任单位清单内含括号时外层用〔〕', en: 'A list that holds brackets takes 〔〕 outside' },
  description: {
    zh: '括号尽量不套用，必须套用时应采用不同的括号形式。清单内有“（开发区管委会，下同）”一类括注时，2024年的用法是外层用六角括号、内层用圆括号；外圆内方也合规，只作提示。',
    en: 'Brackets inside brackets should differ in form. A list with a remark in round brackets takes 〔〕 outside; the reverse order is legal and only hinted at.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.9（“尽量避免套用”“宜采用不同的括号形式”）', strength: '宜' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: LIST_TRIGGERS,
  check({ prose }, { house, report }) {
    for (const list of listsOf(prose)) {
      if (list.close === '') continue;
      const finding = judge(prose, list, house.responsible.nestedOuter === '〔〕');
      if (finding !== null) report(finding);
    }
  },
  good: [
    {
      name: '外六角内圆',
      text: '办理申请。〔责任单位：市商务委，各区县政府（开发区管委会，下同），重庆机场集团〕',
    },
    { name: '无内层括号用圆括号', text: '办理申请。（责任单位：市商务委，各区县政府）' },
    { name: '正文中的括号', text: '推进试点（示范），（责任单位）由各区县政府明确。' },
    { name: '相邻的括号', text: '建设交换站（中心）。（责任单位：市商务委）' },
  ],
  bad: [
    {
      text: '办理申请。⟦（责任单位：市商务委，各区县政府（开发区管委会，下同））⟧',
      fixed: '办理申请。〔责任单位：市商务委，各区县政府（开发区管委会，下同）〕',
    },
    {
      name: '六角括号套六角括号',
      text: '办理申请。⟦〔责任单位：市商务委，各区县〔自治县，以下简称区县〕政府〕⟧',
      fixed: '办理申请。〔责任单位：市商务委，各区县（自治县，以下简称区县）政府〕',
    },
    {
      name: '方括号',
      text: '办理申请。⟦【责任单位：市商务委，各区县政府】⟧',
      fixed: '办理申请。（责任单位：市商务委，各区县政府）',
    },
    {
      name: '外圆内六角',
      text: '办理申请。⟦（责任单位：市商务委，各区县〔自治县，以下简称区县〕政府）⟧',
      fixed: '办理申请。〔责任单位：市商务委，各区县（自治县，以下简称区县）政府〕',
      severity: 'info',
    },
    {
      name: '无内层括号而用六角括号',
      text: '办理申请。⟦〔责任单位：市商务委，各区县政府〕⟧',
      fixed: '办理申请。（责任单位：市商务委，各区县政府）',
      severity: 'info',
    },
  ],
};

function judge(prose: Prose, list: ResponsibleList, shellOutside: boolean): Report | null {
  const { text } = prose;
  const inner = list.nested.map((range) => text.charAt(range.start));
  const round = ROUND.includes(list.open);
  const place = { start: list.start, end: list.end };
  if (OTHERS.includes(list.open)) {
    const nested = list.nested.length > 0 && shellOutside;
    const [open, close] = nested ? ['〔', '〕'] : ['（', '）'];
    return {
      ...place,
      message: `清单外层不用“${list.open}${list.close}”，应用“${open}${close}”`,
      fix: { title: `外层改为“${open}${close}”`, edits: outer(list, open, close) },
    };
  }
  if (round && inner.some((open) => ROUND.includes(open))) {
    return {
      ...place,
      message: '清单内已有圆括号，外层不应再用圆括号，应写作“〔责任单位：…（…）…〕”',
      fix: { title: '外层改为“〔〕”', edits: outer(list, '〔', '〕') },
    };
  }
  if (list.open === SHELL && inner.includes(SHELL)) {
    return {
      ...place,
      message: '清单内外都用六角括号，内层应改用圆括号',
      fix: { title: '内层改为“（）”', edits: innerEdits(prose, list, SHELL, '（', '）') },
    };
  }
  if (!shellOutside) return null;
  if (round && inner.includes(SHELL)) {
    return {
      ...place,
      message: '清单外圆内六角虽可使用，本厅现用外六角内圆“〔责任单位：…（…）…〕”',
      atMost: 'info',
      basis: HOUSE,
      fix: {
        title: '改为外六角内圆',
        edits: [...outer(list, '〔', '〕'), ...innerEdits(prose, list, SHELL, '（', '）')],
      },
    };
  }
  if (list.open === SHELL && list.nested.length === 0) {
    return {
      ...place,
      message: '清单内没有括号，外层通常用圆括号“（责任单位：…）”',
      atMost: 'info',
      basis: HOUSE,
      fix: { title: '改为“（）”', edits: outer(list, '（', '）') },
    };
  }
  return null;
}

const HOUSE = { kind: '本厅', reference: '公报2024年第9期原件第186、264行' } as const;

function outer(list: ResponsibleList, open: string, close: string): readonly ProseEdit[] {
  return [
    { start: list.start, end: list.start + 1, newText: open },
    { start: list.end - 1, end: list.end, newText: close },
  ];
}

function innerEdits(
  prose: Prose,
  list: ResponsibleList,
  form: string,
  open: string,
  close: string,
): readonly ProseEdit[] {
  return list.nested
    .filter((range) => prose.text.charAt(range.start) === form)
    .flatMap((range) => [
      { start: range.start, end: range.start + 1, newText: open },
      { start: range.end - 1, end: range.end, newText: close },
    ]);
}
