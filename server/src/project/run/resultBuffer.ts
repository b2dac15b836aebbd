import type { FileSummary } from '../../workspace/summary.ts';
import { Packed } from '../files/packed.ts';
import type { FileResult } from './fileResult.ts';
import type { WorkerResult } from './lintWorker.ts';

/** Characters of text that are kept from checking to reporting. */
const MOST_TEXT = 8_000_000;

/** Findings that are kept as they are; those of an archive are packed. */
const MOST_FINDINGS = 5_000;

/** What is to be said about a file when it is its turn. */
export type BufferedResult = Pick<WorkerResult, 'fileResult' | 'text'>;

/**
 * What was said about the files of a run, from the moment when they were checked to that when they are reported, which is
 * when all have been checked: what one file says may be wrong only because of another one.
 */
export class ResultBuffer {
  readonly #whole: BufferedResult[] = [];
  readonly #packed = new Packed();
  #summaries = new Map<string, FileSummary | null | undefined>();
  #text = 0;
  #findings = 0;

  /** Takes what was said about the next file. */
  push(path: string, { fileResult, text }: BufferedResult): void {
    if (fileResult === undefined) this.#keep({ fileResult, text: undefined });
    else {
      const { summary, ...rest } = fileResult;
      this.#summaries.set(path, summary);
      this.#text += text?.length ?? 0;
      // Beyond that, texts are read again when it is their turn.
      this.#keep({ fileResult: rest, text: this.#text < MOST_TEXT ? text : undefined });
    }
  }

  /** What a checked file has to say to others, as its result has it; null as well as undefined mean something. */
  summaries(): ReadonlyMap<string, FileSummary | null | undefined> {
    const known = this.#summaries;
    this.#summaries = new Map();
    return known;
  }

  /** What was said about each file, in the order in which they came; forgotten on the way. */
  *take(): Generator<BufferedResult> {
    yield* this.#whole;
    for (const text of this.#packed.take()) {
      const fileResult: FileResult | null = JSON.parse(text.toString());
      yield { fileResult: fileResult ?? undefined, text: undefined };
    }
  }

  #keep(result: BufferedResult): void {
    const { findings = [], suppressed = [] } = result.fileResult ?? {};
    this.#findings += findings.length + suppressed.length;
    if (this.#findings < MOST_FINDINGS) this.#whole.push(result);
    else this.#packed.push(JSON.stringify(result.fileResult ?? null));
  }
}
