import type { Linter, LintResult } from '../../engine/linter.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import type { TextEdit } from '../../text/edits.ts';

/** The text between two steps. It is read and checked at most once, however many steps ask, because that is what takes the time. */
export class Draft {
  readonly linter: Linter;
  readonly source: string;
  #result: LintResult | undefined;

  constructor(linter: Linter, source: string) {
    this.linter = linter;
    this.source = source;
  }

  /** What the rules find in it. */
  get result(): LintResult {
    this.#result ??= this.linter.lint(this.source);
    return this.#result;
  }

  /** Its model. */
  get file(): GazetteFile {
    return this.result.file;
  }
}

/** A step changes the text by edits of it, all placed in the text it was given; each group is one place. */
export type Step = (draft: Draft) => readonly (readonly TextEdit[])[];
