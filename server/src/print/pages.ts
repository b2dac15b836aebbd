import type { Table } from '../formats/block.ts';
import type { Attachment, GazetteDocument } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import { ATTENDANCE, attendanceRows } from './attendance.ts';
import { type Format, titleIsMark } from './format.ts';
import { type Head, headOf, issuersOf } from './head.ts';
import { BLANK, LINES, paragraphRows, type Row, sectionsByParagraph, singleRow } from './rows.ts';
import { signatureRows } from './signature.ts';
import { tableRows } from './table.ts';
import { titleLines } from './title.ts';
import { widthOf } from './wrap.ts';

/** A line of 版记. `assumed` ones stand in no draft and follow from 署名 and 成文日期. */
export interface ImprintRow {
  readonly left: string;
  readonly right: string;
  readonly assumed: boolean;
  readonly source: number | null;
}

/** One A4 page. */
export interface Page {
  readonly number: number;
  readonly format: Format;
  readonly head: Head | null;
  readonly rows: readonly Row[];
  readonly imprint: readonly ImprintRow[];
}

/** Characters of 4号 on a line of 版记, a blank one at each end left out. */
const IMPRINT_MEASURE = 29;

/**
 * Lays a document out on pages of 22 lines.
 * @param above the paragraphs above the document, where 份号, 密级 and 紧急程度 stand
 */
export function pagesOf(document: GazetteDocument, above: readonly Paragraph[] = []): readonly Page[] {
  const head = headOf(document, above);
  const layout = new Layout(head);
  const { title, addressee, signatures, date, note, attachmentStatement, attachments } = document;
  const sections = sectionsByParagraph(document);
  const closing = new Set([...signatures, ...(date?.paragraph.role === 'date' ? [date.paragraph] : [])]);
  const begins = new Map(attachments.map((attachment) => [attachment.paragraphs[0], attachment]));
  let inAttachment = false;
  const tables = cellsByTable(document.paragraphs);

  if (titleIsMark(document, head.format)) layout.add([BLANK, BLANK]);
  else if (title !== null) layout.add([BLANK, BLANK, ...titleRows(title), BLANK]);
  for (const paragraph of document.paragraphs) {
    if (paragraph.cell !== null) {
      const cells = tables.get(paragraph.cell.table) ?? [];
      // All of a table at once, at its first cell.
      if (cells[0] === paragraph) layout.add(tableRows(cells));
      continue;
    }
    const attachment = begins.get(paragraph);
    if (attachment !== undefined) {
      inAttachment = true;
      layout.newPage();
      layout.add(attachmentRows(attachment));
    }
    if (paragraph === addressee) layout.add(paragraphRows(paragraph, undefined, 0));
    else if (paragraph === note) layout.add(paragraphRows(paragraph, undefined));
    else if (paragraph === attachmentStatement[0]) layout.add([BLANK, ...paragraphRows(paragraph, undefined, 2, 6.5)]);
    else if (attachmentStatement.includes(paragraph)) layout.add(paragraphRows(paragraph, undefined, 5, 6.5));
    else if (closing.has(paragraph)) {
      // All of them at once, at the first: they stay together.
      if (paragraph === (signatures[0] ?? date?.paragraph))
        layout.addTogether([BLANK, BLANK, ...signatureRows(document)]);
    } else if (paragraph.start === head.signers?.source) continue;
    else if (head.format === 'minutes' && ATTENDANCE.test(paragraph.prose.shown)) layout.add(attendanceRows(paragraph));
    else if (isBody(paragraph, inAttachment)) layout.add(paragraphRows(paragraph, sections.get(paragraph)));
  }
  return layout.finish(imprintOf(document, head.format));
}

function cellsByTable(paragraphs: readonly Paragraph[]): ReadonlyMap<Table, readonly Paragraph[]> {
  const tables = new Map<Table, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.cell === null) continue;
    const cells = tables.get(paragraph.cell.table);
    if (cells === undefined) tables.set(paragraph.cell.table, [paragraph]);
    else cells.push(paragraph);
  }
  return tables;
}

class Layout {
  readonly #pages: { head: Head | null; rows: Row[]; room: number }[] = [];

  readonly #format: Format;

  constructor(head: Head) {
    this.#format = head.format;
    this.#pages.push({ head, rows: [], room: LINES - head.lines });
  }

  newPage(): void {
    this.#pages.push({ head: null, rows: [], room: LINES });
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      if (this.#free < 1) this.newPage();
      // A page does not begin with a blank line, unless the draft begins anew there.
      if (row === BLANK && this.#free === LINES && this.#pages.length > 1 && rows.length === 1) continue;
      this.#pages.at(-1)?.rows.push(row);
    }
  }

  addTogether(rows: readonly Row[]): void {
    if (this.#free < rows.length) this.newPage();
    this.add(rows);
  }

  finish(imprint: readonly ImprintRow[]): readonly Page[] {
    const needed = imprint.reduce(
      (sum, { left, right }) => sum + Math.ceil(widthOf(left + right) / IMPRINT_MEASURE),
      0,
    );
    if (needed > 0 && this.#free < needed + 1) this.newPage();
    return this.#pages.map(({ head, rows }, index) => ({
      number: index + 1,
      format: this.#format,
      head,
      rows,
      imprint: index === this.#pages.length - 1 ? imprint : [],
    }));
  }

  get #free(): number {
    const page = this.#pages.at(-1);
    return page === undefined ? 0 : page.room - page.rows.length;
  }
}

function isBody(paragraph: Paragraph, inAttachment: boolean): boolean {
  const { role } = paragraph;
  if (isImprint(paragraph)) return false;
  return role === 'body' || role === 'section' || (inAttachment && role === 'date');
}

function titleRows(title: NonNullable<GazetteDocument['title']>): readonly Row[] {
  const source = title.paragraphs[0]?.start ?? null;
  return titleLines(title).map((text) => ({
    kind: 'title',
    runs: [{ text, font: 'song' }],
    align: 'middle',
    indent: 0,
    source,
  }));
}

/** 附件 in 黑体 at the top left, its title in the third line (7.3.7); an issued plan has only its title. */
function attachmentRows({ title, paragraphs }: Attachment): readonly Row[] {
  const label = paragraphs[0]?.role === 'attachmentLabel' ? [singleRow(paragraphs[0], 0, 'hei')] : [];
  return [...label, BLANK, ...titleRows(title), BLANK];
}

/** 抄送 and the like wherever they stand; the line of the printer only where nothing else can be meant. */
function isImprint({ role, prose }: Paragraph): boolean {
  const text = prose.shown.trim();
  return /^[抄主]\s*送[：:]/u.test(text) || (role === 'imprint' && text.endsWith('印发'));
}

/** 抄送 and 印发机关 with 印发日期, as far as the draft has them (7.4); a letter has no 印发 (10.1). */
function imprintOf(document: GazetteDocument, format: Format): readonly ImprintRow[] {
  const { paragraphs, date } = document;
  const written = paragraphs.filter(isImprint);
  const rows = written.map(({ prose, start }): ImprintRow => {
    const text = prose.shown.trim();
    const parts = /^(\S.*?)\s+(\d{4}年\d{1,2}月\d{1,2}日印发)$/u.exec(text);
    return { left: parts?.[1] ?? text, right: parts?.[2] ?? '', assumed: false, source: start };
  });
  const [issuer] = issuersOf(document);
  if (format === 'letter') return rows;
  if (rows.some(({ left, right }) => /印发$/u.test(right || left)) || issuer === undefined || date === null)
    return rows;
  return [...rows, { left: issuer, right: `${date.date.text}印发`, assumed: true, source: null }];
}
