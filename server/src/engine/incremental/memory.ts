import { BlockDocument } from '../../formats/markdown/incremental.ts';
import type { Work } from '../../formats/markdown/segment.ts';
import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import { LineReader } from '../../gazette/document/lines.ts';
import type { Line, Paragraph } from '../../gazette/document/paragraph.ts';
import { assemble } from '../../gazette/document/parse.ts';
import { Prose } from '../../gazette/prose/prose.ts';
import type { JudgedDay } from '../../rules/rule.ts';
import { differenceOf } from '../../text/difference.ts';
import type { ParagraphReport } from '../paragraphRules.ts';
import { RememberedDocument, RememberedDocuments } from './documentMemory.ts';
import { RememberedText } from './rememberedText.ts';

/** Texts that are kept beyond twice those of the last run; fewer are not worth a look at which of them are still used. */
const SPARE = 1000;
/** How many paragraphs may have gone at one place before what is known of those after it is looked up by their texts. */
const REACH = 64;

/**
 * What is kept of one open file from one run to the next: its blocks and paragraphs, what each paragraph's text says by
 * itself, what the paragraph rules said about it, and what the document rules said about each of its documents. All of
 * these depend on the text alone and not on its place, so a keystroke costs a block, a paragraph and a document, and not
 * the file. The model of a run is good until the next one, which moves its paragraphs in place.
 *
 * A memory belongs to one linter: under another configuration the same text may be judged otherwise.
 */
export class Memory {
  readonly #proses = new Map<string, Prose>();
  readonly #texts = new Map<Prose, RememberedText>();
  /** The paragraphs of this run and of the one before, in the order in which they were asked about. */
  #asking: Asked = { paragraphs: [], texts: [] };
  #askedBefore: Asked = { paragraphs: [], texts: [] };
  /** How far in {@link #askedBefore} this run has come. */
  #next = 0;
  readonly #reader = new LineReader((text, shown) => this.#prose(text, shown));
  #lines: readonly Line[] = [];
  #documents = new RememberedDocuments();
  #documentsBefore = new RememberedDocuments();
  #blocks: BlockDocument | undefined;
  #judged = 0;
  #asked = 0;

  /** How often the rules of a paragraph really ran since the memory was made. */
  get judged(): number {
    return this.#judged;
  }

  /** How often a document rule really ran since the memory was made. */
  get asked(): number {
    return this.#asked;
  }

  /** What the last reading of blocks cost. */
  get work(): Readonly<Work> {
    return this.#blocks?.work ?? { characters: 0, tokenized: 0, blocks: 0 };
  }

  /** How many texts of paragraphs are kept. */
  get texts(): number {
    return this.#proses.size;
  }

  /** The model of a source: read anew where it differs from the one before. */
  parse(source: string): GazetteFile {
    if (this.#blocks === undefined) {
      this.#blocks = BlockDocument.parse(source);
      const { blocks } = this.#blocks;
      this.#lines = this.#reader.apply(blocks, { from: 0, removed: [], added: blocks.length });
    } else {
      const change = this.#blocks.apply(differenceOf(this.#blocks.source, source), source);
      this.#lines = this.#reader.apply(this.#blocks.blocks, change);
    }
    return assemble(source, this.#lines, this.#blocks.blocks);
  }

  /** What is known of a document, under a day; what is new is kept in the object. */
  document(file: GazetteFile, document: GazetteDocument, day: JudgedDay): RememberedDocument {
    const again = this.#documents.find(file, document, day);
    if (again !== undefined) return again;
    const known = this.#documentsBefore.find(file, document, day) ?? new RememberedDocument(file, document, day);
    this.#documents.add(document, known);
    return known;
  }

  /** Counts a document rule that really ran. */
  countAsked(): void {
    this.#asked++;
  }

  /** What is known of the texts of paragraphs, one by one. */
  textsOf(paragraphs: readonly Paragraph[]): readonly RememberedText[] {
    const texts = paragraphs.map((paragraph) => this.#inTurn(paragraph) ?? this.#text(paragraph.prose));
    for (const paragraph of paragraphs) this.#asking.paragraphs.push(paragraph);
    for (const text of texts) this.#asking.texts.push(text);
    return texts;
  }

  /** Keeps what the paragraph rules said about a text in some circumstances: all that they may look at besides it. */
  keep(text: RememberedText | undefined, circumstances: string, reports: readonly ParagraphReport[]): void {
    text?.keep(circumstances, reports);
    this.#judged++;
  }

  /** Ends a run: what it did not ask for is dropped, now or a little later. */
  turn(): void {
    this.#documentsBefore = this.#documents;
    this.#documents = new RememberedDocuments();
    this.#askedBefore = this.#asking;
    this.#asking = { paragraphs: [], texts: [] };
    this.#next = 0;
    if (Math.max(this.#proses.size, this.#texts.size) <= 2 * this.#lines.length + SPARE) return;
    const used = new Set(this.#lines.map(({ prose }) => prose));
    for (const [text, prose] of this.#proses) if (!used.has(prose)) this.#proses.delete(text);
    for (const prose of this.#texts.keys()) if (!used.has(prose)) this.#texts.delete(prose);
  }

  /** The same paragraph of the run before where it is met in the same order, which spares nearly all looking up. */
  #inTurn(paragraph: Paragraph): RememberedText | undefined {
    const { paragraphs, texts } = this.#askedBefore;
    for (let i = this.#next; i < this.#next + REACH && i < paragraphs.length; i++) {
      if (paragraphs[i] !== paragraph) continue;
      this.#next = i + 1;
      return texts[i];
    }
    return undefined;
  }

  #prose(text: string, shown = text): Prose {
    const key = shown === text ? text : `${text}\n${shown}`;
    let prose = this.#proses.get(key);
    if (prose === undefined) {
      prose = new Prose(text, shown);
      this.#proses.set(key, prose);
    }
    return prose;
  }

  #text(prose: Prose): RememberedText {
    let text = this.#texts.get(prose);
    if (text === undefined) {
      text = new RememberedText();
      this.#texts.set(prose, text);
    }
    return text;
  }
}

/** Paragraphs, and what is known of the text of each. */
interface Asked {
  readonly paragraphs: Paragraph[];
  readonly texts: RememberedText[];
}
