import type { Range } from '../../text/range.ts';
import { readReference } from '../xml/references.ts';
import type { AttachedComment, Locked, Story, WordCell, WordParagraph, WordPiece, WordRun } from './wordParagraph.ts';

/** What is known of a paragraph when it begins. */
export interface ParagraphStart {
  readonly story: Story;
  readonly part: string;
  readonly start: number;
  readonly contentStart: number;
  readonly cell: WordCell | undefined;
  readonly page: number | undefined;
}

/** Gathers the text of one paragraph, in the order of the XML. */
export class ParagraphBuilder {
  readonly #head: ParagraphStart;
  readonly #pieces: WordPiece[] = [];
  readonly #comments: AttachedComment[] = [];
  #text = '';
  contentStart: number;
  style: string | undefined;
  outlineLevel: number | undefined;
  numbering: { id: string | undefined; level: number | undefined } | undefined;

  constructor(head: ParagraphStart) {
    this.#head = head;
    this.contentStart = head.contentStart;
  }

  /** How much text there is so far. */
  get length(): number {
    return this.#text.length;
  }

  /** A number that Word counts: text that the file does not hold. */
  number(text: string): void {
    if (text === '') return;
    this.#push(text, {
      source: this.contentStart,
      sourceLength: 0,
      run: undefined,
      element: undefined,
      locked: 'number',
    });
  }

  /** Character data of a `w:t` element. @param literal whether it stands in a CDATA section */
  characters(
    xml: string,
    range: Range,
    literal: boolean,
    run: WordRun,
    element: Range,
    locked: Locked | undefined,
  ): void {
    const place = { run, element, locked };
    let from = range.start;
    if (!literal) {
      for (let at = xml.indexOf('&', from); at >= 0 && at < range.end; at = xml.indexOf('&', from)) {
        this.#verbatim(xml, from, at, place);
        const reference = readReference(xml, at);
        this.#push(reference.text, { ...place, source: at, sourceLength: reference.end - at });
        from = reference.end;
      }
    }
    this.#verbatim(xml, from, range.end, place);
  }

  /** Something that stands for text without being text: a tab, a line break, a symbol. */
  sign(text: string, range: Range, run: WordRun | undefined, locked: Locked | undefined): void {
    const { start, end } = range;
    this.#push(text, { source: start, sourceLength: end - start, run, element: undefined, locked });
  }

  openComment(id: string): void {
    this.#comments.push({ id, start: this.length, end: undefined });
  }

  closeComment(id: string): void {
    const index = this.#comments.findIndex((comment) => comment.id === id && comment.end === undefined);
    const comment = this.#comments[index];
    if (comment !== undefined) this.#comments[index] = { ...comment, end: this.length };
  }

  /** The paragraph, which ends at `end` in the XML. */
  finish(end: number): WordParagraph {
    const { story, part, start, cell, page } = this.#head;
    return {
      ...{ story, part, start, end, cell, page },
      text: this.#text,
      pieces: this.#pieces,
      style: this.style,
      outlineLevel: this.outlineLevel,
      contentStart: this.contentStart,
      comments: this.#comments,
    };
  }

  #verbatim(xml: string, start: number, end: number, place: Pick<WordPiece, 'run' | 'element' | 'locked'>): void {
    if (end <= start) return;
    // XML reads a carriage return as a line feed; in a text both are a blank.
    const text = xml.slice(start, end).replace(/[\r\n]/gu, ' ');
    this.#push(text, { ...place, source: start, sourceLength: end - start });
  }

  #push(text: string, place: Omit<WordPiece, 'at' | 'length'>): void {
    this.#pieces.push({ at: this.#text.length, length: text.length, ...place });
    this.#text += text;
  }
}
