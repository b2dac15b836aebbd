import { BlockDocument } from '../../formats/markdown/incremental.ts';
import type { Work } from '../../formats/markdown/segment.ts';
import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import { DocumentPool } from '../../gazette/document/documentPool.ts';
import type { Line } from '../../gazette/document/paragraph.ts';
import { ParagraphReader } from '../../gazette/document/paragraphReader.ts';
import { assemble } from '../../gazette/document/parse.ts';
import { Prose } from '../../gazette/prose/prose.ts';
import type { JudgedDay } from '../../rules/rule.ts';
import { differenceOf } from '../../text/difference.ts';
import { DirectiveCache } from './directiveCache.ts';
import { type DocumentResults, ResultsByDocument } from './documentResults.ts';
import { guarded } from './staleModels.ts';

/** Texts that are kept beyond twice those of the last run; fewer are not worth a look at which of them are still used. */
const SPARE = 1000;

/** What the runs since the cache was made have cost, in numbers that are the same on every machine. */
export interface RunCounts {
  /** How often the rules of a paragraph ran. */
  paragraphs: number;
  /** How often a document rule ran. */
  documentRules: number;
  /** How often the results of a whole document had to be worked out. */
  documents: number;
}

/**
 * What is kept of one open file from one run of a linter to the next: its blocks and paragraphs, what is worked out from the
 * text of each paragraph, and the results for each of its documents. All of it depends on texts and not on their places,
 * so a keystroke costs a block, a paragraph and a document, and not the file. The model of a run is good until the next
 * run, which moves its paragraphs in place.
 *
 * A cache belongs to one linter: under another configuration the same text has other results.
 */
export class OpenFileCache {
  readonly counts: RunCounts = { paragraphs: 0, documentRules: 0, documents: 0 };
  readonly directives = new DirectiveCache();
  readonly #proses = new Map<string, Prose>();
  readonly #reader = new ParagraphReader((text, shown) => this.#prose(text, shown));
  #lines: readonly Line[] = [];
  #blocks: BlockDocument | undefined;
  #run = 0;
  readonly #documents = new DocumentPool();
  /** The results of this run and of the one before. */
  #results = new ResultsByDocument();
  #resultsBefore = new ResultsByDocument();

  /** A model as it is handed out: good until the next run. */
  handOut(file: GazetteFile): GazetteFile {
    const run = this.#run;
    return guarded(file, () => run === this.#run);
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
    this.#run++;
    if (this.#blocks === undefined) {
      this.#blocks = BlockDocument.parse(source);
      const { blocks } = this.#blocks;
      this.#lines = this.#reader.apply(blocks, { from: 0, removed: [], added: blocks.length });
      this.directives.read(source);
    } else {
      const edit = differenceOf(this.#blocks.source, source);
      const change = this.#blocks.apply(edit, source);
      this.#lines = this.#reader.apply(this.#blocks.blocks, change);
      this.directives.reread(source, edit);
    }
    return assemble(source, this.#lines, this.#blocks.blocks, this.#documents);
  }

  /** The results of the last run for a document, where they still hold. */
  resultsFor(file: GazetteFile, document: GazetteDocument, day: JudgedDay): DocumentResults | undefined {
    return this.#resultsBefore.find(file, document, day);
  }

  /** Keeps results for the next run. */
  keep(document: GazetteDocument, results: DocumentResults): void {
    this.#results.add(document, results);
  }

  /** Ends a run: what it did not use is evicted, texts when there are many of them. */
  evict(): void {
    this.#resultsBefore = this.#results;
    this.#results = new ResultsByDocument();
    if (this.#proses.size <= 2 * this.#lines.length + SPARE) return;
    const used = new Set(this.#lines.map(({ prose }) => prose));
    for (const [text, prose] of this.#proses) if (!used.has(prose)) this.#proses.delete(text);
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
}
