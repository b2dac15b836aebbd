import { isSignature } from '../../../gazette/document/elements.ts';
import type { Rule } from '../../rule.ts';

const ENDED = (end: string): string =>
  `# 云岭县教育局关于做好招生工作的通知\n\n云教发〔2024〕12号\n\n各中心学校：\n\n请认真做好招生工作。\n\n${end}`;

export const rule: Rule = {
  id: 'signature-order',
  number: 425,
  group: '公文要素',
  title: { zh: '成文日期编排在署名之下', en: 'The date stands below the signature' },
  description: {
    zh: '发文机关署名在上，成文日期在下。',
    en: 'The name of the issuer stands first, and the date below it.',
  },
  basis: { kind: '标准', reference: 'GB/T 9704—2012 7.3.5', strength: '规定' },
  severity: 'warning',
  scope: 'document',
  fix: null,
  check(document, { report }) {
    const { date, issuer, signatures, paragraphs } = document;
    if (date === null) return;
    const at = paragraphs.indexOf(date.paragraph);
    const next = paragraphs[at + 1];
    const below =
      signatures.some(({ start }) => start > date.paragraph.start) ||
      issuer?.places.some(
        ({ where, paragraph, start }) =>
          where === 'signature' && paragraph === date.paragraph && start > date.date.start,
      ) === true;
    const loose = signatures.length === 0 && next !== undefined && next.role !== 'attachmentTitle' && isSignature(next);
    if (!below && !loose) return;
    report(date.paragraph, {
      start: date.date.start,
      end: date.date.end,
      message: '署名与成文日期次序颠倒，成文日期应编排在署名之下',
    });
  },
  good: [
    ENDED('云岭县教育局\n\n2024年5月11日'),
    { name: '后面有附件', text: ENDED('云岭县教育局\n\n2024年5月11日\n\n附件\n\n招生工作领导小组') },
  ],
  bad: [
    { text: ENDED('⟦2024年5月11日⟧\n\n云岭县教育局') },
    { name: '在一行', text: ENDED('⟦2024年5月11日⟧　云岭县教育局') },
  ],
};
