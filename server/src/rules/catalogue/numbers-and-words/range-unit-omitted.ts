import type { Rule } from '../../rule.ts';
import { numberRanges, RANGE_TRIGGERS } from '../../shared/number-ranges.ts';

/** Marks that change the size of a number: without them the first one is another quantity. */
const SCALES = '%％‰万亿';
const DASH = /^(?:-|－|–|—{1,2}|[~～〜∼]|至)$/u;

export const rule: Rule = {
  id: 'range-unit-omitted',
  number: 59,
  group: '数字与用词',
  title: { zh: '数值起止的“%”“万”“亿”前后都应写出', en: 'Both ends of a range carry their %, 万 or 亿' },
  description: {
    zh: '“10—90%”可以理解为从10到90%，“3—5万”可以理解为从3到5万。百分号和“万”“亿”在起止两端都应写出；普通量词前一个可以省略，如“3—5家”。',
    en: '10—90% may be read as from 10 to 90 %; percent signs, 万 and 亿 stand at both ends. Ordinary measure words need not.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.3', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: RANGE_TRIGGERS,
  check({ prose }, { report }) {
    for (const { left, right, dash } of numberRanges(prose)) {
      if (left.unit !== '' || !SCALES.includes(right.unit) || right.unit === '' || !DASH.test(dash.text)) continue;
      // 0—5% has no other reading, and a number that is not smaller is written in full: 5000—1万.
      if (left.value === 0 || left.value >= right.value) continue;
      const whole = prose.text.slice(left.start, right.end + 1);
      const full = `${prose.text.slice(left.start, left.end)}${right.unit}${prose.text.slice(left.end, right.end + 1)}`;
      report({
        start: left.start,
        end: right.end + 1,
        message: `“${whole}”前一数值省略了“${right.unit}”，应写作“${full}”`,
        fix: {
          title: `改为“${full}”`,
          edits: [{ start: left.end, end: left.end, newText: right.unit }],
        },
      });
    }
  },
  good: [
    '综合成本降低10%—20%，投资3亿—5亿元。',
    { name: '普通量词可以省略', text: '打造示范区县3—5家，每批20—30人。' },
    { name: '年份', text: '规划期为2021—2025年。' },
    { name: '从零起', text: '误差控制在0—5%以内。' },
    { name: '前一数值本为个位', text: '人口在5000—1万人的乡镇。' },
  ],
  bad: [
    { text: '普及率提高到⟦10—90%⟧。', fixed: '普及率提高到10%—90%。' },
    { name: '至', text: '常住人口⟦85至90万⟧人。', fixed: '常住人口85万至90万人。' },
    { text: '每年培训⟦3—5万⟧人次，投资⟦10～20亿⟧元。', fixed: '每年培训3万—5万人次，投资10亿～20亿元。' },
  ],
};
