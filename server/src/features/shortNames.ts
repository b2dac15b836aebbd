import type { GazetteDocument } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { lowerBound, type Range } from '../text/range.ts';
import type { PlacedRange } from './place.ts';

/** A name that a document defines for itself: （以下简称“邮运通”）, 〔自治县，以下简称区县〕. */
export interface ShortName {
  readonly name: string;
  /** The name where it is defined. */
  readonly definition: PlacedRange;
}

const DEFINITION =
  /以下(?:统一?)?(?:简)?称(?:为)?[：:]?(?:“(?<quoted>[^“”]{1,30})”|《(?<title>[^《》]{1,60})》|(?<bare>[\u4e00-\u9fffA-Za-z0-9]{1,20})(?=[）)〕，,；;]))/gu;

/** The names that a document defines, in order; of a name defined twice the first definition. */
export function shortNamesOf(document: GazetteDocument): readonly ShortName[] {
  const found = new Map<string, ShortName>();
  for (const paragraph of document.paragraphs) {
    const { text } = paragraph.prose;
    if (!text.includes('以下')) continue;
    for (const match of text.matchAll(DEFINITION)) {
      const name = match.groups?.quoted ?? match.groups?.title ?? match.groups?.bare ?? '';
      if (found.has(name)) continue;
      const start = match.index + match[0].lastIndexOf(name);
      found.set(name, { name, definition: { paragraph, start, end: start + name.length } });
    }
  }
  return [...found.values()];
}

/** Every place of a document where a name stands, its definition included. Titles of others in 《》 keep their words. */
export function placesOf(document: GazetteDocument, name: string): readonly PlacedRange[] {
  return document.paragraphs.flatMap((paragraph) =>
    occurrences(paragraph, name).map((range) => ({ paragraph, ...range })),
  );
}

function occurrences(paragraph: Paragraph, name: string): readonly Range[] {
  const { text, spans } = paragraph.prose;
  const found: Range[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = at + name.length;
    // Spans are in order and apart from each other, so that only the last one before the place can hold it.
    const span = spans[lowerBound(spans, at - 1) - 1];
    const inTitle = span?.kind === 'title' && end + 1 < span.end;
    if (!inTitle) found.push({ start: at, end });
  }
  return found;
}
