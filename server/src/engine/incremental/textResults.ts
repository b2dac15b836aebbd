import { KeyedProseFact } from '../../gazette/prose/proseFact.ts';
import type { Linter } from '../linter.ts';
import type { ParagraphReports } from '../paragraphRules.ts';
import type { TriggeredRules } from '../triggers.ts';

/** Circumstances of one text that are kept: it may stand in several documents, and a date may be typed. */
const MOST = 8;

/** What one linter found out about the text of a paragraph, wherever the paragraph stands. */
export class TextResults {
  /** Which rules have something to look at in the text, once that was worked out. */
  triggered: TriggeredRules | undefined = undefined;
  /** What the paragraph rules reported, in the circumstances in which they ran; the last ones first. */
  #reported: readonly { readonly circumstances: string; readonly reports: ParagraphReports }[] = NONE;

  /** The reports in some circumstances; undefined where the rules must run. */
  reports(circumstances: string): ParagraphReports | undefined {
    for (const known of this.#reported) if (known.circumstances === circumstances) return known.reports;
    return undefined;
  }

  /** Keeps what the rules reported in some circumstances: all that they may look at besides the text. */
  keep(circumstances: string, reports: ParagraphReports): void {
    this.#reported = [{ circumstances, reports }, ...this.#reported.slice(0, MOST - 1)];
  }
}

const NONE: readonly never[] = [];

/** The results of a linter for a text; they live as long as the text does. */
export const textResults = new KeyedProseFact((_prose, _linter: Linter) => new TextResults());
