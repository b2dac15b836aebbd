import type { Block } from '../../formats/block.ts';
import type { Unread } from './document.ts';
import { isLatin } from './elements.ts';
import { type Line, locate } from './paragraph.ts';

/**
 * What no rule has read of a file, in order, not overlapping.
 *
 * @param blocks all blocks of the file.
 * @param lines its paragraphs, with their roles.
 */
export function findUnread(source: string, blocks: readonly Block[], lines: readonly Line[]): readonly Unread[] {
  const found: Unread[] = [];
  for (const { kind, text, start, end } of blocks) {
    if (kind === 'code') found.push({ reason: 'code', start, end });
    else if (kind === 'script') found.push({ reason: 'html', start, end });
    else if (kind === 'frontmatter' && text === '') found.push({ reason: 'frontMatter', start, end });
  }
  for (const line of lines) {
    const { start, end, role, prose } = line;
    if (role === 'quotation') found.push({ reason: 'quotation', start, end });
    else if ((role === 'foreign' || role === 'outside') && isLatin(line)) found.push({ reason: 'foreign', start, end });
    else if (prose.shown !== prose.text) for (const stretch of hiddenIn(source, line)) found.push(stretch);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Inline code and formulas of a paragraph. An image and the address of a link have no words that a rule could read. */
function hiddenIn(source: string, line: Line): readonly Unread[] {
  const found: Unread[] = [];
  for (const { 0: run, index } of line.prose.text.matchAll(/\ufffc+/gu)) {
    const place = locate(line, index, index + run.length);
    if (source.charAt(place.start) === '$') found.push({ reason: 'math', ...place });
    else if (source.charAt(place.start - 1) === '`') found.push({ reason: 'code', ...place });
  }
  return found;
}
