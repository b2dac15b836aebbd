import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import type { Paragraph } from '../../gazette/document/paragraph.ts';
import { lowerBound } from '../../text/range.ts';

/** What belongs to a document stands no more lines above its title. */
const MOST = 6;

/** The last lines of a file above the title of a document, in order; they may belong to the document before. */
export function paragraphsAboveTitle(file: GazetteFile, { title }: GazetteDocument): readonly Paragraph[] {
  const first = title?.paragraphs[0];
  if (first === undefined) return [];
  const end = lowerBound(file.paragraphs, first.start);
  return file.paragraphs.slice(Math.max(0, end - MOST), end);
}

/** Their texts, one a line, for `fromFile`. */
export function textAboveTitle(file: GazetteFile, document: GazetteDocument): string {
  return paragraphsAboveTitle(file, document)
    .map(({ prose }) => prose.text)
    .join('\n');
}
