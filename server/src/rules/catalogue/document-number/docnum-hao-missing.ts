import type { Rule } from '../../rule.ts';
import { isOtherSeries, NUMBER_TRIGGERS } from '../../shared/docnum.ts';

/** A list or range of sequences that ends in 号: 7、8号, 7—9号, 8-123号. */
const LIST_TO_HAO = /^\s{0,4}(?:(?:[、，,和及与至到—–－～~-]|以及){1,2}\s{0,4}第?[0-9０-９]{1,6}\s{0,4}){1,20}号/u;
/** What may follow a number that lost its 号; anything else after digits makes them something else. */
const AFTER = /^(?:\s*$|[）)〕\]】，。、；：,;:“《]|文件|文(?!号)|的|等|和|及|以及|要求|精神)/u;

export const rule: Rule = {
  id: 'docnum-hao-missing',
  number: 6,
  group: '发文字号',
  title: { zh: '发文字号缺“号”字', en: 'A document number ends in 号' },
  description: {
    zh: '发文顺序号后应加“号”字：国发〔2024〕7号。几件同年文件连写时，“号”字可只写在最后：〔2024〕7、8号。',
    en: 'The sequence of a document number is followed by 号. In a list of one year 号 may stand only after the last: 〔2024〕7、8号.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.2.5', strength: '应' },
  severity: 'error',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: NUMBER_TRIGGERS,
  check({ prose }, { report }) {
    for (const number of prose.numbers) {
      if (number.hao || isOtherSeries(number)) continue;
      const rest = prose.text.slice(number.end, number.end + 200);
      if (LIST_TO_HAO.test(rest) || !AFTER.test(rest)) continue;
      report({
        start: number.start,
        end: number.end,
        message: `发文顺序号后应加“号”字，应为“${number.text}号”`,
        fix: { title: '补“号”字', edits: [{ start: number.end, end: number.end, newText: '号' }] },
      });
    }
  },
  good: [
    '按照《X的通知》（国发〔2024〕7号）要求',
    { name: '连写的几个文号', text: '按照国发〔2024〕7、8号和国办发〔2023〕12—15号文件要求' },
    { name: '六角括号内不是年份', text: '各区县〔自治县，以下简称区县〕政府' },
    { name: '审计报告编号', text: '《审计报告》（天健审〔2024〕8-123号）' },
    { name: '年份后不是顺序号', text: '渝府发〔2024〕5个文件' },
  ],
  bad: [
    { text: '按照《X的通知》（⟦国发〔2024〕7⟧）要求', fixed: '按照《X的通知》（国发〔2024〕7号）要求' },
    { name: '文号行', text: '⟦渝府办发〔2024〕47⟧', fixed: '渝府办发〔2024〕47号' },
  ],
};
