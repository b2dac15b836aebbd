import { printable } from '../../text/displayWidth.ts';
import type { Table } from './table.ts';

/** As a table of GitHub's Markdown. */
export function markdown({ header, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |\n`;
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('');
}

function cell(text: string): string {
  return printable(text.replace(/\s+/gu, ' ')).replace(/[\\|`*_<>[\]&]/gu, '\\$&');
}
