import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import { isPageNumberLine } from '../../../gazette/prose/pageNumber.ts';
import type { Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'page-number-inside',
  number: 133,
  group: '文本完整',
  title: { zh: '页码夹在句子中间', en: 'A page number inside a sentence' },
  description: {
    zh: '从PDF或扫描件复制时，页码会夹在被分页截断的句子中间。应删去页码并接合句子；“公文整理”（gongwen clean）可一并处理。',
    en: 'Copies from PDF or scans leave page numbers inside sentences that a page cut. The number goes and the sentence is joined; gongwen clean does both.',
  },
  basis: { kind: '完整性', reference: '转录校核' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, context) {
    for (const [index, after] of document.paragraphs.entries()) {
      const before = document.paragraphs[index - 1];
      // A page number is page metadata and no paragraph of the document: it stands in the gap.
      if (before === undefined || after.start - before.end < SHORTEST_GAP || !isCut(before, after)) continue;
      const number = context
        .between(before, after)
        .split('\n')
        .map((line) => line.trim())
        .find(isPageNumberLine);
      if (number === undefined) continue;
      const end = before.prose.text.trimEnd().length;
      context.report(before, {
        start: Math.max(0, end - 2),
        end,
        message: `句子在此处被页码“${number}”截断，应删去页码，接合前后两行`,
      });
    }
  },
  good: [
    '请认真落实。\n\n— 1 —\n\n请按时报送。',
    { name: '页码在文末', text: '一、甲\n\n请认真落实各项工作。\n\n— 2 —' },
    { name: '标题之后', text: '一、总体要求\n\n— 2 —\n\n（一）指导思想。贯彻精神。' },
  ],
  bad: [
    { text: '一、甲\n\n为加强校园安全管理，现就⟦有关⟧\n\n— 1 —\n\n事项通知如下。' },
    { name: '第几页', text: '一、甲\n\n为加强校园安全管理，经研⟦究，⟧\n\n第3页\n\n决定开展检查。' },
  ],
};

/** Two line ends, a page number of three characters. */
const SHORTEST_GAP = 5;

/** Whether a sentence that one paragraph leaves open goes on in the other. */
function isCut(before: Paragraph, after: Paragraph): boolean {
  const [open, next] = [before.prose.trimmed, after.prose.trimmed];
  if (before.role !== 'body' && before.role !== 'section') return false;
  if (after.role !== 'body' || after.prose.mark !== null || after.heading || before.heading) return false;
  if (/[。！？：；:;!?….）)〕”》]$/u.test(open) || !/^[\u4e00-\u9fff“（《，、]/u.test(next)) return false;
  return /[，、]$/u.test(open) || (/[，。；]/u.test(open) && /[，。；：]/u.test(next));
}
