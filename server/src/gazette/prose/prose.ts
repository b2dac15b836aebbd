import { type BracketPairs, pairBrackets } from './brackets.ts';
import { type Citation, findCitations } from './citation.ts';
import { parseDateLine, type WrittenDate } from './date.ts';
import { type Definition, findDefinitions } from './definition.ts';
import { type DocumentNumber, findDocumentNumbers } from './documentNumber.ts';
import { type Heading, headingOf } from './heading.ts';
import { type LevelMark, parseMark } from './mark.ts';
import { findResponsibleLists, type ResponsibleList } from './responsible.ts';
import { signsOf } from './signs.ts';
import { findSpans, maskSpans, type Span } from './span.ts';

/**
 * What the text of one paragraph says by itself: no position, no neighbours, a pure function of the text, and therefore
 * shared between equal paragraphs and kept while the document around it changes. All offsets count from the beginning
 * of `text`. Everything beyond the text is worked out when first asked for.
 */
export class Prose {
  readonly text: string;
  /** What others keep here, each in its own place; see ProseFact. */
  readonly facts: unknown[] = [];
  #trimmed: string | undefined;
  #signs: number | undefined;
  #date: WrittenDate | null | undefined;
  #heading: Heading | undefined;
  #brackets: BracketPairs | undefined;
  #mark: LevelMark | null | undefined;
  #numbers: readonly DocumentNumber[] | undefined;
  #lists: readonly ResponsibleList[] | undefined;
  #citations: readonly Citation[] | undefined;
  #definitions: readonly Definition[] | undefined;
  #spans: readonly Span[] | undefined;
  #masked: string | undefined;
  #chinese: string | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The text without spaces around it, ideographic ones included. */
  get trimmed(): string {
    this.#trimmed ??= this.text.trim();
    return this.#trimmed;
  }

  /** What the text shows by its form: the bits of `SIGN`. */
  get signs(): number {
    this.#signs ??= signsOf(this.trimmed);
    return this.#signs;
  }

  /** The date that the text is, and nothing else; or null. */
  get date(): WrittenDate | null {
    if (this.#date === undefined) this.#date = parseDateLine(this.text);
    return this.#date;
  }

  /** The words behind the level mark, up to the first stop. */
  get heading(): Heading {
    this.#heading ??= headingOf(this.text, this.mark?.body ?? 0);
    return this.#heading;
  }

  /** Pairs of brackets, quotation and book marks. */
  get brackets(): BracketPairs {
    this.#brackets ??= pairBrackets(this.text);
    return this.#brackets;
  }

  /** The level mark at the beginning, right or wrong, or null. */
  get mark(): LevelMark | null {
    if (this.#mark === undefined) this.#mark = parseMark(this.text);
    return this.#mark;
  }

  /** 发文字号 anywhere in the text. */
  get numbers(): readonly DocumentNumber[] {
    this.#numbers ??= findDocumentNumbers(this.text);
    return this.#numbers;
  }

  /** 责任单位 lists. */
  get lists(): readonly ResponsibleList[] {
    this.#lists ??= findResponsibleLists(this.text, this.brackets);
    return this.#lists;
  }

  /** Documents cited with title and number. */
  get citations(): readonly Citation[] {
    this.#citations ??= findCitations(this.text, this.brackets, this.numbers);
    return this.#citations;
  }

  /** Short names that are introduced here: （以下简称“X”）, （…，下同）. */
  get definitions(): readonly Definition[] {
    this.#definitions ??= findDefinitions(this.text, this.brackets);
    return this.#definitions;
  }

  /** Stretches that are no running text of the drafter's own: titles, quotations, code, English, addresses, telephones. */
  get spans(): readonly Span[] {
    this.#spans ??= findSpans(this.text, this.brackets);
    return this.#spans;
  }

  /** The text with every span of {@link spans} replaced by U+FFFC, same length. What most text rules read. */
  get masked(): string {
    this.#masked ??= maskSpans(this.text, this.spans);
    return this.#masked;
  }

  /**
   * The text with only that masked which is no Chinese (English, addresses, telephones, numbers of standards, code);
   * titles and quotations stay. For rules about characters, which are wrong in a title as anywhere.
   */
  get chinese(): string {
    // Where no title and no quotation is masked, nothing else would be without them.
    this.#chinese ??= this.spans.some(({ kind }) => kind === 'title' || kind === 'quotation')
      ? maskSpans(this.text, findSpans(this.text))
      : this.masked;
    return this.#chinese;
  }
}
