import type { WordCell } from './wordParagraph.ts';

const WIDEST = 1000;

/** Counts rows and grid columns of a table while it is read. */
export class TablePlace {
  readonly #table: number;
  #row = -1;
  #column = -1;
  #span = 1;

  /** @param table its number in the document, from 0 */
  constructor(table: number) {
    this.#table = table;
  }

  /** The cell that is being read. */
  get cell(): WordCell {
    return { table: this.#table, row: this.#row, column: this.#column };
  }

  nextRow(): void {
    this.#row++;
    this.#column = -1;
    this.#span = 1;
  }

  nextCell(): void {
    this.#column = this.#column < 0 ? 0 : this.#column + this.#span;
    this.#span = 1;
  }

  /** The cell that is being read spans so many grid columns. */
  span(columns: number): void {
    if (columns >= 1 && columns <= WIDEST) this.#span = Math.floor(columns);
  }
}
