import type { Finding } from '../../engine/finding.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import type { Story } from '../../formats/word/wordParagraph.ts';
import type { Unread } from '../../gazette/document/document.ts';
import { LineIndex } from '../../text/lines.ts';

/**
 * What is shown of one file. Places in it are offsets of `source`, the text as it is now on disk. What a cache knows is not
 * read before somebody asks: whoever shows a report asks for `source` and `lines` only where it shows something.
 */
export interface FileReport {
  readonly name: string;
  readonly source: string;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** What is not shown as a finding; formats that tell accepted findings apart name them as such. */
  readonly suppressed?: readonly SuppressedFinding[];
  /** What no rule has read, in order. */
  readonly unread: readonly Unread[];
  /** Where an offset of `source` lies in a Word document; absent for a text, whose places are lines. */
  readonly placeOf?: ((offset: number) => WordPlace) | undefined;
}

/** A place in a Word document as a person finds it. */
export interface WordPlace {
  readonly story: Story;
  /** The number of the paragraph among those that hold text, from 1. */
  readonly paragraph: number;
  /** Table, row and column from 1; null outside of tables. */
  readonly cell: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** The headings above it, the outermost first. */
  readonly heading: readonly string[];
  /** The page on which the paragraph began when Word laid it out last; null where the file does not say. */
  readonly page: number | null;
  /** Where the paragraph's text begins in `source`. */
  readonly start: number;
}

/** A report on a text that is not read, nor its lines counted, before somebody asks. */
export class TextReport implements FileReport {
  readonly name: string;
  readonly unread: readonly Unread[];
  findings: readonly Finding[] = [];
  suppressed: readonly SuppressedFinding[] = [];
  readonly placeOf: ((offset: number) => WordPlace) | undefined;
  readonly #text: () => string;
  #source: string | undefined;
  #lines: LineIndex | undefined;

  constructor(name: string, unread: readonly Unread[], text: () => string, placeOf?: (offset: number) => WordPlace) {
    this.placeOf = placeOf;
    this.name = name;
    this.unread = unread;
    this.#text = text;
  }

  get source(): string {
    this.#source ??= this.#text();
    return this.#source;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }
}
