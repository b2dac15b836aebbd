import type { BracketPairs } from '../../../gazette/prose/brackets.ts';
import type { Rule } from '../../rule.ts';

const OPEN: Readonly<Record<string, string>> = { '》': '《', '”': '“' };

export const rule: Rule = {
  id: 'dun-book-quote',
  number: 56,
  group: '标点符号',
  title: {
    zh: '并列的书名号、引号之间通常不用顿号',
    en: 'Adjacent titles and quotations usually take no enumeration comma',
  },
  description: {
    zh: '标有书名号或者引号的并列成分之间通常不用顿号。有括注等其他成分插在其间时，宜用顿号。标准用“通常”，国务院公文也常保留顿号，所以只作提示。',
    en: 'Between adjacent titles or quotations the standard usually has no 、; with a remark in brackets between them 、 is proper. It says “usually”, hence only a hint.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.5.3.5（“通常”）', strength: '一般' },
  severity: 'info',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['》”', '、']],
  check({ prose }, { report }) {
    const { text } = prose;
    if (!/[》”]、[《“]/u.test(text)) return;
    for (const match of text.matchAll(/([》”])、(?=([《“]))/gu)) {
      const at = match.index + 1;
      if (OPEN[match[1] ?? ''] !== match[2] || isMixed(text, prose.brackets, at)) continue;
      report({
        start: at,
        end: at + 1,
        message: `“${text.slice(at - 1, at + 2)}”并列的${match[1] === '》' ? '书名号' : '引号'}之间通常不用顿号`,
        fix: { title: '删去顿号', edits: [{ start: at, end: at + 1, newText: '' }] },
      });
    }
  },
  good: [
    '落实《条例》《办法》《细则》，推广“江津花椒”“潼南柠檬”。',
    { name: '有括注插入', text: '按照《条例》（国令第707号）、《办法》（国发〔2024〕7号）、《细则》执行。' },
    { name: '与不带引号的并列', text: '发展柑橘、“巫山脆李”、“忠县忠橙”、榨菜等产业。' },
  ],
  bad: [
    {
      text: '落实《条例》⟦、⟧《办法》，推广“江津花椒”⟦、⟧“潼南柠檬”。',
      fixed: '落实《条例》《办法》，推广“江津花椒”“潼南柠檬”。',
    },
  ],
};

/**
 * Whether the series that 、 belongs to has members without marks, or with a remark in brackets: 、 is then proper between
 * all of them. Looks at the two neighbours on either side, which is where a series shows what it is.
 */
function isMixed(text: string, pairs: BracketPairs, at: number): boolean {
  const close = pairs.get(at + 1);
  const after = close === undefined ? '' : text.charAt(close + 1);
  if ('（('.includes(after) && after !== '') return true;
  if (after === '、' && !'《“'.includes(text.charAt((close ?? 0) + 2))) return true;
  const open = text.lastIndexOf(OPEN[text.charAt(at - 1)] ?? '', at - 1);
  return text.charAt(open - 1) === '、' && !'》”'.includes(text.charAt(open - 2));
}
