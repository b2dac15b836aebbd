import type { GazetteDocument } from '../document/document.ts';
import type { Paragraph } from '../document/paragraph.ts';

/**
 * Which of a document's texts each paragraph belongs to, for judging repetitions. A notice and the plan it issues are one
 * text; further attachments are texts of their own, and a survey may give the same facts as the report above it.
 */
export function textsOf(document: GazetteDocument): (paragraph: Paragraph) => number {
  const further = new Map<Paragraph, number>();
  for (const [index, attachment] of document.attachments.entries()) {
    if (index > 0) for (const paragraph of attachment.paragraphs) further.set(paragraph, index);
  }
  return (paragraph) => further.get(paragraph) ?? 0;
}
