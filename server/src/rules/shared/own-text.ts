import type { GazetteDocument } from '../../gazette/document/document.ts';
import type { Paragraph } from '../../gazette/document/paragraph.ts';
import { statuteText } from './statute-text.ts';

/**
 * Tells which paragraphs are the running text of the 公文 itself (正文): body and sections before its first attachment,
 * no quotation, no text in articles. Rules about the wording of the fifteen kinds judge nothing else.
 */
export function isOwnText(document: GazetteDocument): (paragraph: Paragraph) => boolean {
  const isStatute = statuteText(document);
  const attached = document.attachments[0]?.paragraphs[0]?.start ?? Infinity;
  return (paragraph) =>
    (paragraph.role === 'body' || paragraph.role === 'section') &&
    !paragraph.quoted &&
    paragraph.start < attached &&
    !isStatute(paragraph);
}
