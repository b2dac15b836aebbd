import type { GazetteFile } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { indexIn } from '../../../shared/order.ts';

/** The paragraph before one, whatever document it belongs to; undefined at the beginning of a file. */
export function paragraphBefore(paragraph: Paragraph, { paragraphs }: GazetteFile): Paragraph | undefined {
  return paragraphs[indexIn(paragraphs, paragraph) - 1];
}
