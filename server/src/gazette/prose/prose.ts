import type { FactHolder, FactSlots } from '../../facts/fact.ts';
import { type BracketPairs, pairBrackets } from './brackets.ts';
import { type Citation, findCitations } from './citation.ts';
import { parseDateLine, type WrittenDate } from './date.ts';
import { type Definition, findDefinitions } from './definition.ts';
import { type DocumentNumber, findDocumentNumbers } from './documentNumber.ts';
import { type Heading, headingOf } from './heading.ts';
import { type LevelMark, parseMark } from './mark.ts';
import { ProseFact } from './proseFact.ts';
import { findResponsibleLists, type ResponsibleList } from './responsible.ts';
import { signsOf } from './signs.ts';
import { findSpans, maskSpans, type Span } from './span.ts';

/**
 * What the text of one paragraph says by itself: no position, no neighbours, a pure function of its two texts, and therefore
 * shared between equal paragraphs and kept while the document around it changes. All offsets count from the beginning
 * of `text`. Everything beyond the text is a fact of it, worked out when it is first asked for.
 */
export class Prose implements FactHolder {
  readonly text: string;
  /**
   * The text as people are shown it: where `text` has U+FFFC for inline code, formulas and images, their words. Of the same
   * length, so that every offset of `text` is one of it. Whatever a person or a program is shown is cut out of this one.
   */
  readonly shown: string;
  readonly facts: FactSlots = [];

  constructor(text: string, shown = text) {
    this.text = text;
    this.shown = shown;
  }

  /** The text without spaces around it, ideographic ones included. */
  get trimmed(): string {
    return trimmed.of(this);
  }

  /** What the text shows by its form: the bits of `SIGN`. */
  get signs(): number {
    return signs.of(this);
  }

  /** The date that the text is, and nothing else; or null. */
  get date(): WrittenDate | null {
    return date.of(this);
  }

  /** The words behind the level mark, up to the first stop. */
  get heading(): Heading {
    return heading.of(this);
  }

  /** Pairs of brackets, quotation and book marks. */
  get brackets(): BracketPairs {
    return brackets.of(this);
  }

  /** The level mark at the beginning, right or wrong, or null. */
  get mark(): LevelMark | null {
    return mark.of(this);
  }

  /** 发文字号 anywhere in the text. */
  get numbers(): readonly DocumentNumber[] {
    return numbers.of(this);
  }

  /** 责任单位 lists. */
  get lists(): readonly ResponsibleList[] {
    return lists.of(this);
  }

  /** Documents cited with title and number. */
  get citations(): readonly Citation[] {
    return citations.of(this);
  }

  /** Short names that are introduced here: （以下简称“X”）, （…，下同）. */
  get definitions(): readonly Definition[] {
    return definitions.of(this);
  }

  /** Stretches that are no running text of the drafter's own: titles, quotations, code, English, addresses, telephones. */
  get spans(): readonly Span[] {
    return spans.of(this);
  }

  /** The text with every span of {@link spans} replaced by U+FFFC, same length. What most text rules read. */
  get masked(): string {
    return masked.of(this);
  }

  /**
   * The text with only that masked which is no Chinese (English, addresses, telephones, numbers of standards, code);
   * titles and quotations stay. For rules about characters, which are wrong in a title as anywhere.
   */
  get chinese(): string {
    return chinese.of(this);
  }
}

const trimmed = new ProseFact(({ text }) => text.trim());
const signs = new ProseFact((prose) => signsOf(prose.trimmed));
const mark = new ProseFact(({ text }) => parseMark(text));
const numbers = new ProseFact(({ text }) => findDocumentNumbers(text));
const date = new ProseFact(({ text }) => parseDateLine(text));
const brackets = new ProseFact(({ text }) => pairBrackets(text));
const spans = new ProseFact((prose) => findSpans(prose.text, prose.brackets));
const masked = new ProseFact((prose) => maskSpans(prose.text, prose.spans));
const lists = new ProseFact((prose) => findResponsibleLists(prose.shown, prose.brackets));
const heading = new ProseFact((prose) => headingOf(prose.text, prose.mark?.body ?? 0, prose.shown));
const citations = new ProseFact((prose) => findCitations(prose.text, prose.brackets, prose.numbers));
const definitions = new ProseFact((prose) => findDefinitions(prose.text, prose.brackets));
const chinese = new ProseFact((prose) => {
  // Where no title and no quotation is masked, nothing else would be without them.
  const masksChinese = prose.spans.some(({ kind }) => kind === 'title' || kind === 'quotation');
  return masksChinese ? maskSpans(prose.text, findSpans(prose.text)) : prose.masked;
});
