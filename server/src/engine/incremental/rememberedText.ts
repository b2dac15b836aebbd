import type { ParagraphReport } from '../paragraphRules.ts';
import type { Concern } from '../triggers.ts';

/** Circumstances of one text that are kept: it may stand in several documents, and a date may be typed. */
const MOST = 8;

/** What is known of the text of a paragraph wherever it stands. */
export class RememberedText {
  /** Which rules it concerns, once that was worked out. */
  concern: Concern | undefined = undefined;
  /** What the paragraph rules said about it, in the circumstances in which they were asked. */
  #said: readonly { readonly circumstances: string; readonly reports: readonly ParagraphReport[] }[] = NONE;

  /** The reports in some circumstances; undefined where the rules must be asked. */
  reports(circumstances: string): readonly ParagraphReport[] | undefined {
    for (const said of this.#said) if (said.circumstances === circumstances) return said.reports;
    return undefined;
  }

  /** Keeps what the rules said. */
  keep(circumstances: string, reports: readonly ParagraphReport[]): void {
    this.#said = [{ circumstances, reports }, ...this.#said.slice(0, MOST - 1)];
  }
}

const NONE: readonly never[] = [];
