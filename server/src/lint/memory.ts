import { Prose } from '../gazette/prose.ts';
import type { ParagraphReport } from './paragraphRules.ts';

/**
 * What is kept of one open document from one run to the next: what each paragraph's text says by itself, and what the
 * paragraph rules said about it. Both depend on the text alone and not on its place, so a keystroke costs one paragraph
 * and not the document. Whatever a run did not ask for is forgotten after it.
 *
 * A memory belongs to one linter: under another configuration the same text may be judged otherwise.
 */
export class Memory {
  #current = new Map<string, Remembered>();
  #previous: ReadonlyMap<string, Remembered> = new Map();
  #judged = 0;

  /** How often the rules of a paragraph really ran since the memory was made. */
  get judged(): number {
    return this.#judged;
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
