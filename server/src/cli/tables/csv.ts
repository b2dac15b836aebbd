import { isFormulaLike, type Table } from './table.ts';

/** As CSV (RFC 4180) in UTF-8 with a mark in front, without which Excel takes it for GB18030. */
export function csv({ header, rows }: Table): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const inert = isFormulaLike(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
