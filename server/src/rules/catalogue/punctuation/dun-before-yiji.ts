import type { Rule } from '../../rule.ts';

/** Words that begin with 及 or 等 and are no conjunction. */
const YIJI = /、(?=以及|及(?![时早格第至物]|其[时]))/gu;
const DENG =
  /、(?=等(?![级额效同值待候于距份量次离身边比外温压高长宽价号式差渗闲腰离第]|[一二三四五六七八九十]{1,2}等))/gu;

/** 甲、乙，等部门: a comma closes a list of 、 before 等. A class word must follow, 等 alone may begin a clause. */
const COMMA_DENG =
  /(?<=、[\u4e00-\u9fff]{1,8})，(?=等(?:有关|相关|多个|各类|重点)?(?:部门|单位|地区|方面|产业|领域|行业|企业|内容|情形|方式|措施|工作|资源|项目|机构|设备|产品))/gu;

export const rule: Rule = {
  id: 'dun-before-yiji',
  number: 57,
  group: '标点符号',
  title: { zh: '“以及（及）”前用逗号，“等”前不用顿号', en: 'A comma before 以及, nothing before 等' },
  description: {
    zh: '用顿号分开的并列成分，最后一项用“以及”“及”连接时，其前用逗号；末尾的“等”“等等”前不用点号。',
    en: 'When the last member of a list is joined by 以及 or 及, a comma stands before it; before a closing 等 there is no mark.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.3', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [
    ['、', '以及等'],
    ['，', '等'],
  ],
  check({ prose }, { report }) {
    const { masked } = prose;
    if (!/、(?:以及|及|等)|，等/u.test(masked)) return;
    for (const match of masked.matchAll(YIJI)) {
      const word = masked.startsWith('以及', match.index + 1) ? '以及' : '及';
      report({
        start: match.index,
        end: match.index + 1,
        message: `“${word}”前应用逗号，不用顿号`,
        fix: { title: '改为“，”', edits: [{ start: match.index, end: match.index + 1, newText: '，' }] },
      });
    }
    for (const pattern of [DENG, COMMA_DENG]) {
      for (const match of masked.matchAll(pattern)) {
        report({
          start: match.index,
          end: match.index + 1,
          message: `顿号列举末尾的“等”前不用${match[0] === '、' ? '顿号' : '逗号'}`,
          basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.1.2' },
          fix: { title: '删去', edits: [{ start: match.index, end: match.index + 1, newText: '' }] },
        });
      }
    }
  },
  good: [
    '推进医院、商场、酒店，以及学校等公共建筑改造。',
    { name: '及时、及早', text: '做到准确、及时，早发现、及早处置、及格即可。' },
    { name: '等级、等额', text: '明确范围、等级评价、等额奖励、等效措施。' },
    { name: '逗号列举', text: '完善网络布局，优化服务流程，等等。甲、乙到场，等待部门批复。' },
    { name: '和、与、或', text: '坚持稳定、和平、和睦，支持和田、与企业相适应。' },
  ],
  bad: [
    { text: '推进医院、商场⟦、⟧以及学校改造。', fixed: '推进医院、商场，以及学校改造。' },
    { name: '及', text: '推进水箱、水泵⟦、⟧及附属设施改造。', fixed: '推进水箱、水泵，及附属设施改造。' },
    { name: '逗号后的等', text: '统筹交通、邮政、商务⟦，⟧等部门资源。', fixed: '统筹交通、邮政、商务等部门资源。' },
    { name: '等', text: '发展柑橘、榨菜⟦、⟧等产业。', fixed: '发展柑橘、榨菜等产业。' },
  ],
};
