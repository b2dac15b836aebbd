import type { BracketPairs } from '../../../gazette/prose/brackets.ts';
import type { Report, Rule } from '../../rule.ts';

/** What stands in horizontal text for the corner brackets of vertical text. */
const HORIZONTAL: Readonly<Record<string, readonly [string, string]>> = { '「': ['“', '”'], '『': ['‘', '’'] };

/** A single mark this far from its partner is an apostrophe or half of another pair. */
const LONGEST = 40;
const HAN = /[\u4e00-\u9fff]/u;

export const rule: Rule = {
  id: 'quote-form',
  number: 622,
  group: '标点符号',
  title: { zh: '引号外层用双引号“”，横排不用「」', en: 'Outer quotation marks are “”, not ‘’ or 「」' },
  description: {
    zh: '引号的形式有双引号“”和单引号‘’两种，引号中还需要使用引号时，外面一层用双引号，里面一层用单引号；「」『』用于竖排。单独使用的单引号应改为双引号。',
    en: 'Quotation marks are double outside and single inside; corner brackets belong to vertical text. Single ones that stand in no double ones become double.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.8.2、4.8.3.4', strength: '规定' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '‘「『',
  check({ prose }, { report }) {
    const { text, brackets } = prose;
    const outer = outerSingles(text, brackets);
    for (const [open, close] of brackets) {
      const char = text.charAt(open);
      const corner = HORIZONTAL[char];
      if (corner !== undefined)
        report(replaced(text, open, close, corner, `横排文稿用引号“${corner.join('')}”，不用“${char}”`));
      else if (char === '‘' && outer.has(open) && close - open <= LONGEST && HAN.test(text.slice(open + 1, close))) {
        report(replaced(text, open, close, ['“', '”'], '单引号只用于双引号之内，此处应为双引号“”'));
      }
    }
  },
  good: [
    '推进“邮运通”发展，强调“要把‘三农’工作抓好”。',
    { name: '撇号', text: '协定由World’s Bank支持，纳入‘90后计划。' },
    { name: '引文跨段', text: '“本条例所称‘市容’，是指城市外观。\n\n“前款规定的‘城市’，包括镇。”' },
    { name: '外层在上一段', text: '将第三条修改为：“本条例适用于本市。\n\n所称‘机关’，是指市级机关。”' },
  ],
  bad: [
    { text: '落实⟦‘一岗双责’⟧制度。', fixed: '落实“一岗双责”制度。' },
    { name: '直角引号', text: '推进⟦「邮运通」⟧发展。', fixed: '推进“邮运通”发展。' },
  ],
};

function replaced(
  text: string,
  open: number,
  close: number,
  [left, right]: readonly string[],
  message: string,
): Report {
  const inside = text.slice(open + 1, close);
  return {
    start: open,
    end: close + 1,
    message: `${message}：“${inside.length > 16 ? `${inside.slice(0, 16)}…` : inside}”`,
    fix: {
      title: `改为“${left}${right}”`,
      edits: [
        { start: open, end: open + 1, newText: left ?? '' },
        { start: close, end: close + 1, newText: right ?? '' },
      ],
    },
  };
}

/**
 * The opening single quotation marks that stand in no double ones, as far as one paragraph tells: where a double mark has
 * no partner, a quotation of several paragraphs may be open, and none is certain.
 */
function outerSingles(text: string, brackets: BracketPairs): ReadonlySet<number> {
  const outer = new Set<number>();
  const closing = new Set(brackets.values());
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '“' || char === '”') {
      if (!brackets.has(i) && !closing.has(i)) return new Set();
      depth += char === '“' ? 1 : -1;
    } else if (char === '‘' && depth === 0) outer.add(i);
  }
  return outer;
}
