import type { TextEdit } from '../text/edits.ts';
import { type Piece, pieceIndex, sourceRange } from './block.ts';

/** The text of a block or paragraph with where it comes from. */
export interface PlacedSource {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Whether it stands in a table whose cells are parted by bars. */
  readonly inTable: boolean;
}

/**
 * An edit of a text as an edit of the source, or null where it would take more than the text away with it: Markdown marks, a
 * tag or a page break between two of its characters, or words of code that the text shows as U+FFFC.
 *
 * What stands for a character in the source (a backslash before it, `&amp;`) goes with it, and is written again where the
 * new text holds the character still.
 *
 * @param start offset in the text; with `end` exclusive.
 */
export function writeEdit(
  { text, pieces, inTable }: PlacedSource,
  source: string,
  { start, end, newText }: TextEdit,
): TextEdit | null {
  const place = sourceRange(pieces, start, end);
  if (text.slice(start, end).includes('\ufffc') || newText.includes('\ufffc')) return null;
  let written = inTable ? newText.replaceAll('|', '\\|') : newText;
  let at = place.start;
  for (let i = pieceIndex(pieces, start); i < pieces.length; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.at >= end) break;
    const from = Math.max(start - piece.at, 0);
    if (piece.source + (piece.sourceLength === undefined ? from : 0) !== at) return null;
    const to = Math.min(end - piece.at, piece.length);
    at = piece.source + (piece.sourceLength ?? to);
    if (piece.sourceLength === undefined) continue;
    const shown = text.slice(piece.at, piece.at + piece.length);
    if (!(inTable && shown === '|')) written = written.replaceAll(shown, source.slice(piece.source, at));
  }
  return { ...place, newText: written };
}
