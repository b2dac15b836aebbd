import type { GazetteDocument, GazetteFile, Unread } from '../../gazette/document/document.ts';
import { locate, type Paragraph } from '../../gazette/document/paragraph.ts';
import { lowerBound, type Range } from '../../text/range.ts';
import type { Passage } from './difference.ts';

/** What belongs to a page or a collection and to no edition of the document. */
const APART: ReadonlySet<Paragraph['role']> = new Set(['title', 'attachmentTitle', 'imprint', 'metadata', 'contents']);
/** The marks around a block of code, which are not printed. */
const FENCE = /^\s*(?:`{3,}|~{3,})[^`]*$/u;

/**
 * What is compared of a document, in the order of the text: its sentences, the cells of its tables, its 版记, and, line by
 * line, what the model does not read but a reader sees (code, formulas). A title broken over lines is one passage; its
 * repetition on a web page is none.
 */
export function passagesOf(file: GazetteFile, document: GazetteDocument): readonly Passage[] {
  const found: Passage[] = [];
  const titles = [document.title, ...document.attachments.map((attachment) => attachment.title)].filter(
    (title) => title !== null,
  );
  const heads = new Map(titles.map((title) => [title.paragraphs[0], title]));
  const imprint = imprintOf(document);
  for (const paragraph of document.paragraphs) {
    const title = heads.get(paragraph);
    if (title !== undefined) {
      found.push({ text: title.text, start: paragraph.start, end: title.paragraphs.at(-1)?.end ?? paragraph.end });
    } else if (!APART.has(paragraph.role) || imprint.has(paragraph)) {
      for (const sentence of sentences(paragraph)) found.push(sentence);
    }
  }
  const lines = unreadOf(file, document)
    .filter(isPrinted)
    .flatMap((range) => linesOf(file.source, range));
  return lines.length === 0 ? found : [...found, ...lines].sort((a, b) => a.start - b.start);
}

/** What of a file no comparison sees: scripts, style sheets and the like, which no reader sees either. */
export function uncompared(file: GazetteFile): readonly Unread[] {
  return file.unread.filter((unread) => !isPrinted(unread));
}

function isPrinted({ reason }: Unread): boolean {
  return reason !== 'html';
}

/** The lines of 版记 that the model has read as such: 抄送, 印发机关, 印发日期. The imprint of a gazette is none of them. */
function imprintOf({ imprint }: GazetteDocument): ReadonlySet<Paragraph> {
  const { copyTo, printedBy, printedOn } = imprint;
  return new Set([...copyTo, printedBy, printedOn].flatMap((element) => (element === null ? [] : [element.paragraph])));
}

/** The stretches of a document that are in no paragraph. What stands behind its last paragraph is its own as well. */
function unreadOf(file: GazetteFile, document: GazetteDocument): readonly Unread[] {
  if (file.unread.length === 0) return [];
  const index = file.documents.indexOf(document);
  const from = index === 0 ? 0 : document.start;
  const to = file.documents[index + 1]?.start ?? file.source.length;
  return file.unread.filter(({ start, end }) => start >= from && end <= to && !isInParagraph(file, start, end));
}

function isInParagraph({ paragraphs }: GazetteFile, start: number, end: number): boolean {
  const last = paragraphs[lowerBound(paragraphs, end) - 1];
  return last !== undefined && start < last.end;
}

function linesOf(source: string, { start, end }: Range): readonly Passage[] {
  const found: Passage[] = [];
  let at = start;
  for (const line of source.slice(start, end).split('\n')) {
    if (line.trim() !== '' && !FENCE.test(line)) found.push({ text: line, start: at, end: at + line.length });
    at += line.length + 1;
  }
  return found;
}

/** Where a scrape lost the line end between a list of responsible bodies and the next item: `…区县政府）（二）推动…`. */
const LOST_LINE_END = /(?<=[）〕])(?=（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．]\D)/u;

function sentences(paragraph: Paragraph): readonly Passage[] {
  const found: Passage[] = [];
  const cell = paragraph.cell === null ? {} : { cell: true };
  for (const match of paragraph.prose.shown.matchAll(/[^。！？；]+[。！？；]*|[。！？；]+/gu)) {
    let start = match.index;
    for (const text of match[0].split(LOST_LINE_END)) {
      found.push({ text, ...locate(paragraph, start, start + text.length), ...cell });
      start += text.length;
    }
  }
  return found;
}
