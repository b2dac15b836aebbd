import { setImmediate } from 'node:timers/promises';
import type { Fault, Finding } from '../../engine/finding.ts';
import type { Linter, LintResult } from '../../engine/linter.ts';
import type { SuppressedFinding } from '../../engine/suppression/suppressedFinding.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import type { Baseline } from '../../project/baseline/baseline.ts';
import type { Configurations } from '../../project/configurations.ts';
import { textFormOf } from '../../project/editorconfig.ts';
import { EXIT, Failure } from '../../project/exit.ts';
import type { FileSet } from '../../project/fileSet.ts';
import type { FoundFile } from '../../project/files/find.ts';
import type { Output } from '../../project/files/output.ts';
import { type ReadText, readText } from '../../project/files/read.ts';
import { bytesOf, repair, writeRepair } from '../../project/repair.ts';
import { type FileResult, fileResultOf, plainSuppressed } from '../../project/run/fileResult.ts';
import type { WorkerResult } from '../../project/run/lintWorker.ts';
import type { TextForm } from '../../text/lineEnds.ts';
import { LineIndex } from '../../text/lines.ts';
import { together } from '../../workspace/workspaceRules.ts';
import { unifiedDiff } from '../diff.ts';
import { count, EMPTY_SUMMARY, type FileReport, type Reporter } from '../reporters/reporter.ts';
import type { LintRequest } from './lintOptions.ts';

/** Where a run's results go. */
export interface Sinks {
  readonly reports: readonly { readonly reporter: Reporter; readonly output: Output }[];
  /** Diffs, with `--fix-dry-run`; repaired standard input, with `--fix`. */
  readonly repaired: Output;
  /** What is known already, where that was asked for. */
  readonly baseline: Baseline | null;
  /** Called for everything that is wrong with anything but the texts. */
  fail(failure: Failure): void;
}

/** What is said about a text that is not read, nor its lines counted, before a report asks. */
class TextReport implements FileReport {
  readonly name: string;
  findings: readonly Finding[] = [];
  suppressed: readonly SuppressedFinding[] = [];
  readonly #text: () => string;
  #source: string | undefined;
  #lines: LineIndex | undefined;

  constructor(name: string, text: () => string) {
    this.name = name;
    this.#text = text;
  }

  get source(): string {
    this.#source ??= this.#text();
    return this.#source;
  }

  get lines(): LineIndex {
    this.#lines ??= new LineIndex(this.source);
    return this.#lines;
  }
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
  readonly #request: LintRequest;
  readonly #configurations: Configurations;
  readonly #sinks: Sinks;
  #shown = EMPTY_SUMMARY;
  /** Warnings and errors before `--quiet` took any away. */
  #found = EMPTY_SUMMARY;
  /** Repairs that `--fix-dry-run` showed. */
  #wouldFix = { files: 0, places: 0 };
  #files: FileSet | null = null;

  constructor(request: LintRequest, configurations: Configurations, sinks: Sinks) {
    this.#request = request;
    this.#configurations = configurations;
    this.#sinks = sinks;
  }

