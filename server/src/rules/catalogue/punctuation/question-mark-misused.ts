import type { Rule } from '../../rule.ts';

/** Verbs whose object may be a question that nobody asks. */
const VERB =
  '(?:排查|检查|核查|核实|查清|查明|摸清|弄清|调查|了解|研究|分析|评估|判断|判定|确定|明确|说明|掌握|关注|讨论|考虑|决定|督查|自查|复核|审查|审核|报告|注明)';
const WORD = '(?:是否|有无|能否|可否|如何|怎样|怎么|哪些|哪个|哪里|什么|为何|为什么|何时|何地|多少|几时|谁)';
const EMBEDDED = new RegExp(`${VERB}[^。！？；：，“”]{0,12}${WORD}[^。！？；：“”]{0,40}？`, 'gu');

export const rule: Rule = {
  id: 'question-mark-misused',
  number: 625,
  group: '标点符号',
  title: { zh: '含有疑问词的陈述句不用问号', en: 'No question mark where nobody asks' },
  description: {
    zh: '使用问号应以句子表示疑问语气为依据，并不根据句子中包含有疑问词。“排查是否存在隐患”是陈述，句末用句号。设问、反问和引文不作判断。',
    en: 'A question mark follows the tone of a sentence, not a question word in it: “find out whether there are dangers” states. Rhetorical questions and quotations are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.2', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: '？',
  roles: ['body', 'section'],
  check({ prose: { masked } }, { report }) {
    for (const match of masked.matchAll(EMBEDDED)) {
      const end = match.index + match[0].length;
      report({
        start: end - 1,
        end,
        message: '本句是陈述，疑问词只作宾语，句末不用问号，应用句号',
        fix: { title: '改为“。”', edits: [{ start: end - 1, end, newText: '。' }] },
      });
    }
  },
  good: [
    '各学校要排查是否存在安全隐患。',
    { name: '设问', text: '怎样落实？一靠领导，二靠群众。' },
    { name: '引文', text: '回答群众“能否办理？”的疑问。' },
    { name: '征询', text: '以上请示妥否，请批示。' },
  ],
  bad: [{ text: '各学校要排查是否存在安全隐患⟦？⟧', fixed: '各学校要排查是否存在安全隐患。' }],
};
