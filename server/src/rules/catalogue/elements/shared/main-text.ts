import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import { DocumentFact } from '../../../../gazette/document/documentFact.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';

const MAIN_TEXT = new DocumentFact((document): readonly Paragraph[] => {
  const stop = [document.signatures[0], document.date?.paragraph, document.attachments[0]?.paragraphs[0]]
    .filter((paragraph) => paragraph !== undefined)
    .reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const found: Paragraph[] = [];
  for (const paragraph of document.paragraphs) {
    if (paragraph.start >= stop) break;
    if ((paragraph.role === 'body' || paragraph.role === 'section') && !paragraph.quoted) found.push(paragraph);
  }
  return found;
});

/**
 * The paragraphs of a document's own text, in order: from below the addressee down to the signature, without what is
 * attached and without quotations.
 */
export function mainText(document: GazetteDocument): readonly Paragraph[] {
  return MAIN_TEXT.of(document);
}

/** Where a document introduces its matter. */
export function firstParagraphs(document: GazetteDocument): readonly Paragraph[] {
  return mainText(document).slice(0, 5);
}

/** Where a document ends: its last paragraphs before the signature. */
export function lastParagraphs(document: GazetteDocument): readonly Paragraph[] {
  return mainText(document).slice(-4);
}
