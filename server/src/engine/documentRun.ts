import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { DocumentRule, JudgedDay, Rule, RuleContext } from '../rules/rule.ts';
import { type RuleResult, readsDocumentOnly, runDocumentRule } from './documentRules.ts';
import type { Fault, Finding } from './finding.ts';
import type { OpenFileCache } from './incremental/openFileCache.ts';
import { textResults } from './incremental/textResults.ts';
import type { Linter } from './linter.ts';
import { ParagraphRuleRunner } from './paragraphRules.ts';
import { ReportPlacer } from './reportPlacer.ts';
import { TriggeredParagraphs } from './triggeredParagraphs.ts';
import type { TriggeredRules, TriggerTable } from './triggers.ts';

/** One run of the rules of a linter over one document. */
export class DocumentRun {
  readonly #linter: Linter;
  readonly #file: GazetteFile;
  readonly #document: GazetteDocument;
  readonly #contextOf: (rule: Rule) => RuleContext;
  readonly #day: JudgedDay;
  readonly #placer: ReportPlacer;
  readonly #triggers: TriggerTable;
  readonly #triggered: TriggeredParagraphs;
  readonly #cache: OpenFileCache | undefined;

  constructor(
    linter: Linter,
    file: GazetteFile,
    document: GazetteDocument,
    day: JudgedDay,
    contextOf: (rule: Rule) => RuleContext,
    triggers: TriggerTable,
    cache: OpenFileCache | undefined,
  ) {
    this.#linter = linter;
    this.#file = file;
    this.#document = document;
    this.#day = day;
    this.#contextOf = contextOf;
    this.#placer = new ReportPlacer(file, document, linter.config);
    this.#triggers = triggers;
    this.#triggered = new TriggeredParagraphs(document.paragraphs, (paragraph) => this.#rulesFor(paragraph));
    this.#cache = cache;
  }

  /** Runs everything: the results of the document alone, and those of rules that looked at the rest of the file. */
  all(rules: readonly DocumentRule[]): {
    readonly ofDocument: { readonly findings: readonly Finding[]; readonly faults: readonly Fault[] };
    readonly fileRules: ReadonlyMap<DocumentRule, RuleResult>;
  } {
    const findings: Finding[] = [];
    const faults: Fault[] = [];
    const fileRules = new Map<DocumentRule, RuleResult>();
    for (const rule of rules) {
      if (rule.triggers !== undefined && this.#triggered.of(rule).length === 0) continue;
      const result = this.documentRule(rule);
      if (!readsDocumentOnly(result)) {
        fileRules.set(rule, result);
        continue;
      }
      for (const finding of result.findings) findings.push(finding);
      if (result.fault !== undefined) faults.push(result.fault);
    }
    this.#paragraphRules(findings, faults);
    return { ofDocument: { findings, faults }, fileRules };
  }

  documentRule(rule: DocumentRule): RuleResult {
    if (this.#cache !== undefined) this.#cache.counts.documentRules++;
    const concerned = this.#triggered.of(rule);
    return runDocumentRule(rule, this.#file, this.#document, concerned, this.#contextOf(rule), this.#placer);
  }

  #paragraphRules(findings: Finding[], faults: Fault[]): void {
    const runner = new ParagraphRuleRunner(this.#contextOf, this.#day);
    for (const paragraph of this.#document.paragraphs) {
      const results = textResults.of(paragraph.prose, this.#linter);
      const circumstances = runner.circumstancesOf(paragraph);
      let reports = results.reports(circumstances);
      if (reports === undefined) {
        reports = runner.run(paragraph, this.#rulesFor(paragraph).paragraphRules);
        results.keep(circumstances, reports);
        if (this.#cache !== undefined) this.#cache.counts.paragraphs++;
      }
      for (const entry of reports) {
        if ('fault' in entry) {
          faults.push(entry.fault);
          continue;
        }
        const finding = this.#placer.place(entry.rule, paragraph, entry.report);
        if (finding !== undefined) findings.push(finding);
      }
    }
  }

  #rulesFor({ prose }: Paragraph): TriggeredRules {
    const results = textResults.of(prose, this.#linter);
    results.triggered ??= this.#triggers.rulesFor(prose.text);
    return results.triggered;
  }
}
