import type { Rule } from '../../rule.ts';
import { remove } from '../../shared/fixes.ts';

/** 文件 behind a citation with title and number: what stands before it is the document. */
const FILE = /^(文件)(?:的?(?:精神|要求|规定|通知|部署|安排|内容)|[，。；、])/u;

export const rule: Rule = {
  id: 'citation-file-word',
  number: 340,
  group: '发文字号',
  title: { zh: '引文标题和文号后不再写“文件”', en: 'No 文件 behind a citation with title and number' },
  description: {
    zh: '“《…的意见》（…号）文件精神”中标题已经说明是什么文件，“文件”多余。只用文号提到的（“渝府办发〔2021〕107号文件”）不在此列。',
    en: 'Title and number say which document it is; 文件 behind them is superfluous. A mention by number alone may have it.',
  },
  basis: { kind: '通例', reference: '引文的写法' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  tags: ['unnecessary'],
  triggers: [['文', '件']],
  check({ prose }, { report }) {
    for (const citation of prose.citations) {
      if (citation.order !== 'title-first' || FILE.exec(prose.text.slice(citation.end, citation.end + 6)) === null)
        continue;
      report({
        start: citation.end,
        end: citation.end + 2,
        message: '引文已有标题和文号，“文件”多余',
        fix: remove(citation.end, '文件'),
      });
    }
  },
  good: [
    '根据《关于加强校园安全工作的意见》（南教发〔2025〕6号）精神，制定方案。',
    { name: '只用文号', text: '重庆市人民政府办公厅关于废止渝府办发〔2021〕107号文件的通知' },
    { name: '另一份文件', text: '根据《关于X的意见》（南教发〔2025〕6号）文件清单，逐一核对。' },
  ],
  bad: [
    {
      text: '根据《关于加强校园安全工作的意见》（南教发〔2025〕6号）⟦文件⟧精神，制定方案。',
      fixed: '根据《关于加强校园安全工作的意见》（南教发〔2025〕6号）精神，制定方案。',
    },
  ],
};
