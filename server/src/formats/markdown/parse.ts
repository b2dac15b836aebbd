import type { Block } from '../block.ts';
import { BlockDocument } from './incremental.ts';

/**
 * The leaf blocks of a Markdown text in source order; offsets are UTF-16 units of `source`. Never throws, whatever the
 * text.
 */
export function parseBlocks(source: string): readonly Block[] {
  return BlockDocument.parse(source).blocks;
}
