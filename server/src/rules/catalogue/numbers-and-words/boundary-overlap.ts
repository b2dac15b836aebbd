import type { Rule } from '../../rule.ts';

const LIMIT = /(?<![\d.])(\d{1,9}(?:\.\d{1,3})?[%％]?[万亿]?[\u4e00-\u9fff]{1,3}?)以(上|下)/gu;
/** The upper end of a band, directly behind its lower end. */
const BAND = /^\d[\d.]{0,9}[%％]?[万亿]?[\u4e00-\u9fff]{1,3}?以下/u;
/** The reach of a sentence that opposes two ranges. */
const ENDS = /[。；]/u;
/** What says which of the two has the number itself: （含50万元）, 不含, 本数. */
const SETTLED = /含|本数|不足|不满|超过/u;

export const rule: Rule = {
  id: 'boundary-overlap',
  number: 304,
  group: '数字与用词',
  title: { zh: '“以上”“以下”不应同含一个界限数', en: 'One limit does not belong to both 以上 and 以下' },
  description: {
    zh: '“以上”“以下”通常都含本数。同一句中以同一个数为“以上”又为“以下”的，恰为该数的情形两边都适用，应注明是否含本数，或者一边改用“不足”“超过”。',
    en: '以上 and 以下 both contain the number itself. A sentence that parts cases by one number with both leaves it open where the number belongs: say 含 or 不含, or write 不足 or 超过.',
  },
  basis: { kind: '通例', reference: '“以上”“以下”含本数（参照《民法典》第一千二百五十九条）' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: [['以', '上下']],
  check(_document, { concerned, report }) {
    for (const paragraph of concerned) {
      if (paragraph.quoted || (paragraph.role !== 'body' && paragraph.role !== 'section')) continue;
      const { masked } = paragraph.prose;
      const seen = new Map<string, { readonly word: string; readonly end: number }>();
      for (const match of masked.matchAll(LIMIT)) {
        const [whole, number = '', word = ''] = match;
        const end = match.index + whole.length;
        // 3人以上10人以下 is one band; where bands meet is a habit of statutes.
        if (masked.slice(0, match.index).endsWith('以上') || BAND.test(masked.slice(end, end + 16))) continue;
        const earlier = seen.get(number);
        if (earlier !== undefined && earlier.word !== word) {
          const between = masked.slice(earlier.end, end + 8);
          if (!SETTLED.test(between) && !ENDS.test(masked.slice(earlier.end, match.index)))
            report(paragraph, {
              start: match.index,
              end,
              message: `“${number}以上”和“${number}以下”都含${number}，应注明是否含本数，或者一边改用“不足”“超过”`,
            });
        }
        seen.set(number, { word, end });
      }
    }
  },
  good: [
    '投资50万元以上（含50万元）和50万元以下的项目分别审批。',
    '投资50万元以上和不足50万元的项目分别审批。',
    { name: '不同的界限', text: '100人以上的单列，50人以下的合并。' },
    { name: '相接的档次', text: '对20人以上50人以下、50人以上100人以下的单位分别补助。' },
    { name: '不同的句子', text: '补助20万元以上。另外，奖励20万元以下。' },
    { name: '注明不含本数', text: '20人以上、20人以下（不含20人）的分别办理。' },
  ],
  bad: [{ text: '投资50万元以上和⟦50万元以下⟧的项目分别审批。' }],
};
