import { createArchive } from '../../formats/zip/rewrite.ts';
import { escapeXml } from '../reporters/xml.ts';
import { isFormulaLike, type Table } from './table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles by number: 0 plain, 1 heading, 2 text that wraps, 3 text that looks like a formula and is none. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf applyAlignment="1" quotePrefix="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/** Excel allows no longer text in a cell. */
const LONGEST = 32_767;

/** As a workbook of one sheet. Every cell is text, so that nothing in it is ever reckoned as a formula. */
export function xlsx({ title, header, rows }: Table): Uint8Array {
  return archiveOf([
    {
      name: '[Content_Types].xml',
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(header, rows) },
  ]);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function sheet(header: Table['header'], rows: Table['rows']): string {
  const widths = header.map((cell, column) => width([cell, ...rows.map((row) => row[column] ?? '')]));
  const columns = widths.map(
    (value, index) => `<col min="${index + 1}" max="${index + 1}" width="${value}" customWidth="1"/>`,
  );
  const lines = [header, ...rows].map((cells, index) => line(cells, index + 1));
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const range = `A1:${columnName(header.length - 1)}${rows.length + 1}`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

function line(cells: readonly string[], row: number): string {
  const parts = cells.map((cell, column) => {
    const style = row === 1 ? 1 : isFormulaLike(cell) ? 3 : 2;
    const text = escapeXml(cell.slice(0, LONGEST));
    return `<c r="${columnName(column)}${row}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${row}">${parts.join('')}</row>`;
}

/** A, B … Z, AA: the columns of a sheet, counted from 0. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last;
}

/** Wide enough for most cells of a column; a Chinese character is two digits wide. */
function width(cells: readonly string[]): number {
  const longest = cells.reduce((most, cell) => Math.max(most, cell.replace(/[^\u0000-\u00ff]/gu, '--').length), 0);
  return Math.min(48, Math.max(8, longest + 2));
}

/** Excel allows 31 characters, and not these. */
function sheetName(title: string): string {
  return title.replace(/[[\]:*?/\\]/gu, ' ').slice(0, 31);
}

function archiveOf(parts: readonly { readonly name: string; readonly content: string }[]): Uint8Array {
  const encoder = new TextEncoder();
  return createArchive(parts.map(({ name, content }) => ({ name, content: encoder.encode(content) })));
}
