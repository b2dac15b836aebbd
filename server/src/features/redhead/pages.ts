import type { Attachment, GazetteDocument } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';
import { BLANK, LINES, paragraphRows, type Row, sectionsByParagraph, signatureRows, singleRow } from './rows.ts';
import { tableRows } from './table.ts';
import { titleLines } from './title.ts';
import { widthOf } from './wrap.ts';

/** 版头: what is printed in red, and the 文号 above the red rule. */
export interface Head {
  /** 发文机关标志, a line for each issuer. */
  readonly marks: readonly string[];
  readonly number: { readonly text: string; readonly source: number } | null;
  /** 上行文 have the number at the left, where 下行文 have it in the middle (7.2.5). */
  readonly upward: boolean;
}

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
  readonly head: Head | null;
  readonly rows: readonly Row[];
  readonly imprint: readonly ImprintRow[];
}

/** How many lines 版头 takes: 35 mm above the mark, the mark, two blank lines, the number, the rule (7.2.4, 7.2.5). */
export const HEAD_LINES = 8;
export const LINES_PER_MARK = 2;

/** Characters of 4号 on a line of 版记, a blank one at each end left out. */
const IMPRINT_MEASURE = 29;

/** Issuers that fit above the number; a page has room for no more beside a title. */
export const MOST_MARKS = 4;

/**
 * Lays a document out on pages of 22 lines.
 * @param source the text that the document was read from, whose tables are no paragraphs
 * @param end where the next document begins: a table at the end of this one is still its own
 */
export function pagesOf(document: GazetteDocument, source: string, end = document.end): readonly Page[] {
  const layout = new Layout(headOf(document));
  const { title, addressee, signatures, date, note, attachmentStatement, attachments } = document;
  const sections = sectionsByParagraph(document);
  const closing = new Set([...signatures, ...(date === null ? [] : [date.paragraph])]);
  const begins = new Map(attachments.map((attachment) => [attachment.paragraphs[0], attachment]));
  let inAttachment = false;
  let done = document.start;

  if (title !== null) layout.add([BLANK, BLANK, ...titleRows(title), BLANK]);
  for (const paragraph of document.paragraphs) {
    if (paragraph.start > done) layout.add(tableRows(source.slice(done, paragraph.start), done));
    done = Math.max(done, paragraph.end);
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
    } else if (isBody(paragraph, inAttachment)) layout.add(paragraphRows(paragraph, sections.get(paragraph)));
  }
  layout.add(tableRows(source.slice(done, end), done));
  return layout.finish(imprintOf(document));
}

class Layout {
  readonly #pages: { head: Head | null; rows: Row[]; room: number }[] = [];

  constructor(head: Head) {
    const room = LINES - HEAD_LINES - LINES_PER_MARK * Math.max(0, head.marks.length - 1);
    this.#pages.push({ head, rows: [], room });
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

function headOf({ title, signatures, number }: GazetteDocument): Head {
  const text = title?.text ?? '';
  const kind = /(?:令|函|纪要)$/u.exec(text)?.[0] ?? '';
  const issuers = signatures.map(({ prose }) => prose.text.trim().replace(/[ \u3000]/gu, ''));
  const named = issuers.length > 0 ? issuers : [text.split('关于', 1)[0] ?? ''].filter((name) => name !== text);
  // 10.1 to 10.3: a letter bears the name alone, an order and minutes what they are.
  const word = kind === '函' ? '' : kind || '文件';
  const shown = named.filter((name) => name !== '').slice(0, MOST_MARKS);
  return {
    marks: shown.map((name, index) => (index === shown.length - 1 ? `${name}${word}` : name)),
    number: number && { text: number.number.text, source: number.paragraph.start },
    upward: /(?:请示|报告)$/u.test(text),
  };
}

/** 抄送 and the like wherever they stand; the line of the printer only where nothing else can be meant. */
function isImprint({ role, prose }: Paragraph): boolean {
  const text = prose.text.trim();
  return /^[抄主][ \u3000]*送[：:]/u.test(text) || (role === 'imprint' && text.endsWith('印发'));
}

/** 抄送 and 印发机关 with 印发日期, as far as the draft has them (7.4). */
function imprintOf({ paragraphs, signatures, date }: GazetteDocument): readonly ImprintRow[] {
  const written = paragraphs.filter(isImprint);
  const rows = written.map(({ prose, start }): ImprintRow => {
    const text = prose.text.trim();
    const parts = /^(\S.*?)[ \u3000]+(\d{4}年\d{1,2}月\d{1,2}日印发)$/u.exec(text);
    return { left: parts?.[1] ?? text, right: parts?.[2] ?? '', assumed: false, source: start };
  });
  const issuer = signatures[0]?.prose.text.trim();
  if (rows.some(({ left, right }) => /印发$/u.test(right || left)) || issuer === undefined || date === null)
    return rows;
  return [...rows, { left: issuer, right: `${date.date.text}印发`, assumed: true, source: null }];
}
