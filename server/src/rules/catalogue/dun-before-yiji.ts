import type { Rule } from '../rule.ts';

/** Words that begin with 及 or 等 and are no conjunction. */
const YIJI = /、(?=以及|及(?![时早格第至物]|其[时]))/gu;
const DENG =
  /、(?=等(?![级额效同值待候于距份量次离身边比外温压高长宽价号式差渗闲腰离第]|[一二三四五六七八九十]{1,2}等))/gu;

export const rule: Rule = {
  id: 'dun-before-yiji',
  number: 57,
  group: '标点符号',
  title: { zh: '“以及（及）”前用逗号，“等”前不用顿号', en: 'A comma before 以及, nothing before 等' },
  description: {
    zh: '用顿号分开的并列成分，最后一项用“以及”“及”连接时，其前用逗号；末尾的“等”“等等”前不用点号。',
    en: 'When the last member of a list is joined by 以及 or 及, a comma stands before it; before a closing 等 there is no mark.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.3' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '、',
  check({ prose }, { report }) {
    const { masked } = prose;
    if (!/、(?:以及|及|等)/u.test(masked)) return;
    for (const match of masked.matchAll(YIJI)) {
      const word = masked.startsWith('以及', match.index + 1) ? '以及' : '及';
      report({
        start: match.index,
        end: match.index + 1,
        message: `“${word}”前应用逗号，不用顿号`,
        fix: { title: '改为“，”', edits: [{ start: match.index, end: match.index + 1, newText: '，' }] },
      });
    }
    for (const match of masked.matchAll(DENG)) {
      report({
        start: match.index,
        end: match.index + 1,
        message: '列举末尾的“等”前不用顿号',
        basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.1.2' },
        fix: { title: '删去顿号', edits: [{ start: match.index, end: match.index + 1, newText: '' }] },
      });
    }
  },
  good: [
    '推进医院、商场、酒店，以及学校等公共建筑改造。',
    { name: '及时、及早', text: '做到准确、及时，早发现、及早处置、及格即可。' },
    { name: '等级、等额', text: '明确范围、等级评价、等额奖励、等效措施。' },
    { name: '和、与、或', text: '坚持稳定、和平、和睦，支持和田、与企业相适应。' },
  ],
  bad: [
    { text: '推进医院、商场⟦、⟧以及学校改造。', fixed: '推进医院、商场，以及学校改造。' },
    { name: '及', text: '推进水箱、水泵⟦、⟧及附属设施改造。', fixed: '推进水箱、水泵，及附属设施改造。' },
    { name: '等', text: '发展柑橘、榨菜⟦、⟧等产业。', fixed: '发展柑橘、榨菜等产业。' },
  ],
};
