import { setImmediate } from 'node:timers/promises';
import type { Fault, Finding } from '../../engine/finding.ts';
import type { Linter, LintResult } from '../../engine/linter.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import type { FixSafety } from '../../rules/rule.ts';
import type { TextForm } from '../../text/lineEnds.ts';
import { together } from '../../workspace/workspaceRules.ts';
import type { Baseline } from '../baseline/baseline.ts';
import type { Configurations, RunConfiguration } from '../configurations.ts';
import { textFormOf } from '../editorconfig.ts';
import { Failure } from '../exit.ts';
import type { FileSet } from '../fileSet.ts';
import type { FoundFile } from '../files/find.ts';
import { ReadFailure, type ReadText, readText } from '../files/read.ts';
import type { SkippedFile, SkipReason } from '../files/skipped.ts';
import { bytesOf, repair, writeRepair } from '../repair.ts';
import { REVIEWER, type ReviewRequest, writeReviewFile, writeWordRepair } from '../word/reviewFile.ts';
import { isWordFile, readWordDraft, type WordDraft, wordPlaces } from '../word/wordDraft.ts';
import { reviewWord } from '../word/wordReview.ts';
import { type FileReport, TextReport, type WordPlace } from './fileReport.ts';
import { type FileResult, fileResultOf, plainSuppressed } from './fileResult.ts';
import type { WorkerResult } from './lintWorker.ts';
import { count, EMPTY_SUMMARY, type Summary } from './summary.ts';

/** What a run does with what it finds. */
export interface RunOptions {
  /** `write` repairs the files, `diff` shows what would be repaired. */
  readonly fix: 'none' | 'write' | 'diff';
  readonly fixType: FixSafety;
  /** Whether only errors are shown. */
  readonly quiet: boolean;
  /** What is known already, where that was asked for. */
  readonly baseline: Baseline | null;
  /** The review to write of a Word document, where one is wanted. */
  readonly review: ReviewRequest | null;
}

/** Who is told of what a run finds. */
export interface RunListener {
  /** Told of each file that was checked, in the order in which files are given to the run. */
  file(report: FileReport): Promise<void>;
  /** Told of a repair that is not made: `fix` is `diff`. Both texts bear the byte-order mark of the file. */
  wouldRepair(name: string, before: string, after: string): Promise<void>;
  /** Given standard input as it is after its repair, changed or not. */
  repairedInput(bytes: Uint8Array): Promise<void>;
  /** Told of everything that is wrong with anything but the texts. */
  fail(failure: Failure): void;
}

/** How a text is judged, and what happens to it once repaired. */
interface Handling {
  lint(text: string): LintResult;
  /** How it is to be written. */
  form(): TextForm;
  /** @throws Failure where it stays as it was */
  write(text: string): void;
}

/** One run over any number of texts, in the order in which they are given to it. */
export class LintRun {
  readonly #options: RunOptions;
  readonly #configurations: Configurations;
  readonly #listener: RunListener;
  readonly #skipped: SkippedFile[] = [];
  #shown = EMPTY_SUMMARY;
  /** Warnings and errors before `quiet` took any away. */
  #found = EMPTY_SUMMARY;
  /** Repairs that `diff` showed. */
  #wouldFix = { files: 0, places: 0 };
  #files: FileSet | null = null;

  constructor(options: RunOptions, configurations: Configurations, listener: RunListener) {
    this.#options = options;
    this.#configurations = configurations;
    this.#listener = listener;
  }

  /** From now on, each file is also judged beside the others of the run. */
  among(files: FileSet | null): void {
    this.#files = files;
  }

  /** Takes note of a file that is not checked. */
  skip(filePath: string, reason: SkipReason): void {
    this.#skipped.push({ filePath, reason });
  }

