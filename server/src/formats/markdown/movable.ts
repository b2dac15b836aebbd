import type { Block, Piece } from '../block.ts';

/** A piece as its owner sees it: it may be moved. */
export interface MovablePiece extends Piece {
  source: number;
}

/** A block as its owner sees it: when text before it is typed it moves, and stays the same object with the same text. */
export interface MovableBlock extends Block {
  text: string;
  shown?: string;
  start: number;
  end: number;
  readonly pieces: readonly MovablePiece[];
}

/** Moves a block by that many units of source. */
export function move(block: MovableBlock, by: number): void {
  block.start += by;
  block.end += by;
  for (const piece of block.pieces) piece.source += by;
}
