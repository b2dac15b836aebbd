import type { WordParagraph, WordPiece } from '../wordParagraph.ts';
import type { ChangeMark } from './paragraphMarks.ts';

const BETWEEN =
  /^(?:\s|<\/[\w.-]{1,40}:t>|<[\w.-]{1,40}:(?:t|tab|br|cr|noBreakHyphen|softHyphen|lastRenderedPageBreak)(?:\s[^<>]{0,200})?>)*$/u;

/**
 * Whether a change can be tracked in a paragraph: all that it touches is text which may be edited, it cuts nothing that is
 * one whole, and in the XML nothing but text stands between its characters in one run. Where not, a comment says it.
 */
export function isTrackable(
  xml: string,
  paragraph: WordParagraph,
  { start, end }: Pick<ChangeMark, 'start' | 'end'>,
): boolean {
  const pieces = touched(paragraph, start, end);
  if (pieces.length === 0) return false;
  return pieces.every((piece, index) => {
    if (piece.locked !== undefined || piece.run === undefined) return false;
    const inside = start > piece.at || end < piece.at + piece.length;
    if (inside && end > start && piece.length !== piece.sourceLength) return false;
    const next = pieces[index + 1];
    if (next === undefined || next.run !== piece.run) return true;
    return BETWEEN.test(xml.slice(piece.source + piece.sourceLength, next.source));
  });
}

/** The pieces that a change deletes from; of an insertion the one beside its point. */
function touched({ pieces }: WordParagraph, start: number, end: number): readonly WordPiece[] {
  if (end > start) return pieces.filter((piece) => piece.at < end && piece.at + piece.length > start);
  const beside =
    pieces.find((piece) => piece.at < start && piece.at + piece.length >= start) ??
    pieces.find((piece) => piece.at <= start && piece.at + piece.length > start);
  return beside === undefined ? [] : [beside];
}
