import redundantWords from '../../data/words/redundant-words.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { listHits } from '../../shared/word-list.ts';
import { wordReport } from '../../shared/word-reports.ts';

const hitsOf = listHits(redundantWords);

/** A turn of speech that says one thing twice, the words that may go as its only group. */
interface Turn {
  readonly pattern: RegExp;
  /** A text without any of these words has no such turn; looking for them is far cheaper than the pattern. */
  readonly needs: readonly string[];
  readonly why: string;
  /** Where the turn is also used in good texts. */
  readonly atMost?: 'info';
}

const TURNS: readonly Turn[] = [
  { pattern: /截[至止]到?[^，。；]{1,16}?(为止)/gu, needs: ['为止'], why: '“截至”已含“为止”' },
  { pattern: /据[^，。；]{1,12}?反[映应](获悉|得知)/gu, needs: ['获悉', '得知'], why: '“据……反映”已说明来源' },
  {
    pattern:
      /(?<!不)(?:超过|突破|多达|高达|逾|至少|不少于|不低于)\d{1,12}([余多])(?=[万亿个名人元件台项户家吨亩次辆套])/gu,
    needs: ['余', '多'],
    why: '前面已表示多于',
  },
  {
    pattern: /(?<=^|[，。；])(?:大约|约|大概)在[^，。；]{1,14}?(左右|前后|上下)/gu,
    needs: ['左右', '前后', '上下'],
    why: '“约”与之重复',
  },
  {
    pattern: /(?<=^|[，。；：])(?:由于|因为)[^，。；]{2,24}?(的原因)(?=，)/gu,
    needs: ['的原因'],
    why: '“由于”已表示原因',
    atMost: 'info',
  },
  {
    pattern: /(?<=^|[，。；：])(?:为了|为)[^，。；]{2,24}?(的目的)(?=，)/gu,
    needs: ['的目的'],
    why: '“为了”已表示目的',
  },
  { pattern: /(?:自从|自)[^，。；]{2,16}?(以来来|起以来)/gu, needs: ['以来来', '起以来'], why: '词语重复' },
];

export const rule: Rule = {
  id: 'word-redundant',
  number: 321,
  group: '数字与用词',
  title: { zh: '词意重复', en: 'One thing said twice' },
  description: {
    zh: '同一意思用两个词说两遍：“凯旋归来”“目的是为了”“付诸于”“截至……为止”。词表在 server/src/rules/data/words。概数的重复（“约……左右”）由 number-redundant 报告。',
    en: 'Two words that say one thing: 凯旋归来, 目的是为了, 截至…为止. Doubled approximations are reported by number-redundant.',
  },
  basis: { kind: '通例', reference: '公文常见语病：词意重复' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  check({ prose }, { house, report }) {
    for (const hit of hitsOf(prose)) {
      if (house.words?.allows(prose.text, hit.start, hit.end) === true) continue;
      const { entry } = hit;
      report({
        ...wordReport(hit),
        ...(entry.note === undefined && entry.right !== undefined
          ? { message: `“${entry.wrong}”词意重复，可改为“${entry.right}”` }
          : {}),
      });
    }
    const { masked } = prose;
    for (const { pattern, needs, why, atMost } of TURNS) {
      if (!needs.some((word) => masked.includes(word))) continue;
      for (const match of masked.matchAll(pattern)) {
        const word = match[1] ?? '';
        const end = match.index + match[0].length;
        report({
          start: match.index,
          end,
          message: `“${match[0]}”词意重复，${why}，“${word}”可删去`,
          ...(atMost === undefined ? {} : { atMost }),
          fix: { title: `删去“${word}”`, edits: [{ start: end - word.length, end, newText: '' }] },
        });
      }
    }
  },
  good: [
    '胜利归来，目的是消除隐患，付诸实施，截至2025年6月，迄今为止。',
    { name: '参与和', text: '鼓励社会力量参与和支持，赠与和交换。' },
    { name: '为目的', text: '以提高质量为目的，不得拦截正在航行的船舶。' },
  ],
  bad: [
    { text: '开展排查的⟦目的是为了⟧消除隐患，要⟦防患于未然之前⟧。', fixed: '开展排查的目的是消除隐患，要防患于未然。' },
    { text: '⟦截至2025年6月底为止⟧，共完成⟦超过100余⟧项。', fixed: '截至2025年6月底，共完成超过100项。' },
    {
      text: '⟦经调查核实查明⟧，该校存在隐患。⟦据群众反映获悉⟧，隐患未除。',
      fixed: '经查，该校存在隐患。据群众反映，隐患未除。',
    },
  ],
};
