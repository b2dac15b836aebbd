import type { GazetteFile } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';
import { indexIn } from './order.ts';

/** The paragraph before one, whatever document it belongs to; undefined at the beginning of a file. */
export function paragraphBefore(paragraph: Paragraph, { paragraphs }: GazetteFile): Paragraph | undefined {
  return paragraphs[indexIn(paragraphs, paragraph) - 1];
}