  /**
   * Lints a file on disk, and repairs it where asked to. What goes wrong with it is reported and costs only this file.
   * @param known what is to be said about it, where that is known already
   */
  async file(found: FoundFile, known?: Pick<WorkerResult, 'fileResult' | 'text'>): Promise<void> {
    // Between two files, Ctrl-C is heard.
    await setImmediate();
    await this.#guard(found.name, async () => {
      const configuration = this.#configurations.for(found.path);
      if (!configuration.usable) return this.skip(found.name, 'configuration');
      if (isWordFile(found.path)) return this.#word(found, configuration);
      if (known?.fileResult !== undefined) {
        const text = (): string => known.text ?? readText(found.path, found.name).text;
        await this.#report(found.name, this.#resultBeside(found, known.fileResult, text), text);
        return;
      }
      const original = readText(found.path, found.name);
      const always = found.named || configuration.isDocument(found.path);
      const linter = configuration.linter(found.path, always);
      await this.#text(found.name, original, linter, {
        lint: (text) => this.#beside(linter, found, linter.lint(text)),
        form: () => textFormOf(found.path),
        write: (text) => {
          writeRepair(found.path, found.name, original, text);
          this.#files?.changed(found.path, text);
        },
      });
    });
  }

  /** Lints standard input. With `write`, the repaired text is handed on, changed or not. */
  async standardInput(name: string, path: string, read: () => ReadText): Promise<void> {
    await this.#guard(name, async () => {
      const configuration = this.#configurations.for(path);
      if (!configuration.usable) return this.skip(name, 'configuration');
      const original = read();
      let repaired: Uint8Array = original.bytes;
      const linter = configuration.linter(path, true);
      await this.#text(name, original, linter, {
        lint: (text) => linter.lint(text),
        form: () => textFormOf(path),
        write: (text) => {
          repaired = bytesOf(original, text, name);
        },
      });
      if (this.#options.fix === 'write') await this.#listener.repairedInput(repaired);
    });
  }

  /** What was shown, in numbers. */
  get summary(): Summary {
    const skipped = this.#skipped.toSorted((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
    return { ...this.#shown, skipped };
  }

  /** Errors and warnings, those too that `quiet` does not show. */
  get found(): Pick<Summary, 'errors' | 'warnings'> {
    return this.#found;
  }

  /** What `diff` showed. */
  get wouldFix(): { readonly files: number; readonly places: number } {
    return this.#wouldFix;
  }

  /** Lints a Word document. What is to be repaired becomes a tracked change, and a review is written where one is wanted. */
  async #word(found: FoundFile, configuration: RunConfiguration): Promise<void> {
    const { path, name } = found;
    const draft = readWordDraft(path, name);
    const linter = configuration.linter(path, found.named || configuration.isDocument(path));
    const result = linter.lintFile(draft.gazette);
    const applies = linter.applies(draft.gazette);
    const fileResult = fileResultOf(result, applies);
    if (applies) this.#writeWord(found, draft, result.findings);
    await this.#report(name, fileResult, () => draft.text.source, wordPlaces(draft));
  }

  /** Writes what was found into a Word document: the review that was asked for, or the repairs. */
  #writeWord({ path, name }: FoundFile, draft: WordDraft, findings: readonly Finding[]): void {
    const { fix, fixType, review } = this.#options;
    const fixable = findings.filter((finding) => finding.fix?.safety === 'safe').length;
    if (fix === 'diff' && fixable > 0) {
      const { files, places } = this.#wouldFix;
      this.#wouldFix = { files: files + 1, places: places + fixable };
    }
    if (review === null && fix !== 'write') return;
    if (draft.file.signed) throw new Failure(`${name}：文档有数字签名，未写入 (signed, so nothing is written into it)`);
    if (review !== null) {
      const written = reviewWord(draft, findings, { comments: true, changes: fixType }, review);
      writeReviewFile(review, written.bytes);
      return;
    }
    const author = { name: REVIEWER, date: new Date().toISOString() };
    const written = reviewWord(draft, findings, { comments: false, changes: fixType }, { author, replace: false });
    if (written.changes === 0) return;
    writeWordRepair(path, name, draft.file.bytes, written.bytes);
    this.#shown = { ...this.#shown, fixed: this.#shown.fixed + written.changes };
  }

  async #text(name: string, original: ReadText, linter: Linter, handling: Handling): Promise<void> {
    const first = handling.lint(original.text);
    if (!linter.applies(first.file)) {
      this.skip(name, 'no-document');
      return this.#reportFaults(name, first.faults);
    }
    const { source, result } = await this.#repaired(name, original, first, handling);
    const failed = new Set(first.faults.map(({ ruleId }) => ruleId));
    // A rule that failed on the text as it was did not see it, even if what it stumbled over has been repaired since.
    const faults = [...first.faults, ...result.faults.filter(({ ruleId }) => !failed.has(ruleId))];
    await this.#report(name, { ...fileResultOf(result, true), faults }, () => source);
  }

  async #report(
    name: string,
    result: FileResult,
    text: () => string,
    placeOf?: (offset: number) => WordPlace,
  ): Promise<void> {
    const { applies, findings: all, suppressed, faults, unread, hasText, withoutHouse } = result;
    this.#reportFaults(name, faults);
    if (!applies) return this.skip(name, 'no-document');
    const shown = new TextReport(name, unread, text, placeOf);
    const { fresh, known } = this.#options.baseline?.part(name, shown.source, shown.lines, all) ?? {
      fresh: all,
      known: [],
    };
    this.#found = count(this.#found, { findings: fresh, unread, hasText });
    shown.findings = this.#options.quiet ? fresh.filter((finding) => finding.severity === 'error') : fresh;
    shown.suppressed = [
      ...suppressed,
      ...known.map((finding) => ({ finding, kind: 'external' as const, reason: null })),
    ];
    this.#shown = count(this.#shown, { findings: shown.findings, unread, hasText, withoutHouse });
    await this.#listener.file(shown);
  }

  /** The text and its findings as they are after what was asked to be repaired. */
  async #repaired(
    name: string,
    { text: source, bom }: ReadText,
    result: LintResult,
    handling: Handling,
  ): Promise<{ readonly source: string; readonly result: LintResult }> {
    const { fix, fixType } = this.#options;
    if (fix === 'none' || !result.findings.some((finding) => finding.fix !== null)) return { source, result };
    const { text, applied } = repair(handling, source, fixType, handling.form());
    if (text === source) return { source, result };
    if (fix === 'diff') {
      const mark = bom ? '\ufeff' : '';
      await this.#listener.wouldRepair(name, mark + source, mark + text);
      this.#wouldFix = { files: this.#wouldFix.files + 1, places: this.#wouldFix.places + applied };
      return { source, result };
    }
    try {
      handling.write(text);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // It stays as it was, and so do its findings.
      this.#listener.fail(error);
      return { source, result };
    }
    this.#shown = { ...this.#shown, fixed: this.#shown.fixed + applied };
    return { source: text, result: handling.lint(text) };
  }

  /** A result together with what the other files of the run add to it. */
  #resultBeside(found: FoundFile, result: FileResult, text: () => string): FileResult {
    const { path } = found;
    if (!result.applies || this.#files?.concerns(path) !== true) return result;
    const configuration = this.#configurations.for(path);
    const linter = configuration.linter(path, found.named || configuration.isDocument(path));
    const { findings, suppressed, faults } = this.#files.lint(linter, path, parseGazette(text()));
    return {
      ...result,
      findings: together(result.findings, findings),
      suppressed: [...result.suppressed, ...plainSuppressed(suppressed)],
      faults: [...result.faults, ...faults],
    };
  }

  /** The findings of a file together with those that the other files of the run bring about. */
  #beside(linter: Linter, { path }: FoundFile, result: LintResult): LintResult {
    if (this.#files === null) return result;
    const { findings, suppressed, faults } = this.#files.lint(linter, path, result.file);
    return {
      ...result,
      findings: together(result.findings, findings),
      suppressed: [...result.suppressed, ...suppressed],
      faults: [...result.faults, ...faults],
    };
  }

  #reportFaults(name: string, faults: readonly Fault[]): void {
    for (const { ruleId, message } of faults) {
      this.#listener.fail(new Failure(`${name}：规则 ${ruleId} 出错：${message} (the rule failed)`));
    }
  }

  async #guard(name: string, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error instanceof ReadFailure) this.skip(name, error.reason);
      this.#listener.fail(error);
    }
  }
}
