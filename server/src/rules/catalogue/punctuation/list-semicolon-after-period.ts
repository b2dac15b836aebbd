import { type Section, walkSections } from '../../../gazette/document/document.ts';
import type { ProseEdit, Rule } from '../../rule.ts';

export const rule: Rule = {
  id: 'list-semicolon-after-period',
  number: 67,
  group: '标点符号',
  title: { zh: '分项内已有句号，项末不应再用分号', en: 'An item with a full stop inside does not end in a semicolon' },
  description: {
    zh: '分项列举的各项中，某项内部已经用了句号，各项末尾就不应再用分号，应当用句号。法律、法规习惯保留分号，含“第X条”的文件不作判断。',
    en: 'When an item of a list holds a full stop, items end in full stops, not in semicolons. Statutes break this by habit and are left alone.',
  },
  basis: { kind: '标准', reference: 'GB/T 15834—2011 附录A.5', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: 'suggestion',
  check(document, { report }) {
    if (document.paragraphs.some((paragraph) => paragraph.prose.mark?.level === 0)) return;
    const groups: (readonly Section[])[] = [document.sections];
    for (const section of walkSections(document.sections)) groups.push(section.children);
    for (const siblings of groups) {
      const ending = siblings.filter(endsInSemicolon);
      const wrong = ending.filter(hasFullStop);
      if (wrong.length === 0) continue;
      const edits = ending.map((section): ProseEdit => {
        const end = section.paragraph.prose.text.trimEnd().length;
        return { start: end - 1, end, newText: '。', paragraph: section.paragraph };
      });
      for (const [index, { paragraph }] of wrong.entries()) {
        const end = paragraph.prose.text.trimEnd().length;
        // The first one repairs the whole list; a fix of all in each would grow with the square of the list.
        const own = { start: end - 1, end, newText: '。' };
        report(paragraph, {
          start: end - 1,
          end,
          message: '本项内已有句号，项末不应再用分号，同级各项末尾都应用句号',
          fix: index === 0 ? { title: '同级各项末尾改为“。”', edits } : { title: '改为“。”', edits: [own] },
        });
      }
    }
  },
  good: [
    '（一）加快更新；\n\n（二）加快改造；\n\n（三）提升能效。',
    { name: '项内无句号', text: '（一）推进更新，加快改造；\n\n（二）提升能效。' },
    { name: '法规', text: '第一条　有下列情形之一的：\n\n（一）未经批准。情节严重的；\n\n（二）其他。' },
    {
      name: '括号、引号内的句号',
      text: '（一）提出“应改尽改。能改快改。”的目标（含改造。下同）；\n\n（二）提升能效。',
    },
  ],
  bad: [
    {
      text: '（一）加快更新。到2027年完成⟦；⟧\n\n（二）加快改造；\n\n（三）提升能效。',
      fixed: '（一）加快更新。到2027年完成。\n\n（二）加快改造。\n\n（三）提升能效。',
    },
  ],
};

function endsInSemicolon({ paragraph }: Section): boolean {
  return /[；;]\s*$/u.test(paragraph.prose.text);
}

/** A full stop outside of quotations and brackets. */
function hasFullStop({ paragraph }: Section): boolean {
  const { masked, brackets, mark } = paragraph.prose;
  for (let i = mark?.body ?? 0; i < masked.length; i++) {
    const close = brackets.get(i);
    if (close !== undefined) i = close;
    else if (masked.charAt(i) === '。') return true;
  }
  return false;
}
