import { isSlipOf } from '../../../gazette/prose/responsible.ts';
import type { Rule } from '../../rule.ts';
import { LIST_TRIGGERS, listsOf } from '../../shared/lists.ts';

const RIGHT = '责任单位';

/**
 * A label as a scanner or a hasty hand leaves it: 责任单住, 贵任单位, 责仁单位, 牵头单住, 责任位单. Before a colon more is
 * certain than in running text, where 责任单 may begin 责任单列.
 */
const MISREAD =
  /(?:[责贵青债][任仁壬仟]|牵头|配合|主办|协办)(?:[单単][位住仕侍立泣拉]|位单|单)(?=[：:﹕])|[责贵债][任仁壬][单単][位住仕侍]/gu;

export const rule: Rule = {
  id: 'responsible-label',
  number: 23,
  group: '责任单位',
  title: { zh: '“责任单位”等标签用字应正确', en: 'The label of a list is spelt right' },
  description: {
    zh: '扫描识别和五笔、拼音输入常把“责任单位”误作“责任单住”“责任单仕”“责仁单位”“贵任单位”。这些写法都不成词，可以直接改正。',
    en: 'Scanning and typing turn 责任单位 into 责任单住, 责任单仕, 责仁单位 or 贵任单位. None of these is a word, so each can be put right.',
  },
  basis: { kind: '完整性', reference: '录入、识别错误' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: [...LIST_TRIGGERS, ['任仁壬仟头合办', '单単位']],
  check({ prose }, { report }) {
    const found = new Map<number, string>();
    for (const match of prose.masked.matchAll(MISREAD)) found.set(match.index, match[0]);
    // Slips that only the place behind the bracket of a list gives away: 责人单位, 责任单为.
    for (const { label } of listsOf(prose).flatMap((list) => list.parts))
      if (isSlipOf(label.text, RIGHT)) found.set(label.start, label.text);
    for (const [start, wrong] of found) {
      const right = corrected(wrong);
      if (wrong === right) continue;
      report({
        start,
        end: start + wrong.length,
        message: `“${wrong}”应为“${right}”`,
        fix: {
          title: `改为“${right}”`,
          edits: [{ start, end: start + wrong.length, newText: right }],
        },
      });
    }
  },
  good: [
    '优化城乡配送。（责任单位：市商务委，各区县政府）',
    '推进试点。（牵头单位：市教委；配合单位：市科技局）',
    {
      name: '正常词语',
      text: '要贵在坚持，任何单位和个人不得截留；承担责任，单住一间；该项责任单列。填写责任单后交回。',
    },
    { name: '各责任单位', text: '各责任单位要明确各阶段任务及工作要求。' },
    { name: '别的词', text: '推进试点。（主任单位：市教委）推进改革。（责任人：张三）' },
    { name: '引用的错例', text: '原文误作“责任单住”，已予更正。' },
  ],
  bad: [
    {
      text: '优化设施布局。（⟦责任单住⟧：市发展改革委，各区县政府）',
      fixed: '优化设施布局。（责任单位：市发展改革委，各区县政府）',
    },
    { text: '推进试点。（⟦贵任单位⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { text: '推进试点。（⟦责仁单仕⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { text: '推进试点。（⟦牵头单住⟧：市教委）', fixed: '推进试点。（牵头单位：市教委）' },
    { text: '推进试点。（⟦债任单位⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { text: '推进试点。（⟦责任位单⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { name: '脱字', text: '推进试点。（⟦责任单⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { name: '日文字形', text: '推进试点。（⟦责任単位⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { name: '同音字', text: '推进试点。（⟦责人单位⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { name: '颠倒', text: '推进试点。（⟦任责单位⟧：市教委）', fixed: '推进试点。（责任单位：市教委）' },
    { name: '正文中', text: '各⟦责任单住⟧要明确任务。', fixed: '各责任单位要明确任务。' },
  ],
};

function corrected(label: string): string {
  if (isSlipOf(label, RIGHT)) return RIGHT;
  return label.replace(/^[责贵青债][任仁壬仟]/u, '责任').replace(/(?:[单単][位住仕侍立泣拉]|位单|单)$/u, '单位');
}
