import type { Rule } from '../../rule.ts';
import { insideBookMarks } from '../../shared/cited-title.ts';

/** Shorter titles are short names (国发〔2024〕7号《通知》) or parts of a document. */
const SHORTEST = 6;

export const rule: Rule = {
  id: 'citation-order',
  number: 9,
  group: '发文字号',
  title: { zh: '引用公文应先标题、后发文字号', en: 'A cited document has its title first, then its number' },
  description: {
    zh: '引用公文先引标题，后在圆括号内引发文字号：《…的通知》（渝府办发〔2021〕107号）。这是国发〔2000〕23号的规定，2012年《条例》未再写明，现为通例。再次提到时可以只用文号。',
    en: 'A citation gives the title and then the number in round brackets. The rule stood in 国发〔2000〕23号, the regulation of 2012 no longer states it, practice keeps it. A later mention may use the number alone.',
  },
  basis: { kind: '通例', reference: '先引标题、后引发文字号（原国发〔2000〕23号）' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '《',
  check({ prose }, { report }) {
    const { text, brackets } = prose;
    const numbered = new Set(
      prose.citations.filter(({ order }) => order === 'title-first').map(({ title }) => title.end),
    );
    for (const number of prose.numbers) {
      const between = /^(?:文件?)?(?=《)/u.exec(text.slice(number.end, number.end + 3))?.[0];
      // `国发〔2024〕7号、国办发〔2024〕8号《X》` numbers several documents; whose title that is nobody can tell.
      if (between === undefined || /号[、和及]$/u.test(text.slice(Math.max(0, number.start - 2), number.start)))
        continue;
      const start = number.end + between.length;
      const close = brackets.get(start);
      if (close === undefined) continue;
      const title = text.slice(start, close + 1);
      if (numbered.has(close + 1) || insideBookMarks(title).length < SHORTEST) continue;
      const right = `${title}（${number.text.trim()}）`;
      const bracketed = /[（(]/u.test(text.charAt(number.start - 1));
      report({
        start: number.start,
        end: close + 1,
        message: `引用公文应先引标题、后引发文字号，写作“《…》（${number.text.trim()}）”`,
        ...(bracketed
          ? {}
          : { fix: { title: '改为标题在前', edits: [{ start: number.start, end: close + 1, newText: right }] } }),
      });
    }
  },
  good: [
    '将《重庆市人民政府办公厅关于X的通知》（渝府办发〔2021〕107号）废止。',
    { name: '文号后是简称', text: '按照国发〔2024〕7号《通知》要求执行。' },
    { name: '再次提到只用文号', text: '重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知' },
    {
      name: '前一件的文号',
      text: '按照《国务院关于X的通知》（国发〔2024〕7号）《国务院关于Y的意见》（国发〔2024〕8号）要求',
    },
    { name: '文号后是文件的一部分', text: '按照国发〔2024〕7号文件“总体要求”部分执行。' },
    { name: '几个文号', text: '按照国发〔2024〕7号、国发〔2024〕8号《关于X的通知》执行。' },
  ],
  bad: [
    {
      text: '将⟦渝府办发〔2021〕107号《重庆市人民政府办公厅关于X的通知》⟧废止。',
      fixed: '将《重庆市人民政府办公厅关于X的通知》（渝府办发〔2021〕107号）废止。',
    },
    {
      text: '根据⟦国发〔2024〕7号文件《国务院关于X的通知》⟧精神',
      fixed: '根据《国务院关于X的通知》（国发〔2024〕7号）精神',
    },
  ],
};
