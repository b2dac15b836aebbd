import type { GazetteDocument } from '../../../gazette/document/document.ts';
import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { Rule } from '../../rule.ts';

/** A paragraph with fewer Han may be a line of a form, a label or a name. */
const SHORTEST = 24;

export const rule: Rule = {
  id: 'paragraph-end-mark',
  number: 630,
  group: '标点符号',
  title: { zh: '段落末尾缺少标点', en: 'A paragraph without a mark at its end' },
  description: {
    zh: '句号用于句子末尾。正文段落是完整的句子而末尾没有任何标点的，多为起草或转录时漏掉。标题、署名、名单、联系方式、表格和以网址结尾的段落不作判断。',
    en: 'A sentence ends in a mark. A paragraph of running text without one has mostly lost it. Headings, signatures, lists of names, contact lines, tables and paragraphs that end in an address are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.1.3', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    for (const [index, paragraph] of document.paragraphs.entries()) {
      if (!isRunningText(paragraph) || !endsOpen(paragraph)) continue;
      const next = document.paragraphs[index + 1];
      // What stands below may be the rest of the sentence, or what the paragraph introduces.
      if (next !== undefined && (next.cell !== null || !beginsAnew(document, next))) continue;
      const end = paragraph.prose.text.trimEnd().length;
      report(paragraph, {
        start: end - 1,
        end,
        message: `段落末尾“${paragraph.prose.text.slice(Math.max(0, end - 6), end)}”之后缺少句末标点`,
        fix: { title: '补上“。”', edits: [{ start: end, end, newText: '。' }] },
      });
    }
  },
  good: [
    '各学校要完善应急预案，加强演练，切实提高师生的安全意识和自救能力。',
    { name: '短行', text: '联系人：张三，联系电话：010-12345678' },
    {
      name: '以网址结尾',
      text: '各学校要完善应急预案，加强演练，有关要求和表格请登录https://www.example.gov.cn/a.html',
    },
    { name: '标题', text: '# 关于进一步完善应急预案，加强演练，提高师生安全意识和自救能力的通知' },
    {
      name: '断成两段的句子',
      text: '各学校要完善应急预案，加强演练，切实提高师生的安全意识、自救\n\n能力，确保平安。',
    },
  ],
  bad: [
    {
      text: '各学校要完善应急预案，加强演练，切实提高师生的安全意识和自救能⟦力⟧\n\n（一）加强领导。各学校要落实责任。',
      fixed: '各学校要完善应急预案，加强演练，切实提高师生的安全意识和自救能力。\n\n（一）加强领导。各学校要落实责任。',
    },
  ],
};

/** Text of several clauses in the body, no heading and no form. */
function isRunningText({ role, heading, quoted, cell, joins, prose, footnote }: Paragraph): boolean {
  if (role !== 'body' || heading || quoted || footnote || cell !== null || joins.length > 0) return false;
  const { masked, text } = prose;
  if (text.length < SHORTEST || !/[，；。]/u.test(masked) || /[：:]/u.test(masked.slice(0, 12))) return false;
  return (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) >= SHORTEST;
}

/** Whether the last character is a letter of the text: no mark, no bracket, no address and no figure. */
function endsOpen({ prose }: Paragraph): boolean {
  return /[\u4e00-\u9fff]$/u.test(prose.masked.trimEnd());
}

/** Whether a paragraph is certainly no continuation: an element, an item, or text that is a sentence of its own. */
function beginsAnew(document: GazetteDocument, paragraph: Paragraph): boolean {
  const { role, prose } = paragraph;
  if (role === 'section' || role === 'signature' || role === 'date' || role === 'attachmentStatement') return true;
  if (role !== 'body' || document.signatures.includes(paragraph)) return false;
  return /^[ \u3000]{0,4}(?:各|请|对|为|凡|自|本|要|特此|现将|经|根据|按照|如|望|此)/u.test(prose.text);
}
