import fixedNumerals from '../../data/words/fixed-numerals.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { listHits } from '../../shared/word-list.ts';
import { wordReport } from '../../shared/word-reports.ts';

const hitsOf = listHits(fixedNumerals);

export const rule: Rule = {
  id: 'number-fixed-words',
  number: 308,
  group: '数字与用词',
  title: { zh: '固定词语中的数字用汉字', en: 'Set words keep their Han numerals' },
  description: {
    zh: '已经定型的、含汉字数字的词语用汉字数字：“下一步”“第三产业”“星期五”“十四五”，不写“下1步”“第3产业”“星期5”。',
    en: 'Words that contain a Han numeral keep it: 下一步, 第三产业, 星期五.',
  },
  basis: { kind: '标准', reference: 'GB/T 15835—2011 4.2.3', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '0123456789',
  check({ prose }, { report }) {
    for (const hit of hitsOf(prose)) {
      const { wrong, right = '' } = hit.entry;
      report({ ...wordReport(hit), message: `固定词语中的数字用汉字，“${wrong}”应为“${right}”` });
    }
  },
  good: [
    '安排下一步工作，发展第三产业，第11步、21系列产品。',
    { name: '编号', text: '执行第21条，启用1号楼，统1.5米高。' },
  ],
  bad: [{ text: '安排⟦下1步⟧工作，发展⟦第3产业⟧，⟦星期5⟧报送。', fixed: '安排下一步工作，发展第三产业，星期五报送。' }],
};
