/** A table for people and spreadsheets. Cells are text; what is a number there is text of digits. */
export interface Table {
  /** What the sheet and the page are called. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The forms in which a table is written; `json` is up to whoever made the table. */
export const TABLE_FORMATS = ['csv', 'md', 'xlsx', 'html'] as const;

/** The name of a form. */
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Whether a spreadsheet may take a cell for a formula: a draft may come from anywhere. */
export function isFormulaLike(cell: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(cell);
}
