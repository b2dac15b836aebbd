import type { Report, Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';
import type { WordHit } from '../../shared/word-list.ts';

function reportOf({ entry, start, end }: WordHit): Report {
  const { wrong, right, note, severity } = entry;
  const why = note === undefined ? '' : `：${note}`;
  const what =
    right === undefined ? `“${wrong}”本单位不用` : right === '' ? `“${wrong}”应当删去` : `“${wrong}”应写作“${right}”`;
  return {
    start,
    end,
    message: `${what}${why}`,
    atMost: severity,
    ...(right === undefined
      ? {}
      : {
          fix:
            right === ''
              ? { title: `删去“${wrong}”`, edits: [{ start, end, newText: '' }] }
              : replaceWith(start, end, right),
        }),
  };
}

export const rule: Rule = {
  id: 'office-words',
  number: 327,
  group: '数字与用词',
  title: { zh: '本单位词表', en: "The office's own list of words" },
  description: {
    zh: '按配置中 words 所列的词表检查：错误写法和正确写法、禁用的词，连同原因和级别；列为 allow 的词，本规则和各词表规则都不再报告。词表可以是 CSV 或者 JSON 文件，也可以直接写在配置里，上级文件夹的词表由下级增改。写法见 docs/configuration.md。',
    en: 'Words that the configuration lists under `words`: wrong and right forms, forbidden words, with reason and level. Words listed as `allow` are reported by no list. Lists are CSV or JSON files, or stand in the configuration; folders below add to those above.',
  },
  basis: { kind: '本厅', reference: '本单位词表' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  check({ prose }, { house, report }) {
    for (const hit of house.words?.find(prose.masked) ?? []) report(reportOf(hit));
  },
  good: [
    { text: '推进数字重庆建设。', words: [{ wrong: '智慧重庆', right: '数字重庆', severity: 'warning' }] },
    { name: '没有词表', text: '推进智慧重庆建设。' },
    { name: '引文', text: '网民所说的“智慧重庆”。', words: [{ wrong: '智慧重庆', severity: 'warning' }] },
    {
      name: '允许的词',
      text: '使用智慧重庆平台。',
      words: [{ wrong: '智慧重庆', severity: 'warning' }, { allow: '智慧重庆平台' }],
    },
    {
      name: '下级允许',
      text: '推进智慧重庆建设。',
      words: [{ wrong: '智慧重庆', severity: 'warning' }, { allow: '智慧重庆' }],
    },
  ],
  bad: [
    {
      text: '推进⟦智慧重庆⟧建设，⟦领导班子成员们⟧参加。',
      words: [
        { wrong: '智慧重庆', right: '数字重庆', reason: '2023年起的提法', severity: 'warning' },
        { wrong: '领导班子成员们', severity: 'warning' },
      ],
      fixed: '推进数字重庆建设，领导班子成员们参加。',
      severity: 'warning',
    },
    { name: '级别', text: '⟦内部称呼⟧', words: [{ wrong: '内部称呼', severity: 'error' }] },
  ],
};
