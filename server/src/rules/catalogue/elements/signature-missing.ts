import type { GazetteDocument } from '../../../gazette/document/document.ts';
import { kindNamed } from '../../../gazette/kinds/table.ts';
import type { Rule } from '../../rule.ts';
import { lastParagraphs } from './shared/main-text.ts';

/** Whether what stands at the end may hold a signature that the model does not take for one. */
function endsOpen({ date, paragraphs }: GazetteDocument): boolean {
  if (date === null) return false;
  const at = paragraphs.indexOf(date.paragraph);
  const above = paragraphs[at - 1]?.prose.trimmed ?? '';
  // A name without a full stop, a table or a list of persons directly above the date.
  return at > 0 && above.length <= 40 && !/[。！？：；]$/u.test(above);
}

const ENDED = (end: string, number = '云教发〔2024〕12号\n\n'): string =>
  `# 云岭县教育局关于做好招生工作的通知\n\n${number}各中心学校：\n\n请认真做好招生工作。${end}`;

export const rule: Rule = {
  id: 'signature-missing',
  number: 424,
  group: '公文要素',
  title: { zh: '缺发文机关署名或者成文日期', en: 'No signature, or no date' },
  description: {
    zh: '公文署发文机关名称和成文日期。有日期而没有署名，或者有署名而没有日期的，提示补上；两者都还没有的草稿不提示。纪要、决议、公报不另署名。',
    en: 'A document bears the name of its issuer and a date. Where one of the two stands alone, the other is missing; a draft that has neither is not finished.',
  },
  basis: {
    kind: '规定',
    reference: '《党政机关公文处理工作条例》第九条（公文“一般由……发文机关署名、成文日期……组成”）',
    strength: '一般',
  },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { kind, date, signatures } = document;
    if (kind === null || kindNamed(kind).signing !== 'body') return;
    const [signature] = signatures;
    if (date !== null && signature === undefined && !endsOpen(document)) {
      if (lastParagraphs(document).length === 0 || !isBelow(document)) return;
      report(date.paragraph, {
        start: date.date.start,
        end: date.date.end,
        message: '成文日期之上缺发文机关署名',
      });
    }
    if (date === null && signature !== undefined) {
      const { text } = signature.prose;
      const start = text.length - text.trimStart().length;
      report(signature, { start, end: text.trimEnd().length, message: '署名之下缺成文日期' });
    }
  },
  good: [
    ENDED('\n\n云岭县教育局\n\n2024年5月11日'),
    { name: '还没有写完', text: ENDED('') },
    {
      name: '纪要不署名',
      text: '# 云岭县教育局第3次局长办公会议纪要\n\n会议决定，开展排查。\n\n2024年5月11日',
    },
    {
      name: '日期在标题下',
      text: '# 云岭县教育局关于做好招生工作的通知\n\n2024年5月11日\n\n各中心学校：\n\n请认真做好招生工作。',
    },
  ],
  bad: [{ text: ENDED('\n\n⟦2024年5月11日⟧') }, { name: '没有文号', text: ENDED('\n\n⟦2024年5月11日⟧', '') }],
};

/** Whether the date stands below the text and not under the title, where web pages put it. */
function isBelow({ date, paragraphs }: GazetteDocument): boolean {
  if (date === null) return false;
  return paragraphs.some(({ role, start }) => (role === 'body' || role === 'section') && start < date.paragraph.start);
}
