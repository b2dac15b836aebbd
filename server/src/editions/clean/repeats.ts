import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import { locate, type Paragraph } from '../../gazette/document/paragraph.ts';
import { sameTitle } from '../../gazette/document/title.ts';
import { textsOf } from '../../gazette/prose/repetition.ts';
import type { TextEdit } from '../../text/edits.ts';
import { repeatedRuns } from './repeatedRuns.ts';
import type { Draft } from './step.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * Stretches that stand word for word earlier in the same document, and a title that a web page prints a second time above
 * the proper one. Copies of a document with the same number count as one document.
 */
export function withoutRepeats({ file }: Draft): readonly (readonly TextEdit[])[] {
  const edits: TextEdit[][] = [];
  const metadata = file.paragraphs.filter(({ role }) => role === 'metadata');
  for (const documents of byNumber(file)) {
    if (documents.some(isStatute)) continue;
    const tokens = documents.flatMap((document) => {
      const textOf = textsOf(document);
      return tokensOf([...leadIn(file, document), ...withMetadata(document, metadata)], textOf);
    });
    for (const run of repeatedRuns(tokens)) {
      const removed = run.map((token) => removal(token));
      if (removed.every((edit) => edit !== null)) edits.push(removed);
    }
    for (const document of documents) {
      for (const paragraph of repeatedTitles(file, document))
        edits.push([{ start: paragraph.start, end: paragraph.end, newText: '' }]);
    }
  }
  return edits;
}

function byNumber(file: GazetteFile): readonly (readonly GazetteDocument[])[] {
  const groups = new Map<string, GazetteDocument[]>();
  for (const [index, document] of file.documents.entries()) {
    const key = document.number?.number.normal ?? `document ${index}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return [...groups.values()];
}

/** A web page may have this many lines above a document: its title as the heading of the page, a date. */
const MOST_LEAD_IN = 3;

function leadIn(file: GazetteFile, { paragraphs }: GazetteDocument): readonly Paragraph[] {
  const first = paragraphs[0];
  const at = first === undefined ? 0 : file.paragraphs.indexOf(first);
  const lead = file.paragraphs.slice(Math.max(0, at - MOST_LEAD_IN), at);
  return lead.slice(lead.findLastIndex(({ role }) => role !== 'outside' && role !== 'metadata') + 1);
}

/** The paragraphs of a document and the lines that a web page put between them. */
function withMetadata(
  { paragraphs, start, end }: GazetteDocument,
  metadata: readonly Paragraph[],
): readonly Paragraph[] {
  const inside = metadata.filter((paragraph) => paragraph.start >= start && paragraph.end <= end);
  return inside.length === 0 ? paragraphs : [...paragraphs, ...inside].sort((a, b) => a.start - b.start);
}

/** The title as the heading of its page, above the proper one. */
function repeatedTitles(file: GazetteFile, document: GazetteDocument): readonly Paragraph[] {
  const { title } = document;
  if (title === null) return [];
  return [...leadIn(file, document), ...document.paragraphs].filter(
    (paragraph) =>
      (paragraph.role === 'title' || paragraph.role === 'outside' || paragraph.role === 'metadata') &&
      !title.paragraphs.includes(paragraph) &&
      sameTitle(paragraph.prose.text, title.text),
  );
}

/** Articles repeat one another's wording on purpose. */
function isStatute({ paragraphs }: GazetteDocument): boolean {
  return paragraphs.some((paragraph) => paragraph.prose.mark?.level === 0);
}

/** Takes a token out of the source, or null where marks of Markdown stand inside of it. */
function removal({ paragraph, start, end }: Token): TextEdit | null {
  const place = locate(paragraph, start, end);
  if (start === 0 && end === paragraph.prose.text.length)
    return { start: paragraph.start, end: paragraph.end, newText: '' };
  return place.end - place.start === end - start ? { ...place, newText: '' } : null;
}
