import type { Block } from '../../formats/block.ts';
import type { Unread } from './document.ts';
import { isLatin } from './elements.ts';
import type { Line } from './paragraph.ts';

/**
 * What no rule has read of a file, in order.
 *
 * @param blocks all blocks of the file.
 * @param lines its paragraphs, with their roles.
 */
export function findUnread(blocks: readonly Block[], lines: readonly Line[]): readonly Unread[] {
  const found: Unread[] = [];
  for (const { kind, text, start, end } of blocks) {
    if (kind === 'code') found.push({ reason: 'code', start, end });
    else if (kind === 'script') found.push({ reason: 'html', start, end });
    else if (kind === 'frontmatter' && text === '') found.push({ reason: 'frontMatter', start, end });
  }
  for (const line of lines) {
    const { start, end, role } = line;
    if (role === 'quotation') found.push({ reason: 'quotation', start, end });
    else if ((role === 'foreign' || role === 'outside') && isLatin(line)) found.push({ reason: 'foreign', start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
