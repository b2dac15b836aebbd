import { matchesOf } from '../../../text/matches.ts';
import type { Rule } from '../../rule.ts';
import { mainText } from './shared/main-text.ts';

/** Consent that binds nobody. 原则同意 is what the State Council writes of plans and is left alone. */
const VAGUE =
  /(?<words>基本(?:上)?同意|大体(?:上)?同意|总体上同意|原则上(?:基本)?同意|可以?考虑(?:给予|同意|安排|批准)|酌情(?:处理|办理)|视情况(?:而定|办理)|以后再说)/gu;
const SOFT = /^(?:原则上|可|酌情|视情况)/u;

const REPLY = (text: string): string =>
  `# 云岭县人民政府关于修缮实验小学校舍的批复\n\n县教育局：\n\n你局《关于修缮实验小学校舍的请示》（云教文〔2024〕12号）收悉。${text}\n\n此复。`;

export const rule: Rule = {
  id: 'reply-vague-consent',
  number: 408,
  group: '公文要素',
  title: { zh: '批复、复函、纪要表态含糊', en: 'Consent that says neither yes nor no' },
  description: {
    zh: '批复、复函、纪要要明确表态：同意、不同意，或者同意哪些、不同意哪些。“基本同意”“可考虑给予”使下级无所适从。国务院批复规划常用的“原则同意”不在此列。',
    en: 'Replies and minutes say yes, or no, or which part. 基本同意 leaves those who asked without an answer. 原则同意, as the State Council writes of plans, is left alone.',
  },
  basis: { kind: '通例', reference: '批复要态度明确（条例 第十九条（三）表述准确）' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  triggers: [
    ['基本大体', '同上本'],
    ['则', '上'],
    ['考', '虑'],
    ['酌视以', '情后'],
  ],
  check(document, { concerned, report }) {
    const { kind } = document;
    if (kind !== '批复' && kind !== '函' && kind !== '纪要') return;
    const own = new Set(mainText(document));
    for (const paragraph of concerned) {
      if (!own.has(paragraph)) continue;
      for (const match of matchesOf(VAGUE, paragraph.prose.masked)) {
        const [words] = match;
        report(paragraph, {
          start: match.index,
          end: match.index + words.length,
          message: `“${words}”表态含糊，应明确同意什么、不同意什么`,
          ...(SOFT.test(words) ? { atMost: 'info' } : {}),
        });
      }
    }
  },
  good: [
    REPLY('同意修缮实验小学校舍。'),
    { name: '原则同意', text: REPLY('原则同意《云岭县校舍修缮规划》。') },
    { name: '请示中的酌情', text: '# 云岭县教育局关于修缮校舍的请示\n\n云岭县人民政府：\n\n请酌情办理。' },
  ],
  bad: [
    { text: REPLY('⟦基本同意⟧修缮实验小学校舍。') },
    { name: '可考虑', text: REPLY('所需资金由你局自筹，县财政⟦可考虑给予⟧适当补助。'), severity: 'info' },
  ],
};
