import type { Range } from '../../text/range.ts';
import { XmlScanner, type XmlToken } from '../xml/scanner.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import type { Numbering } from './numbering.ts';
import { ParagraphBuilder } from './paragraphBuilder.ts';
import type { StyleSheet } from './styles.ts';
import { TablePlace } from './tablePlace.ts';
import { TextLocks } from './textLocks.ts';
import type { Story, WordParagraph, WordUnread } from './wordParagraph.ts';

/** What one part of a document holds. */
export interface ReadStory {
  /** In the order in which they begin; a text box follows the paragraph it is anchored in. */
  readonly paragraphs: readonly WordParagraph[];
  readonly unread: readonly WordUnread[];
  /** How many tables there are up to the end of this part, those of earlier parts counted in. */
  readonly tables: number;
}

/** What reading needs to know besides the part itself. */
export interface StoryContext {
  readonly part: string;
  readonly story: Story;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  /** How many tables the parts before this one hold: tables are counted through the document. */
  readonly tables: number;
}

type OpenToken = XmlToken & { readonly kind: 'open' };
type CloseToken = XmlToken & { readonly kind: 'close' };
type TextToken = XmlToken & { readonly kind: 'text' };

/** Elements whose whole content is no text of the document as it stands. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['mc:Fallback', 'w:del', 'w:moveFrom', 'w:rt', 'w:numPicBullet'],
  ...['w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange'],
]);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
/** Elements of a run that a reader sees as a character. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:sym': '\uFFFC',
};
const OBJECTS: Readonly<Record<string, WordUnread['reason']>> = {
  'm:oMath': 'math',
  'w:object': 'embedded-object',
  'a:blip': 'picture',
};

/** A run and a text element while they are read: their ends are known when they close. */
interface OpenRun extends Range {
  end: number;
  readonly openTag: string;
  properties: string;
}
interface OpenText extends Range {
  end: number;
}

/** What belongs to one level of text: a text box begins a new one inside a paragraph. */
interface Level {
  readonly story: Story;
  readonly tables: TablePlace[];
  paragraph: ParagraphBuilder | undefined;
  run: OpenRun | undefined;
  text: OpenText | undefined;
  /** Inside `w:pPr`, or `w:rPr`; the start of the element. */
  paragraphProperties: number | undefined;
  runProperties: number | undefined;
}

/**
 * Reads the paragraphs of one part in one pass.
 *
 * @throws XmlError where the part is not well-formed.
 */
export function readStory(xml: string, context: StoryContext): ReadStory {
  return new StoryReader(xml, context).read();
}

class StoryReader {
  readonly #xml: string;
  readonly #context: StoryContext;
  readonly #scanner: XmlScanner;
  readonly #locks = new TextLocks();
  readonly #paragraphs: WordParagraph[] = [];
  readonly #unread: WordUnread[] = [];
  readonly #outer: Level[] = [];
  #level: Level;
  #tables: number;
  #page: number | undefined;

  constructor(xml: string, context: StoryContext) {
    this.#xml = xml;
    this.#context = context;
    this.#scanner = new XmlScanner(xml, WORD_NAMESPACES);
    this.#level = newLevel(context.story);
    this.#tables = context.tables;
    // Only Word itself records where the pages of its last layout began.
    this.#page = context.story === 'main' && xml.includes('lastRenderedPageBreak') ? 1 : undefined;
  }

  read(): ReadStory {
    for (let token = this.#scanner.next(); token !== undefined; token = this.#scanner.next()) {
      if (token.kind === 'open') this.#open(token);
      else if (token.kind === 'close') this.#close(token);
      else if (this.#level.text !== undefined) this.#characters(token, this.#level.text);
    }
    const paragraphs = this.#paragraphs.sort((a, b) => a.start - b.start);
    return { paragraphs, unread: this.#unread, tables: this.#tables };
  }

  #open(token: OpenToken): void {
    const { name, start } = token;
    const level = this.#level;
    if (SKIPPED.has(name)) this.#skip(token);
    else if (level.paragraphProperties !== undefined) this.#paragraphProperty(name);
    else if (level.runProperties !== undefined) return;
    else if (INSERTED.has(name)) this.#locks.lock('revision', this.#scanner.depth);
    else if (name === 'w:p') this.#beginParagraph(token);
    else if (name === 'w:pPr') level.paragraphProperties = start;
    else if (name === 'w:r') this.#beginRun(token);
    else if (name === 'w:rPr') level.runProperties = start;
    else if (name === 'w:t') level.text = token.empty || level.run === undefined ? undefined : { start, end: start };
    else if (SIGNS[name] !== undefined) this.#sign(token, SIGNS[name] ?? '');
    else if (OBJECTS[name] !== undefined) this.#object(token, OBJECTS[name] ?? 'picture');
    else if (name.startsWith('w:tbl') || name === 'w:tr' || name === 'w:tc' || name === 'w:gridSpan') this.#table(name);
    else this.#mark(token);
  }

  /** Containers and marks between runs. */
  #mark({ name }: OpenToken): void {
    const value = (attribute: string): string | undefined => this.#scanner.attribute(attribute);
    switch (name) {
      case 'w:txbxContent':
        this.#outer.push(this.#level);
        this.#level = newLevel('textbox');
        break;
      case 'w:fldSimple':
        this.#locks.lock('field', this.#scanner.depth);
        break;
      case 'w:fldChar':
        this.#locks.fieldMark(value('w:fldCharType'));
        break;
      case 'w:lock':
        // The element stands in the properties of the control, two levels below it.
        if (/content/iu.test(value('w:val') ?? '')) this.#locks.lock('locked-control', this.#scanner.depth - 1);
        break;
      case 'w:lastRenderedPageBreak':
        if (this.#page !== undefined) this.#page++;
        break;
      case 'w:commentRangeStart':
        this.#level.paragraph?.openComment(value('w:id') ?? '');
        break;
      case 'w:commentRangeEnd':
        this.#level.paragraph?.closeComment(value('w:id') ?? '');
        break;
      default:
    }
  }

  #close({ name, end }: CloseToken): void {
    this.#locks.closed(this.#scanner.depth);
    const level = this.#level;
    switch (name) {
      case 'w:pPr':
        this.#endParagraphProperties(end);
        break;
      case 'w:rPr':
        if (level.run !== undefined && level.runProperties !== undefined) {
          level.run.properties = this.#xml.slice(level.runProperties, end);
        }
        level.runProperties = undefined;
        break;
      case 'w:t':
        if (level.text !== undefined) level.text.end = end;
        level.text = undefined;
        break;
      case 'w:r':
        if (level.run !== undefined) level.run.end = end;
        level.run = undefined;
        break;
      case 'w:p':
        if (level.paragraph !== undefined) this.#paragraphs.push(level.paragraph.finish(end));
        level.paragraph = undefined;
        break;
      case 'w:tbl':
        level.tables.pop();
        break;
      case 'w:txbxContent':
        this.#level = this.#outer.pop() ?? level;
        break;
      default:
    }
  }

