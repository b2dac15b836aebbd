import type { Rule } from '../../rule.ts';

/** Shares of a whole, which are never more than all of it. 完成率, 毛入学率, 覆盖倍数 may be, and are not here. */
const SHARE =
  /(?:占(?:比|全(?:市|省|国|县|区)?[\u4e00-\u9fff]{0,8}|总[\u4e00-\u9fff]{1,6})?|比例|合格率|覆盖率|知晓率|满意(?:率|度)|参与率|就业率|普及率|达标率|及格率|出勤率|参保率|(?<!毛)入学率|回收率|治愈率|好评率|签约率|处置率|办结率|绿化率|城镇化率|成活率)(?:约|为|达|达到|达到了|提高到|提升到|上升到|均为|均达|均达到|的)?(\d{3,4}(?:\.\d{1,2})?)[%％]/gu;

export const rule: Rule = {
  id: 'percentage-over-hundred',
  number: 303,
  group: '数字与用词',
  title: { zh: '占比、合格率等不会超过100%', en: 'A share cannot exceed 100 %' },
  description: {
    zh: '占比、覆盖率、合格率、满意率等是部分与整体之比，不会超过100%。完成率、增长率、毛入学率等可以超过，不在此列。',
    en: 'A share of a whole (合格率, 覆盖率, 占比) is at most 100 %. Rates that may be more (完成率, 增长率, 毛入学率) are left alone.',
  },
  basis: { kind: '完整性', reference: '数值核对' },
  severity: 'warning',
  scope: 'paragraph',
  fix: null,
  triggers: [['0123456789', '%％']],
  check({ prose }, { report }) {
    for (const match of prose.masked.matchAll(SHARE)) {
      if (Number(match[1]) <= 100) continue;
      const start = match.index + match[0].lastIndexOf(match[1] ?? '');
      report({
        start,
        end: match.index + match[0].length,
        message: `“${match[0]}”：部分与整体之比不会超过100%，请核对`,
      });
    }
  },
  good: ['合格率达到100%，完成率120%，毛入学率达到108.5%，增长150%，占全市总量的98%。'],
  bad: [{ text: '抽检合格率达到⟦102%⟧，占全市总量的⟦130.5%⟧。' }],
};
