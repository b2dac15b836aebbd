import type { Paragraph } from '../../../../gazette/document/paragraph.ts';

/**
 * What stands between `1.` and its text in most paragraphs that have such a number: a space, as Markdown needs it, or
 * nothing, as on paper. Half-width dots only: ． is wide enough by itself.
 */
export function usualGap(paragraphs: readonly Paragraph[]): string {
  let spaced = 0;
  let tight = 0;
  for (const { prose, role } of paragraphs) {
    const { mark } = prose;
    if (role !== 'section' || mark?.level !== 3 || mark.punctuation !== '.') continue;
    if (mark.body > mark.end) spaced++;
    else tight++;
  }
  return spaced > tight ? ' ' : '';
}
