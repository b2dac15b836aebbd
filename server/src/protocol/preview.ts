/** A document as it would be printed. Everything that comes from the draft is escaped in the HTML. */
export interface Preview {
  /** The title of the first document; plain text. */
  readonly title: string;
  /** A style sheet. */
  readonly style: string;
  /** A4 pages as HTML, those of all documents of the file in order. `data-line` counts lines of the source from 0. */
  readonly pages: readonly string[];
}
