import type { Block } from './block.ts';
import { frontMatter } from './front-matter.ts';
import { leafBlocks } from './leaves.ts';
import { tokenize } from './tokens.ts';

/**
 * The leaf blocks of a Markdown text in source order; offsets are UTF-16 units of `source`. Never throws, whatever the
 * text.
 */
export function parseBlocks(source: string): readonly Block[] {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  const matter = frontMatter(source, from);
  const base = matter?.end ?? from;
  const rest = source.slice(base);
  const blocks = leafBlocks(rest, tokenize(rest).events).map((block) => shifted(block, base));
  if (matter !== undefined) blocks.unshift({ kind: 'frontmatter', text: '', pieces: [], ...matter });
  return blocks;
}

function shifted(block: Block, by: number): Block {
  if (by === 0) return block;
  const pieces = block.pieces.map((piece) => ({ ...piece, source: piece.source + by }));
  return { ...block, pieces, start: block.start + by, end: block.end + by };
}
