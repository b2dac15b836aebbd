import type { Rule } from '../../rule.ts';

/** 。（…）。: a remark with a full stop on both sides. */
const BOTH = /。(（([^（）。；！？]{2,40})）)。/gu;
/** Lists of who is in charge stand behind the full stop in many houses; rules of their own speak of them. */
const LIST = /责任|牵头|配合|负责/u;

export const rule: Rule = {
  id: 'bracket-after-period',
  number: 627,
  group: '标点符号',
  title: { zh: '句内括号在句号之前', en: 'A remark in brackets before the full stop' },
  description: {
    zh: '句内括号注释句子里的词语，是句子的一部分，紧跟被注释的词语，句号在括号之后。“……。（见附件）。”前后都有句号，前一个应当删去。',
    en: 'A bracketed remark inside a sentence is part of it, and the full stop stands behind the bracket. Of two full stops around the bracket the first one goes.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.8', strength: '应' },
  severity: 'warning',
  scope: 'paragraph',
  fix: 'suggestion',
  triggers: [['。', '（']],
  check({ prose: { masked } }, { report }) {
    for (const match of masked.matchAll(BOTH)) {
      if (LIST.test(match[2] ?? '')) continue;
      const start = match.index;
      report({
        start,
        end: start + match[0].length,
        message: '括号前后都用了句号，句内括号应当放在句号之前，前一个句号应当删去',
        fix: { title: '删去括号前的句号', edits: [{ start, end: start + 1, newText: '' }] },
      });
    }
  },
  good: [
    '各学校要完善应急预案（具体要求见附件）。',
    { name: '句外括号', text: '各学校要完善应急预案。（上述要求自2024年起执行。）' },
    { name: '责任单位清单', text: '推进设备更新。（责任单位：市商务委）。' },
  ],
  bad: [
    {
      text: '各学校要完善应急预案⟦。（具体要求见附件）。⟧',
      fixed: '各学校要完善应急预案（具体要求见附件）。',
    },
  ],
};