  async start(): Promise<void> {
    for (const { reporter, output } of this.#sinks.reports) await output.write(reporter.start());
  }

  /** From now on, each file is also judged beside the others of the run. */
  among(files: FileSet | null): void {
    this.#files = files;
  }

  /**
   * Lints a file on disk, and repairs it where asked to. What goes wrong with it is reported and costs only this file.
   * @param judged what is to be said about it, where that is known already
   */
  async file(found: FoundFile, judged?: Pick<WorkerResult, 'fileResult' | 'text'>): Promise<void> {
    // Between two files, Ctrl-C is heard.
    await setImmediate();
    await this.#guard(async () => {
      const configuration = this.#configurations.for(found.path);
      if (!configuration.usable) return;
      if (judged?.fileResult !== undefined) {
        const text = (): string => judged.text ?? readText(found.path, found.name).text;
        await this.#report(found.name, this.#resultBeside(found, judged.fileResult, text), text);
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

  /** Lints standard input. With `--fix`, the repaired text is written out, changed or not. */
  async standardInput(name: string, path: string, read: () => ReadText): Promise<void> {
    await this.#guard(async () => {
      const configuration = this.#configurations.for(path);
      if (!configuration.usable) return;
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
      if (this.#request.fix === 'write') await this.#sinks.repaired.write(repaired);
    });
  }

  /** Ends the reports. @returns the exit status that the findings alone ask for */
  async end(): Promise<number> {
    for (const { reporter, output } of this.#sinks.reports) {
      // One report that cannot be written must not cost the others.
      await this.#guard(async () => {
        const rest = reporter.end(this.#shown);
        for (const piece of typeof rest === 'string' ? [rest] : rest) await output.write(piece);
        await output.end();
      });
    }
    const { errors, warnings } = this.#found;
    const { maxWarnings } = this.#request;
    return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? EXIT.findings : EXIT.ok;
  }

  /** What `--fix-dry-run` showed. */
  get wouldFix(): { readonly files: number; readonly places: number } {
    return this.#wouldFix;
  }

  async #text(name: string, original: ReadText, linter: Linter, handling: Handling): Promise<void> {
    const first = handling.lint(original.text);
    if (!linter.applies(first.file)) return this.#reportFaults(name, first.faults);
    const { source, result } = await this.#repaired(name, original, first, handling);
    const failed = new Set(first.faults.map(({ ruleId }) => ruleId));
    // A rule that failed on the text as it was did not see it, even if what it stumbled over has been repaired since.
    const faults = [...first.faults, ...result.faults.filter(({ ruleId }) => !failed.has(ruleId))];
    await this.#report(name, { ...fileResultOf(result, true), faults }, () => source);
  }

  async #report(
    name: string,
    { applies, findings: all, suppressed, faults }: FileResult,
    text: () => string,
  ): Promise<void> {
    this.#reportFaults(name, faults);
    if (!applies) return;
    const shown = new TextReport(name, text);
    const { fresh, known } = this.#sinks.baseline?.part(name, shown.source, shown.lines, all) ?? {
      fresh: all,
      known: [],
    };
    this.#found = count(this.#found, fresh);
    shown.findings = this.#request.quiet ? fresh.filter((finding) => finding.severity === 'error') : fresh;
    shown.suppressed = [
      ...suppressed,
      ...known.map((finding) => ({ finding, kind: 'external' as const, reason: null })),
    ];
    this.#shown = count(this.#shown, shown.findings);
    for (const { reporter, output } of this.#sinks.reports) await output.write(reporter.file(shown));
  }

  /** The text and its findings as they are after what was asked to be repaired. */
  async #repaired(
    name: string,
    { text: source, bom }: ReadText,
    result: LintResult,
    handling: Handling,
  ): Promise<{ readonly source: string; readonly result: LintResult }> {
    const { fix, fixType } = this.#request;
    if (fix === 'none' || !result.findings.some((finding) => finding.fix !== null)) return { source, result };
    const { text, applied } = repair(handling, source, fixType, handling.form());
    if (text === source) return { source, result };
    if (fix === 'diff') {
      const mark = bom ? '\ufeff' : '';
      await this.#sinks.repaired.write(unifiedDiff(name, mark + source, mark + text));
      this.#wouldFix = { files: this.#wouldFix.files + 1, places: this.#wouldFix.places + applied };
      return { source, result };
    }
    try {
      handling.write(text);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // It stays as it was, and so do its findings.
      this.#sinks.fail(error);
      return { source, result };
    }
    this.#shown = { ...this.#shown, fixed: this.#shown.fixed + applied };
    return { source: text, result: handling.lint(text) };
  }

  /** A result together with what the other files of the run add to it. */
  #resultBeside(found: FoundFile, fileResult: FileResult, text: () => string): FileResult {
    const { path } = found;
    if (!fileResult.applies || this.#files?.concerns(path) !== true) return fileResult;
    const configuration = this.#configurations.for(path);
    const linter = configuration.linter(path, found.named || configuration.isDocument(path));
    const { findings, suppressed, faults } = this.#files.lint(linter, path, parseGazette(text()));
    return {
      ...fileResult,
      findings: together(fileResult.findings, findings),
      suppressed: [...fileResult.suppressed, ...plainSuppressed(suppressed)],
      faults: [...fileResult.faults, ...faults],
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
      this.#sinks.fail(new Failure(`${name}：规则 ${ruleId} 出错：${message} (the rule failed)`));
    }
  }

  async #guard(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#sinks.fail(error);
    }
  }
}
