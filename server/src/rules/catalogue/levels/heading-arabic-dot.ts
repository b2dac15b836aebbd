import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { usualGap } from './shared/mark-gap.ts';

/** The two forms of the dot: ASCII, as most of our texts have it, and full-width. */
const FULL = '．';
const DOTS = '.．';
const GLUED = /[。；）〕\ufffc](\d{1,2})([.．])(?=\s?[\u4e00-\u9fff])/gu;

export const rule: Rule = {
  id: 'heading-arabic-dot',
  number: 17,
  group: '层次序号',
  title: { zh: '“1.”后的下脚点全文应一致', en: 'The dot after an Arabic number has one form throughout' },
  description: {
    zh: '阿拉伯数字序号后用下脚点。半角“1.”和全角“1．”都有使用，同一文件应一致；全文用全角点时只提示一次。',
    en: 'An Arabic level number takes a dot. Both 1. and 1． are in use; one text should keep to one of them. A text that uses the full-width dot throughout gets a single hint.',
  },
  basis: { kind: '标准附录', reference: 'GB/T 15834—2011 附录B.3.3' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  tags: ['form-only'],
  triggers: [['0123456789０１２３４５６７８９', '.．']],
  check(document, { concerned, report }) {
    if (!concerned.some(({ prose }) => prose.text.includes(FULL))) return;
    const marks = concerned.flatMap(dottedMarks);
    const full = marks.filter((mark) => mark.dot === FULL);
    const [first] = full;
    if (first === undefined) return;
    if (full.length === marks.length) {
      // A consistent text is not wrong, and nothing in it is to be changed in bulk.
      report(first.paragraph, {
        start: first.start,
        end: first.end,
        message: `全文${full.length}处序号用全角点“${first.number}．”，阿拉伯数字序号后通常用半角下脚点“${first.number}.”`,
        atMost: 'info',
      });
      return;
    }
    const usual = full.length * 2 > marks.length ? FULL : '.';
    const gap = usual === FULL ? '' : usualGap(document.paragraphs);
    for (const { paragraph, start, end, body, number, dot } of marks) {
      if (dot === usual) continue;
      report(paragraph, {
        start,
        end,
        message: `序号“${number}${dot}”的点与全文不一致，其他序号用“${usual}”，此处应写作“${number}${usual}”`,
        fix: {
          title: `改为“${number}${usual}”`,
          edits: [{ start: end - 1, end: body ?? end, newText: usual + (body === null ? '' : gap) }],
        },
      });
    }
  },
  good: [
    '1. 甲。\n\n2. 乙。',
    { name: '下脚点后不留空格', text: '1.甲。\n\n2.乙。' },
    { name: '小数和年份', text: '1.甲。\n\n2.5万亩。\n\n2．5万亩。' },
    { name: '粘连的序号用同一种点', text: '1.甲。2.乙。3.丙。' },
    { name: '顿号由另一规则处理', text: '1.甲。\n\n2、乙。' },
  ],
  bad: [
    { text: '1.甲。\n\n⟦2．⟧乙。\n\n3.丙。', fixed: '1.甲。\n\n2.乙。\n\n3.丙。' },
    { name: '空格随全文', text: '1. 甲。\n\n⟦2．⟧乙。\n\n3. 丙。', fixed: '1. 甲。\n\n2. 乙。\n\n3. 丙。' },
    { name: '多数为全角点', text: '1．甲。\n\n⟦2.⟧乙。\n\n3．丙。', fixed: '1．甲。\n\n2．乙。\n\n3．丙。' },
    { name: '全文为全角点', text: '⟦1．⟧甲。\n\n2．乙。', severity: 'info' },
  ],
};

interface DottedMark {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** Where the text begins, behind spaces; null for a number inside a paragraph. */
  readonly body: number | null;
  readonly number: string;
  readonly dot: string;
}

/** The number at the beginning of a paragraph, and those that lost their line break: `。1．推进…`. */
function dottedMarks(paragraph: Paragraph): readonly DottedMark[] {
  const { prose, role, quoted } = paragraph;
  if (quoted || (role !== 'section' && role !== 'body')) return [];
  const found: DottedMark[] = [];
  const { mark } = prose;
  if (mark?.level === 3 && DOTS.includes(mark.punctuation)) {
    const number = prose.text.slice(mark.number.start, mark.number.end);
    found.push({ paragraph, start: mark.start, end: mark.end, body: mark.body, number, dot: mark.punctuation });
  }
  for (const match of prose.masked.matchAll(GLUED)) {
    const [whole, number = '', dot = ''] = match;
    const end = match.index + whole.length;
    found.push({ paragraph, start: end - number.length - 1, end, body: null, number, dot });
  }
  return found;
}
