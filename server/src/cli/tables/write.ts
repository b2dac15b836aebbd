import type { Table, TableFormat } from './table.ts';

/** Writes a table; the code of the other forms is not loaded. */
export async function writtenTable(table: Table, format: TableFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'csv':
      return (await import('./csv.ts')).csv(table);
    case 'md':
      return (await import('./markdown.ts')).markdown(table);
    case 'xlsx':
      return (await import('./xlsx.ts')).xlsx(table);
    case 'html':
      return (await import('./html.ts')).html(table);
  }
}
