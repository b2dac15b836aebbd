import { type Section, walkSections } from '../../../gazette/document/document.ts';
import type { Rule } from '../../rule.ts';
import { indexIn } from '../../shared/order.ts';

export const rule: Rule = {
  id: 'list-last-mark',
  number: 629,
  group: '标点符号',
  title: { zh: '列项最后一项末尾用句号', en: 'The last item of a list ends in a full stop' },
  description: {
    zh: '分项列举的各项末尾用分号的，最后一项末尾是句子的结尾，应当用句号。',
    en: 'Where the items of a list end in semicolons, the last one ends the sentence and takes a full stop.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 4.1.3、4.6.3', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    const groups: (readonly Section[])[] = [document.sections];
    for (const section of walkSections(document.sections)) groups.push(section.children);
    for (const siblings of groups) {
      const last = siblings.at(-1);
      const before = siblings.slice(0, -1);
      if (last === undefined || before.length < 1 || last.children.length > 0 || !before.every(endsInSemicolon))
        continue;
      const { paragraph } = last;
      if (paragraph.heading || last.paragraphs.some((one) => one !== paragraph && one.role === 'body')) continue;
      const next = document.paragraphs[indexIn(document.paragraphs, paragraph) + 1];
      if (next?.prose.mark?.level === last.mark.level && next.prose.mark.ordinal !== 1) continue;
      const { text } = paragraph.prose;
      const end = text.trimEnd().length;
      const mark = text.charAt(end - 1);
      if (!'；;，,、'.includes(mark)) continue;
      report(paragraph, {
        start: end - 1,
        end,
        message: `列项最后一项末尾应用句号，不用“${mark}”`,
        fix: { title: '改为“。”', edits: [{ start: end - 1, end, newText: '。' }] },
      });
    }
  },
  good: [
    '有下列情形之一的：\n\n（一）加快更新；\n\n（二）加快改造；\n\n（三）提升能效。',
    { name: '都用句号', text: '（一）加快更新。\n\n（二）加快改造。' },
    { name: '列项之后还有段落', text: '（一）加快更新；\n\n（二）加快改造；\n\n以及其他工作。' },
  ],
  bad: [
    {
      text: '（一）加快更新；\n\n（二）加快改造；\n\n（三）提升能效⟦；⟧',
      fixed: '（一）加快更新；\n\n（二）加快改造；\n\n（三）提升能效。',
    },
  ],
};

function endsInSemicolon({ paragraph }: Section): boolean {
  return /[；;]\s*$/u.test(paragraph.prose.text);
}
