import table from '../../data/standard-characters.json' with { type: 'json' };
import type { Rule } from '../../rule.ts';
import { replaceWith } from '../../shared/fixes.ts';

const STANDARD_FORMS = new Map(Object.entries(table.standardForms));
const STANDARD = new Set(table.characters);
/** By UTF-16 unit: whether it is a Han character of the basic plane outside of the table. */
const ODD = new Uint8Array(0x10000);
for (const [first, last] of [
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
] as const) {
  for (let code = first; code <= last; code++) if (!STANDARD.has(String.fromCharCode(code))) ODD[code] = 1;
}

/** Han characters beyond the basic plane lie on planes 2 and 3: these are their high surrogates. */
function isHighSurrogateOfHan(code: number): boolean {
  return code >= 0xd840 && code <= 0xd8bf;
}

export const rule: Rule = {
  id: 'nonstandard-characters',
  number: 326,
  group: '数字与用词',
  title: { zh: '使用规范汉字', en: 'Standard Chinese characters' },
  description: {
    zh: '公文使用《通用规范汉字表》所收的规范汉字，不用繁体字、异体字和外国字形：“提髙”应为“提高”，“項目”应为“项目”。表外而没有对应规范字的，可能是姓名、地名用字，只作提示。书名号、引号内的文字不作判断。',
    en: 'A document uses the 8105 characters of the national table: no traditional, variant or foreign forms. A character that stands for none of them may belong to a name and is only a hint. Titles and quotations are left alone.',
  },
  basis: {
    kind: '规定',
    reference: '《国家通用语言文字法》第九条（国家机关以规范汉字为公务用字）；《通用规范汉字表》',
    strength: '规定',
  },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  check({ prose }, { house, report }) {
    const { masked } = prose;
    for (let i = 0; i < masked.length; i++) {
      const code = masked.charCodeAt(i);
      const beyond = isHighSurrogateOfHan(code);
      if (ODD[code] === 0 && !beyond) continue;
      const char = beyond ? masked.slice(i, i + 2) : masked.charAt(i);
      if (beyond && STANDARD.has(char)) continue;
      const start = i;
      const end = i + char.length;
      const right = STANDARD_FORMS.get(char);
      i = end - 1;
      if (house.words?.allows(prose.text, start, end) === true) continue;
      report({
        start,
        end,
        message: right === undefined ? `“${char}”不在《通用规范汉字表》中，请核对` : `“${char}”应为规范汉字“${right}”`,
        ...(right === undefined ? { atMost: 'info' } : { fix: replaceWith(start, end, right) }),
      });
    }
  },
  good: [
    '提高项目建设水平，到二〇三五年，镕、淼、喆、堃等字已收入字表。',
    { name: '引文和书名', text: '碑文“國泰民安”，《說文解字》。' },
    { name: '基本平面以外的规范字', text: '𫖯、𬭎等字已收入字表。' },
  ],
  bad: [
    { text: '⟦項⟧目建设要提⟦髙⟧水平。', fixed: '项目建设要提高水平。' },
    { name: '没有对应的规范字', text: '当事人刘⟦喫⟧、王⟦㐂⟧到场。', severity: 'info' },
  ],
};