  /** Passes over an element and all that is in it; returns its end in the XML. */
  #skip(token: OpenToken): number {
    const depth = this.#scanner.depth;
    for (let inner = this.#scanner.next(); inner !== undefined; inner = this.#scanner.next()) {
      if (inner.kind === 'close' && (token.empty || this.#scanner.depth < depth)) return inner.end;
    }
    return this.#xml.length;
  }

  #beginParagraph({ start, end }: OpenToken): void {
    const level = this.#level;
    const table = level.tables.at(-1);
    level.paragraph = new ParagraphBuilder({
      story: level.story,
      part: this.#context.part,
      start,
      contentStart: end,
      cell: table?.cell,
      page: this.#page,
    });
  }

  #beginRun({ start, end, empty }: OpenToken): void {
    if (!empty) this.#level.run = { start, end, openTag: this.#xml.slice(start, end), properties: '' };
  }

  #paragraphProperty(name: string): void {
    const { paragraph } = this.#level;
    const value = this.#scanner.attribute('w:val');
    if (paragraph === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value);
    else if (name === 'w:numPr') paragraph.numbering = { id: undefined, level: undefined };
    else if (name === 'w:numId' && paragraph.numbering !== undefined) paragraph.numbering.id = value;
    else if (name === 'w:ilvl' && paragraph.numbering !== undefined) paragraph.numbering.level = Number(value);
  }

  /** Style and list are known now: what they say about level and number. */
  #endParagraphProperties(end: number): void {
    const { paragraph } = this.#level;
    this.#level.paragraphProperties = undefined;
    if (paragraph === undefined) return;
    paragraph.contentStart = end;
    const chain = this.#context.styles.chain(paragraph.style);
    paragraph.outlineLevel ??= chain.find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel;
    const inherited = chain.find(({ numbering }) => numbering?.id !== undefined)?.numbering;
    const id = paragraph.numbering?.id ?? inherited?.id;
    const level = paragraph.numbering?.level ?? inherited?.level ?? 0;
    if (id !== undefined && id !== '0') paragraph.number(this.#context.numbering.next(id, level));
  }

  #characters(token: TextToken, element: OpenText): void {
    const { paragraph, run } = this.#level;
    if (paragraph === undefined || run === undefined || this.#locks.inFieldCode) return;
    paragraph.characters(this.#xml, token, token.literal, run, element, this.#locks.reason);
  }

  #sign(token: OpenToken, sign: string): void {
    const { paragraph, run } = this.#level;
    if (this.#locks.inFieldCode || run === undefined) return;
    paragraph?.sign(sign, token, run, token.name === 'w:sym' ? 'symbol' : this.#locks.reason);
  }

  #object(token: OpenToken, reason: WordUnread['reason']): void {
    this.#unread.push({ reason, part: this.#context.part, at: token.start });
    if (reason !== 'math') return;
    const end = this.#skip(token);
    this.#level.paragraph?.sign('\uFFFC', { start: token.start, end }, undefined, 'symbol');
  }

  #table(name: string): void {
    const { tables } = this.#level;
    const table = tables.at(-1);
    if (name === 'w:tbl') tables.push(new TablePlace(this.#tables++));
    else if (name === 'w:tr') table?.nextRow();
    else if (name === 'w:tc') table?.nextCell();
    else if (name === 'w:gridSpan') table?.span(Number(this.#scanner.attribute('w:val') ?? 1));
  }
}

function newLevel(story: Story): Level {
  return {
    ...{ story, tables: [], paragraph: undefined, run: undefined, text: undefined },
    ...{ paragraphProperties: undefined, runProperties: undefined },
  };
}
