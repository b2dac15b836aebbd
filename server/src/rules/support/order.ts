import type { Paragraph } from '../../gazette/paragraph.ts';

/**
 * The index of a paragraph among all of its document or file, -1 where it is none of them. They stand in the order of the
 * source, so it is found by halving: a table of all would cost more than the few questions that are asked of it.
 */
export function indexIn(paragraphs: readonly Paragraph[], paragraph: Paragraph): number {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.start ?? 0) < paragraph.start) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low] === paragraph ? low : -1;
}
