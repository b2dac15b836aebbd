import type { GazetteDocument, GazetteFile } from '../gazette/document.ts';
import { Prose } from '../gazette/prose.ts';
import type { Block } from '../markdown/block.ts';
import { BlockDocument } from '../markdown/incremental.ts';
import type { Work } from '../markdown/segment.ts';
import type { JudgedDay } from '../rules/rule.ts';
import { differenceOf } from '../text/difference.ts';
import { documentKey, RememberedDocument } from './documentMemory.ts';
import type { ParagraphReport } from './paragraphRules.ts';
import type { Concern } from './triggers.ts';

/**
 * What is kept of one open file from one run to the next: its blocks, what each paragraph's text says by itself, what the
 * paragraph rules said about it, and what the document rules said about each of its documents. All of these depend on the
 * text alone and not on its place, so a keystroke costs a block, a paragraph and a document, and not the file. Whatever a
 * run did not ask for is forgotten after it.
 *
 * A memory belongs to one linter: under another configuration the same text may be judged otherwise.
 */
export class Memory {
  #current = new Map<string, Remembered>();
  #previous: ReadonlyMap<string, Remembered> = new Map();
  #documents = new Map<string, RememberedDocument>();
  #documentsBefore: ReadonlyMap<string, RememberedDocument> = new Map();
  /** Which rules each prose concerns; the linter works it out. */
  readonly concerns = new WeakMap<Prose, Concern>();
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

  /** The blocks of a source: read anew where it differs from the one before. */
  blocks(source: string): readonly Block[] {
    if (this.#blocks === undefined) this.#blocks = BlockDocument.parse(source);
    else this.#blocks.apply(differenceOf(this.#blocks.source, source), source);
    return this.#blocks.blocks;
  }

  /** What is known of a document, under a day; what is new is kept in the object. */
  document(file: GazetteFile, document: GazetteDocument, day: JudgedDay): RememberedDocument {
    const key = documentKey(file, document, day);
    const before = this.#documents.get(key) ?? this.#documentsBefore.get(key);
    const known = before?.matches(document) === true ? before : new RememberedDocument(document);
    this.#documents.set(key, known);
    return known;
  }

  /** Counts a document rule that really ran. */
  countAsked(): void {
    this.#asked++;
  }

  /** The analysis of a text, remembered or new. */
  prose(text: string): Prose {
    return this.#entry(text).prose;
  }

  /**
   * The reports on a text in some circumstances (role, day), remembered or worked out now.
   * @param circumstances everything besides the text that the rules may look at.
   */
  reports(text: string, circumstances: string, judge: () => readonly ParagraphReport[]): readonly ParagraphReport[] {
    const { reports } = this.#entry(text);
    let known = reports.get(circumstances);
    if (known === undefined) {
      known = judge();
      this.#judged++;
      reports.set(circumstances, known);
    }
    return known;
  }

  /** Ends a run: what it did not ask for is dropped. */
  turn(): void {
    this.#previous = this.#current;
    this.#current = new Map();
    this.#documentsBefore = this.#documents;
    this.#documents = new Map();
  }

  #entry(text: string): Remembered {
    let entry = this.#current.get(text);
    if (entry === undefined) {
      entry = this.#previous.get(text) ?? { prose: new Prose(text), reports: new Map() };
      this.#current.set(text, entry);
    }
    return entry;
  }
}

interface Remembered {
  readonly prose: Prose;
  readonly reports: Map<string, readonly ParagraphReport[]>;
}
