import type { Block } from '../../formats/block.ts';
import { parseBlocks } from '../../formats/markdown/parse.ts';
import { contentsEntries, findContents } from './contents.ts';
import { looksLikeGazette } from './detection.ts';
import type { GazetteDocument, GazetteFile } from './document.ts';
import { DocumentPool, type FoundDocument } from './documentPool.ts';
import { documentSpans, unnumberedSpan } from './documentSpans.ts';
import { completeFromFrontMatter, frontMatterEntries } from './frontMatterElements.ts';
import { findPageMetadata } from './pageMetadata.ts';
import { isAside, type Line, type Paragraph, type Role } from './paragraph.ts';
import { readParagraphs } from './paragraphReader.ts';
import type { ProseSource } from './physicalLine.ts';
import { findUnread } from './unread.ts';

/**
 * Parses a text into the gazette model. Any text is accepted, and nothing throws: a text that holds no document gives a
 * file with `isGazette: false` and, so that fragments can be checked when asked for, one document without elements.
 *
 * @param proseOf where the analysis of a paragraph's text comes from; give a cache to share it between parses.
 */
export function parseGazette(source: string, proseOf?: ProseSource): GazetteFile {
  return gazetteOfBlocks(source, parseBlocks(source), proseOf);
}

/** The gazette model of a text whose blocks a format has read; see {@link parseGazette}. */
export function gazetteOfBlocks(source: string, blocks: readonly Block[], proseOf?: ProseSource): GazetteFile {
  return assemble(source, readParagraphs(blocks, proseOf), blocks);
}

/**
 * Builds the model from blocks and the paragraphs that they were cut into; see {@link parseGazette}.
 * @param pool the documents of the reading before, where the same file is read again and again
 */
export function assemble(
  source: string,
  lines: readonly Line[],
  blocks: readonly Block[],
  pool = new DocumentPool(),
): GazetteFile {
  const matter = lines.slice(0, frontMatterEnd(lines));
  const text = withoutMetadata(lines, matter.length);
  const roles = new Array<Role>(text.length).fill('outside');
  const contents = findContents(text);
  roles.fill('contents', contents.start, contents.end);
  const found = findDocuments(text, contents.end, roles, pool);
  pool.endReading();
  markAbove(text, contents.end, found[0]?.start ?? text.length, roles);
  text.forEach((line, index) => {
    line.role = asideRole(line) ?? roles[index] ?? 'outside';
  });
  const paragraphs: readonly Paragraph[] = text;
  const read = found.map((document) => document.make(paragraphs));
  // The front matter of a collection is that of none of its documents.
  const documents = read.length === 1 && matter.length > 0 ? read.map((document) => completed(document, matter)) : read;
  const frontMatter = frontMatterEntries(matter);
  return {
    facts: [],
    source,
    paragraphs: lines,
    documents,
    contents: contentsEntries(paragraphs.slice(contents.start, contents.end)),
    frontMatter,
    unread: findUnread(source, blocks, lines),
    isGazette: looksLikeGazette(paragraphs, documents, frontMatter),
  };
}

/** The role of what stands beside the running text, whatever part of a document it stands in. */
function asideRole(line: Line): Role | null {
  if (line.cell !== null) return 'cell';
  if (line.footnote) return 'footnote';
  return line.quoted ? 'quotation' : null;
}

/** How many lines at the beginning are those of the front matter. */
function frontMatterEnd(lines: readonly Line[]): number {
  const end = lines.findIndex(({ key }) => key === null);
  return end < 0 ? lines.length : end;
}

/** The lines that are text; the others get their role here. The same array where all of them are. */
function withoutMetadata(lines: readonly Line[], matter: number): readonly Line[] {
  const metadata = findPageMetadata(lines);
  if (metadata.size === 0 && matter === 0) return lines;
  return lines.filter((line, index) => {
    if (index >= matter && !metadata.has(index)) return true;
    line.role = 'metadata';
    return false;
  });
}

/** The documents of a text; one without 文号 may follow another one that ends before its lines do. */
function findDocuments(
  lines: readonly Line[],
  from: number,
  roles: Role[],
  pool: DocumentPool,
): readonly FoundDocument[] {
  const documents: FoundDocument[] = [];
  for (const span of documentSpans(lines, from)) {
    let document = pool.find(lines, span, roles);
    documents.push(document);
    while (document.end < span.end) {
      document = pool.find(lines, unnumberedSpan(lines, document.end, span.end), roles);
      documents.push(document);
    }
  }
  return documents;
}

/** A document with the elements that stand in the front matter. It is another document, with facts of its own. */
function completed(document: GazetteDocument, matter: readonly Line[]): GazetteDocument {
  return { ...completeFromFrontMatter(document, matter), facts: [] };
}

/** A sentence above the first document is the drafter's own; other lines there are a front page. */
function markAbove(lines: readonly Line[], from: number, to: number, roles: Role[]): void {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line !== undefined && !isAside(line) && line.prose.text.includes('。')) roles[i] = 'body';
  }
}
