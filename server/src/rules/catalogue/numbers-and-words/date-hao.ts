import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

/** 8月28号, 每月5号. 3月1号文件 and 5月2号机 name something else. */
const HAO =
  /(?:\d{1,2}月|每月|本月|当月|次月|上月|下月)(?:\d{1,2}(?:日?[、至到—-]))?\d{1,2}(号)(?![文楼令公线通院门机馆厅室车船地台井库煤厂令])/gu;
/** 于20号前: a day without its month, after a preposition and before what one does by a day. */
const BARE = /(?<=[于在至到自])(?:[12]?\d|3[01])(号)(?=前|之前|以前|上午|下午|早上|召开|举行|起|截止|下班)/gu;
/** 6月1号至5号: the other end of a period. */
const OTHER_END = /(?<=\d号[至到—、-])(?:[12]?\d|3[01])(号)(?![文楼令线院门机馆厅室])/gu;
/** （20号上午）, on its own. */
const MORNING = /(?<![\d第])(?:[12]?\d|3[01])(号)(?=上午|下午|晚上|中午)/gu;

export const rule: Rule = {
  id: 'date-hao',
  number: 311,
  group: '数字与用词',
  title: { zh: '日期用“日”，不用“号”', en: 'The day of a date is 日, not 号' },
  description: {
    zh: '“8月28号”是口语，书面写作“8月28日”。编号（“1号楼”“5号文件”）不在此列。',
    en: '8月28号 is spoken Chinese; a document writes 8月28日. Numbers of buildings and documents are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 5.1.4', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['0123456789', '号']],
  check({ prose }, { report }) {
    const { masked } = prose;
    const said = new Set<number>();
    for (const pattern of [HAO, BARE, MORNING, OTHER_END]) {
      for (const match of masked.matchAll(pattern)) {
        const end = match.index + match[0].length;
        if (said.has(end)) continue;
        said.add(end);
        report({
          start: match.index,
          end,
          message: `日期用“日”，“${match[0]}”应写作“${match[0].slice(0, -1)}日”`,
          fix: replaceWith(end - 1, end, '日'),
        });
      }
    }
  },
  good: [
    '请于8月28日前报送，每月5日发布。',
    { name: '编号', text: '5月1号文件下发后，2月3号机组投产，位于20号楼，第6号令。' },
  ],
  bad: [
    { text: '请于⟦8月28号⟧前报送，⟦每月5号⟧发布。', fixed: '请于8月28日前报送，每月5日发布。' },
    { name: '起止', text: '⟦6月1号⟧至⟦5号⟧开展活动。', fixed: '6月1日至5日开展活动。' },
    { name: '没有月份', text: '请于⟦20号⟧前报送，⟦21号⟧上午开会。', fixed: '请于20日前报送，21日上午开会。' },
  ],
};
