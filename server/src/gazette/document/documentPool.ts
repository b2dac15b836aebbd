import type { GazetteDocument } from './document.ts';
import { layOut } from './documentLayout.ts';
import type { DocumentLines } from './documentSpans.ts';
import type { Line, Paragraph, Role } from './paragraph.ts';
import { readDocument } from './readDocument.ts';

/** A document whose elements are found; it is made once all lines carry their roles. */
export interface FoundDocument {
  /** The index of its first line. */
  readonly start: number;
  /** The index behind its last line. */
  readonly end: number;
  make(paragraphs: readonly Paragraph[]): GazetteDocument;
}

/** What was found in some lines at an earlier reading. Indexes count from the first line. */
interface KnownDocument {
  readonly lines: readonly Line[];
  readonly span: DocumentLines;
  readonly roles: readonly Role[];
  readonly end: number;
  document: GazetteDocument | undefined;
}

/**
 * Finds the documents of a file, and again those of the reading before where their lines are the same objects: what a
 * document is depends on its lines and on nothing around them. A document found again shares its sections, its elements
 * and its facts with the one before; only its place is new.
 */
export class DocumentPool {
  #before = new Map<Line, KnownDocument>();
  #now = new Map<Line, KnownDocument>();

  /** Finds the elements of one document and writes the role of each of its lines into `roles`. */
  find(lines: readonly Line[], span: DocumentLines, roles: Role[]): FoundDocument {
    const first = lines[span.start];
    const before = first && this.#before.get(first);
    const same = before !== undefined && isOf(before, lines, span) ? before : undefined;
    if (same !== undefined) for (const [index, role] of same.roles.entries()) roles[span.start + index] = role;
    const layout = same === undefined ? layOut(lines, span, roles) : undefined;
    const known: KnownDocument = same ?? {
      lines: lines.slice(span.start, span.end),
      span: relative(span),
      roles: roles.slice(span.start, span.end),
      end: (layout?.end ?? span.end) - span.start,
      document: undefined,
    };
    if (first !== undefined) this.#now.set(first, known);
    return {
      start: span.start,
      end: span.start + known.end,
      make: (paragraphs) => {
        if (known.document !== undefined) return placed(known.document);
        known.document = readDocument(paragraphs, layout ?? layOut(lines, span, [...roles]));
        return known.document;
      },
    };
  }

  /** Ends a reading: documents that it did not find are forgotten. */
  endReading(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}

function isOf({ lines, span }: KnownDocument, all: readonly Line[], wanted: DocumentLines): boolean {
  if (lines.length !== wanted.end - wanted.start) return false;
  const { title, number } = relative(wanted);
  if (number !== span.number || title.start !== span.title.start) return false;
  if (title.title !== span.title.title || title.end !== span.title.end) return false;
  return lines.every((line, index) => line === all[wanted.start + index]);
}

function relative({ start, end, title, number }: DocumentLines): DocumentLines {
  return {
    start: 0,
    end: end - start,
    title: { start: title.start - start, title: title.title - start, end: title.end - start },
    number: number === null ? null : number - start,
  };
}

/** The same document where its paragraphs are now. */
function placed(document: GazetteDocument): GazetteDocument {
  const { paragraphs } = document;
  return { ...document, start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 };
}
