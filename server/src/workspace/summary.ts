import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import { fingerprintOf } from '../gazette/document/fingerprint.ts';
import { locate, type Paragraph } from '../gazette/document/paragraph.ts';
import { issuedIn } from '../rules/catalogue/elements/shared/dispatch.ts';
import type { LineRange } from '../rules/workspace.ts';
import { detached } from '../text/detached.ts';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/range.ts';

/** A document as other files may ask for it. */
export interface DocumentSummary {
  readonly title: string;
  /** The 文号 in normal form, or null. */
  readonly number: string | null;
  /** 成文日期, ISO, or null. */
  readonly date: string | null;
  /** Its title, or where that is missing its first line. */
  readonly place: LineRange;
  /** Equal for texts that differ in layout only; empty where there is no number to compare texts by. */
  readonly print: string;
  /** Normal forms of the numbers that it repeals. */
  readonly repeals: readonly string[];
  /** The title of the plan that its own title issues: 关于印发《X》的通知; null where it issues none. */
  readonly issues: string | null;
  /** Titles of what is attached to it. */
  readonly attachments: readonly { readonly title: string; readonly place: LineRange }[];
}

/** A number that a file cites, with the title that stands with it. */
export interface CitationSummary {
  readonly number: string;
  /** Without its book marks; null where the number stands alone. */
  readonly title: string | null;
  readonly place: LineRange;
}

/** What one file of a workspace contributes: small, and without the file's text. */
export interface FileSummary {
  readonly documents: readonly DocumentSummary[];
  readonly citations: readonly CitationSummary[];
}

/** Sums up a file; null for one that holds no official document. */
export function summarise(file: GazetteFile): FileSummary | null {
  if (!file.isGazette) return null;
  const lines = new LineIndex(file.source);
  const placed = ({ start, end }: Range): LineRange => ({
    start: lines.positionAt(start),
    end: lines.positionAt(end),
  });
  const documents = file.documents
    .filter((document) => document.title !== null || document.number !== null)
    .map((document) => summaryOf(document, placed));
  const own = new Set(file.documents.map((document) => document.number?.paragraph));
  const citations = file.paragraphs
    .filter((paragraph) => !own.has(paragraph) && paragraph.role !== 'contents')
    .flatMap((paragraph) => citationsOf(paragraph, placed));
  return detached({ documents, citations });
}

function summaryOf(document: GazetteDocument, placed: (range: Range) => LineRange): DocumentSummary {
  const title = document.title?.paragraphs ?? [];
  const first = title[0] ?? document.paragraphs[0];
  return {
    title: document.title?.text ?? '',
    number: document.number === null || document.number.number.unknown ? null : document.number.number.normal,
    date: document.date?.date.iso ?? null,
    place: placed(first === undefined ? document : { start: first.start, end: (title.at(-1) ?? first).end }),
    print: document.number === null ? '' : fingerprintOf(document),
    repeals: repealsOf(document),
    issues: issuedIn((document.title?.text ?? '').replace(/\s/gu, ''))?.text ?? null,
    attachments: document.attachments.flatMap(({ title: { text, paragraphs } }) => {
      const line = paragraphs[0];
      return line === undefined
        ? []
        : [{ title: text, place: placed({ start: line.start, end: (paragraphs.at(-1) ?? line).end }) }];
    }),
  };
}

function citationsOf(
  { prose, pieces, ...rest }: Paragraph,
  placed: (range: Range) => LineRange,
): readonly CitationSummary[] {
  return prose.numbers.map((number) => {
    const citation = prose.citations.find((candidate) => candidate.number === number);
    const title = citation?.title.text.replace(/^《|》$/gu, '') ?? null;
    const place = placed(locate({ prose, pieces, ...rest }, number.start, number.end));
    return { number: number.normal, title, place };
  });
}

/** What may stand between a number and the word that repeals it: 《X》（渝府办发〔2020〕1号）、《Y》（…）同时废止. */
const REPEALED =
  /^(?:[）)、，和及与等]|文件|规定|通知|《[^《》]{1,200}》|[（(][^（）()]{1,60}[）)])*(?:(?:同时|相应|即行|予以|一并)废止|自[^。；，]{0,30}起(?:同时)?废止)/u;

/** The numbers that a document repeals: those in a title 关于废止…, and those of sentences that say 同时废止. */
function repealsOf(document: GazetteDocument): readonly string[] {
  const found = new Set<string>();
  if (/关于废止/u.test(document.title?.text.replace(/\s/gu, '') ?? '')) {
    const inTitle = document.title?.paragraphs.flatMap(({ prose }) => prose.numbers) ?? [];
    for (const number of inTitle) found.add(number.normal);
  }
  for (const { prose } of document.paragraphs) {
    if (!prose.text.includes('废止')) continue;
    for (const number of prose.numbers) {
      if (REPEALED.test(prose.text.slice(number.end, number.end + 600))) found.add(number.normal);
    }
  }
  if (document.number !== null) found.delete(document.number.number.normal);
  return [...found];
}
