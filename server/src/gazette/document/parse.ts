import type { Block } from '../../formats/block.ts';
import { parseBlocks } from '../../formats/markdown/parse.ts';
import { contentsEntries, findContents } from './contents.ts';
import type { GazetteDocument, GazetteFile } from './document.ts';
import { isCommandNumber, isDocumentTitle, isLatin, isPlanTitle, numberOfLine, trimmed } from './elements.ts';
import { completeFromFrontMatter, frontMatterEntries } from './frontMatterElements.ts';
import { isHeadLine } from './head.ts';
import { toLines } from './lines.ts';
import { isAside, type Line, type Paragraph, type Role } from './paragraph.ts';
import type { ProseSource } from './physicalLine.ts';
import { type DocumentLines, readDocument } from './readDocument.ts';
import { joinTitle, type TitleSpan, titleAbove, titleBelow } from './title.ts';
import { findUnread } from './unread.ts';

/** 份号, 密级, 紧急程度, 发文机关标志 of several bodies, 签发人: no 版头 has more lines. */
const MOST_HEAD_LINES = 12;

/**
 * Parses a text into the gazette model. Any text is accepted, and nothing throws: a text that holds no document gives a
 * file with `isGazette: false` and, so that fragments can be checked when asked for, one document without elements.
 *
 * @param proseOf where the analysis of a paragraph's text comes from; give a cache to share it between parses.
 */
export function parseGazette(source: string, proseOf?: ProseSource): GazetteFile {
  const blocks = parseBlocks(source);
  return assemble(source, toLines(blocks, proseOf), blocks);
}

/** Builds the model from blocks and the paragraphs that they were cut into; see {@link parseGazette}. */
export function assemble(source: string, lines: readonly Line[], blocks: readonly Block[]): GazetteFile {
  const roles = new Array<Role>(lines.length).fill('outside');
  const body = lines.findIndex(({ key }) => key === null);
  const matter = lines.slice(0, body < 0 ? lines.length : body);
  roles.fill('metadata', 0, matter.length);
  const contents = findContents(lines);
  roles.fill('contents', contents.start, contents.end);
  const spans = documentSpans(lines, Math.max(contents.end, matter.length));
  const drafts = spans.map((span) => readDocument(lines, span, roles));
  lines.forEach((line, index) => {
    line.role = asideRole(line) ?? roles[index] ?? 'outside';
  });
  const paragraphs: readonly Paragraph[] = lines;
  const drafted = drafts.map((draft) => draft(paragraphs));
  // The front matter of a collection is that of none of its documents.
  const documents =
    drafted.length === 1 ? drafted.map((document) => completeFromFrontMatter(document, matter)) : drafted;
  return {
    facts: [],
    source,
    paragraphs,
    documents,
    contents: contentsEntries(paragraphs.slice(contents.start, contents.end)),
    frontMatter: frontMatterEntries(matter),
    unread: findUnread(blocks, lines),
    isGazette: looksLikeGazette(lines, spans, documents),
  };
}

/** The role of what stands beside the running text, whatever part of a document it stands in. */
function asideRole(line: Line): Role | null {
  if (line.cell !== null) return 'cell';
  if (line.footnote) return 'footnote';
  return line.quoted ? 'quotation' : null;
}

/** Where each document begins and ends, and its title and number lines. Documents are split at their 文号 lines. */
function documentSpans(lines: readonly Line[], from: number): readonly DocumentLines[] {
  const anchors: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.quoted) continue;
    if (numberOfLine(line) !== null || (isCommandNumber(line) && /令$/u.test(textAt(lines, i - 1)))) anchors.push(i);
  }
  if (anchors.length === 0) return [unnumbered(lines, from)];
  const titles = anchors.map((anchor, index) => {
    const above = titleAbove(lines, (anchors[index - 1] ?? from - 1) + 1, anchor);
    if (isDocumentTitle(joinTitle(lines.slice(above.title, above.end)))) return above;
    return titleBelow(lines, anchor + 1, anchors[index + 1] ?? lines.length) ?? above;
  });
  const starts = titles.map((title, index) =>
    headStart(lines, Math.min(title.start, anchors[index] ?? title.start), (anchors[index - 1] ?? from - 1) + 1),
  );
  return anchors.map((anchor, index) => ({
    start: starts[index] ?? anchor,
    end: starts[index + 1] ?? lines.length,
    title: titles[index] ?? { start: anchor, title: anchor, end: anchor },
    number: anchor,
  }));
}

/** A draft without 文号: the title is the first heading or the first lines that read as a title. */
function unnumbered(lines: readonly Line[], from: number): DocumentLines {
  const title = firstTitle(lines, from);
  return { start: headStart(lines, title.start, from), end: lines.length, title, number: null };
}

/** Where 版头 begins whose last line stands above `start`, not above `limit`. */
function headStart(lines: readonly Line[], start: number, limit: number): number {
  let top = start;
  for (let i = start - 1; i >= limit && start - i <= MOST_HEAD_LINES; i--) {
    const line = lines[i];
    if (line === undefined || !isHeadLine(line)) break;
    top = i;
  }
  return top;
}

function firstTitle(lines: readonly Line[], from: number): TitleSpan {
  const limit = Math.min(lines.length, from + 12);
  for (let i = from; i < limit; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isAside(line)) continue;
    if (line.prose.mark !== null) break;
    if (isLatin(line)) continue;
    const above = titleAbove(lines, from, i + 1);
    const text = joinTitle(lines.slice(above.title, above.end));
    if (above.end > above.title && (isDocumentTitle(text) || isPlanTitle(text) || line.heading)) return above;
  }
  return { start: from, title: from, end: from };
}

function looksLikeGazette(
  lines: readonly Line[],
  spans: readonly DocumentLines[],
  documents: readonly GazetteDocument[],
): boolean {
  if (spans.some((span) => span.number !== null) || (documents[0]?.number ?? null) !== null) return true;
  const document = documents[0];
  if (document === undefined) return false;
  const title = document.title?.text ?? '';
  if (isDocumentTitle(title)) return true;
  if (document.addressee !== null && (document.date !== null || document.signatures.length > 0)) return true;
  const firstLevel = lines.filter((line) => line.prose.mark?.level === 1 && !isAside(line)).length;
  if (firstLevel === 0) return false;
  return (isPlanTitle(title) && firstLevel >= 2) || lines.some((line) => line.prose.lists.length > 0);
}

function textAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line === undefined ? '' : trimmed(line);
}
