import type { Paragraph } from '../../gazette/document/paragraph.ts';
import { lowerBound } from '../../text/range.ts';

/**
 * The index of a paragraph among all of its document or file, -1 where it is none of them. They stand in the order of the
 * source, so it is found by halving: a table of all would cost more than the few questions that are asked of it.
 */
export function indexIn(paragraphs: readonly Paragraph[], paragraph: Paragraph): number {
  const index = lowerBound(paragraphs, paragraph.start);
  return paragraphs[index] === paragraph ? index : -1;
}
