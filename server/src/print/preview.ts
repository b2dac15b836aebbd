import type { GazetteFile } from '../gazette/document/document.ts';
import type { Preview } from '../protocol/preview.ts';
import { LineIndex } from '../text/lines.ts';
import { pageHtml } from './html.ts';
import { pagesOf } from './pages.ts';
import { redheadStyle } from './style.ts';

/** What may stand above a title that belongs to its 版头. */
const LINES_ABOVE = 8;

/** Lays the documents of a file out as they would be printed. */
export function preview(file: GazetteFile): Preview {
  const lines = new LineIndex(file.source);
  const lineOf = (offset: number): number => lines.positionAt(offset).line;
  const places = new Map(file.paragraphs.map((paragraph, index) => [paragraph, index]));
  const documents = file.documents.filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    title: documents[0]?.title?.text ?? '公文',
    style: redheadStyle,
    pages: documents.flatMap((document) => {
      const first = document.paragraphs[0];
      const at = (first && places.get(first)) ?? 0;
      const above = file.paragraphs.slice(Math.max(0, at - LINES_ABOVE), at);
      return pagesOf(document, above).map((page) => pageHtml(page, lineOf));
    }),
  };
}
