import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { House } from '../rules/house.ts';
import type { Options } from '../rules/options.ts';
import type { DocumentContext, DocumentRule, FromFile, JudgedDay, Report, RuleContext } from '../rules/rule.ts';
import type { Fault, Finding } from './finding.ts';
import { faultOf } from './paragraphRules.ts';
import type { ReportPlacer } from './reportPlacer.ts';

/** What a rule read of the rest of the file, and what it found there. */
interface FileRead {
  readonly read: FromFile<unknown>;
  readonly value: unknown;
}

/** What one document rule reported about one document, and what of the rest of the file this depends on. */
export interface RuleResult {
  readonly findings: readonly Finding[];
  readonly fault: Fault | undefined;
  /** True where it depends on anything in the file. */
  readonly readsWholeFile: boolean;
  readonly fileReads: readonly FileRead[];
}

const NO_READS: readonly FileRead[] = [];

/** Runs a rule on a document; a rule that throws has a fault, and all others still run. */
export function runDocumentRule(
  rule: DocumentRule,
  file: GazetteFile,
  document: GazetteDocument,
  concerned: readonly Paragraph[],
  context: RuleContext,
  placer: ReportPlacer,
): RuleResult {
  const findings: Finding[] = [];
  const reading = new ReadingContext(file, document, context, concerned, (paragraph, report) => {
    const finding = placer.place(rule, paragraph, report);
    if (finding !== undefined) findings.push(finding);
  });
  let fault: Fault | undefined;
  try {
    rule.check(document, reading);
  } catch (error) {
    fault = faultOf(rule, error);
  }
  return { findings, fault, readsWholeFile: reading.readsWholeFile, fileReads: reading.fileReads };
}

/** Whether a result depends on the document alone. */
export function readsDocumentOnly({ readsWholeFile, fileReads }: RuleResult): boolean {
  return !readsWholeFile && fileReads.length === 0;
}

/** Whether a result for an unchanged document still holds, now that the rest of the file may have changed. */
export function stillHolds(result: RuleResult, file: GazetteFile, document: GazetteDocument): boolean {
  return !result.readsWholeFile && result.fileReads.every(({ read, value }) => read(file, document) === value);
}

/**
 * The context of a document rule, which notes what the rule reads of the rest of the file. A class, because one is made for
 * every rule and document, and an object literal with a getter costs more than many a rule.
 */
class ReadingContext implements DocumentContext {
  readonly options: Options;
  readonly house: House;
  readonly registry: Registry;
  readonly day: JudgedDay;
  readonly concerned: readonly Paragraph[];
  readonly report: (paragraph: Paragraph, finding: Report) => void;
  readonly #file: GazetteFile;
  readonly #document: GazetteDocument;
  #readsWholeFile = false;
  #fileReads: FileRead[] | undefined;

  constructor(
    file: GazetteFile,
    document: GazetteDocument,
    { options, house, registry, day }: RuleContext,
    concerned: readonly Paragraph[],
    report: (paragraph: Paragraph, finding: Report) => void,
  ) {
    this.#file = file;
    this.#document = document;
    this.options = options;
    this.house = house;
    this.registry = registry;
    this.day = day;
    this.concerned = concerned;
    this.report = report;
  }

  get file(): GazetteFile {
    this.#readsWholeFile = true;
    return this.#file;
  }

  fromFile<T>(read: FromFile<T>): T {
    const value = read(this.#file, this.#document);
    this.#fileReads ??= [];
    this.#fileReads.push({ read, value });
    return value;
  }

  /** Never more than the document's own part of the source, by which it is recognised. */
  between(before: Paragraph, after: Paragraph): string {
    const { start, end } = this.#document;
    return this.#file.source.slice(Math.max(before.end, start), Math.min(after.start, end));
  }

  /** Never more than the document's own part of the source either. */
  written(paragraph: Paragraph): string {
    const { start, end } = this.#document;
    return this.#file.source.slice(Math.max(paragraph.start, start), Math.min(paragraph.end, end));
  }

  get readsWholeFile(): boolean {
    return this.#readsWholeFile;
  }

  get fileReads(): readonly FileRead[] {
    return this.#fileReads ?? NO_READS;
  }
}
