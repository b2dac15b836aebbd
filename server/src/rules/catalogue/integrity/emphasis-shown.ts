import type { Piece } from '../../../formats/block.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';
import { literalEmphasis } from './shared/literal-emphasis.ts';

export const rule: Rule = {
  id: 'emphasis-shown',
  number: 631,
  group: '文本完整',
  title: { zh: '加粗标记会原样显示', en: 'Asterisks that a reader will see' },
  description: {
    zh: 'Markdown 的加粗标记“**”紧挨标点、另一侧又紧挨文字时不起作用，读者看到的是星号，如“**加强领导。**各区”。把末尾标点移到标记之外，或者在标记外侧留一个空格，即可正常显示。',
    en: 'In Markdown a ** between a mark and a letter neither opens nor closes, and readers see the asterisks. With the mark moved out of the emphasis, or a blank beside it, the words are bold.',
  },
  basis: { kind: '完整性', reference: 'CommonMark 6.2' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, context) {
    for (const paragraph of document.paragraphs) {
      if (!hasMarks(paragraph)) continue;
      const text = context.written(paragraph);
      if (!text.includes('**')) continue;
      for (const { words, edits } of literalEmphasis(text)) {
        const start = textOffset(paragraph.pieces, paragraph.start + words.start);
        const last = textOffset(paragraph.pieces, paragraph.start + words.end - 1);
        if (start === undefined || last === undefined || edits.length === 0) continue;
        const markEdits = edits.map((edit) => ({
          ...edit,
          start: edit.start + paragraph.start,
          end: edit.end + paragraph.start,
        }));
        context.report(paragraph, {
          start,
          end: last + 1,
          message: '加粗标记“**”紧挨标点，不起作用，会原样显示',
          fix: { title: '调整加粗标记', edits: [], markEdits },
        });
      }
    }
  },
  good: [
    '**加强领导**。各区要抓好落实。',
    { name: '标记后有空格', text: '**检查时间：** 请各校自行安排。' },
    { name: '整段加粗', text: '**各区要抓好落实。**' },
    { name: '待填写的空白', text: '姓名：****，编号：** 号。' },
  ],
  bad: [
    { text: '**⟦加强领导。⟧**各区要抓好落实。', fixed: '**加强领导**。各区要抓好落实。' },
    { name: '引号', text: '落实**⟦“三个到位”⟧**要求。', fixed: '落实“**三个到位**”要求。' },
    { name: '括号只在一端', text: '**⟦市教委（牵头）⟧**负责落实。', fixed: '**市教委（牵头）** 负责落实。' },
  ],
};

/** Whether marks of Markdown stand in a paragraph, at its beginning or at its end. */
function hasMarks({ pieces, start, end }: Paragraph): boolean {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return false;
  return pieces.length > 1 || first.source > start || last.source + (last.sourceLength ?? last.length) < end;
}

/** The offset of the prose that a source offset is; undefined where the prose does not have it. */
function textOffset(pieces: readonly Piece[], at: number): number | undefined {
  const piece = pieces.find(
    ({ source, length, sourceLength }) => source <= at && at < source + (sourceLength ?? length),
  );
  if (piece === undefined) return undefined;
  return piece.sourceLength === undefined ? piece.at + at - piece.source : piece.at;
}
