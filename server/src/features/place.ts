import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import type { Range } from '../text/range.ts';

/** A place in a paragraph: `at` is an offset of the paragraph's text. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly at: number;
}

/** A stretch of a paragraph: offsets of the paragraph's text. */
export interface PlacedRange extends Range {
  readonly paragraph: Paragraph;
}

/**
 * The paragraph at a source offset and the offset inside its text, or null between paragraphs and in what is no prose.
 * The end of a paragraph belongs to it: a cursor there has just typed its last character.
 */
export function placeAt(file: GazetteFile, offset: number): Place | null {
  const paragraph = lastStartingBefore(file.paragraphs, offset);
  if (paragraph === undefined || offset > paragraph.end) return null;
  for (const piece of paragraph.pieces) {
    const length = piece.sourceLength ?? piece.length;
    if (offset < piece.source || offset > piece.source + length) continue;
    if (piece.sourceLength === undefined) return { paragraph, at: piece.at + offset - piece.source };
    return { paragraph, at: offset === piece.source ? piece.at : piece.at + piece.length };
  }
  return null;
}

/** The document of a file that holds a source offset; null outside of all. */
export function documentAt(file: GazetteFile, offset: number): GazetteDocument | null {
  return file.documents.find((document) => document.start <= offset && offset <= document.end) ?? null;
}

/** Where a stretch of a paragraph stands in the source. */
export function inSource({ paragraph, start, end }: PlacedRange): Range {
  return locate(paragraph, start, end);
}

/** True when a cursor at `at` touches a stretch, its ends included. */
export function touches({ start, end }: Range, at: number): boolean {
  return start <= at && at <= end;
}

function lastStartingBefore(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}
