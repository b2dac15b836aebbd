import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { Options } from '../rules/options.ts';
import type { DocumentRule, JudgedDay, Rule, RuleContext } from '../rules/rule.ts';
import { LineIndex } from '../text/lines.ts';
import { judgedDay } from './day.ts';
import { type RuleResult, stillHolds } from './documentRules.ts';
import { DocumentRun } from './documentRun.ts';
import { compareFindings, type Fault, type Finding } from './finding.ts';
import { houseHolds } from './house.ts';
import { DocumentResults } from './incremental/documentResults.ts';
import type { OpenFileCache } from './incremental/openFileCache.ts';
import { type LintConfig, levelOf } from './lintConfig.ts';
import { declaredGazette } from './recognise.ts';
import { type Directive, findDirectives } from './suppression/directives.ts';
import { type Suppressed, suppress } from './suppression/suppression.ts';
import { judgeDirectives } from './suppression/suppressionFindings.ts';
import { TriggerTable } from './triggers.ts';

/** Everything one run says about one text. */
export interface LintResult {
  readonly file: GazetteFile;
  readonly lines: LineIndex;
  /** What is shown: in order of place, then rule. Empty when the text is no gazette document and `detect` is `auto`. */
  readonly findings: readonly Finding[];
  readonly suppressed: Suppressed['suppressed'];
  /** Rules that threw; the others still reported. */
  readonly faults: readonly Fault[];
  /** Whether a document was judged without the habits of the house, because it comes from elsewhere; see house.ts. */
  readonly withoutHouse: boolean;
}

/** The engine: one configuration, any number of texts. Holds no text between runs. */
export class Linter {
  readonly config: LintConfig;
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #active: readonly Rule[];
  readonly #triggers: TriggerTable;
  readonly #documentRules: readonly DocumentRule[];
  readonly #options: ReadonlyMap<string, Options>;

  constructor(config: LintConfig) {
    this.config = config;
    this.#rules = new Map(config.rules.map((rule) => [rule.id, rule]));
    this.#active = config.rules.filter((rule) => levelOf(rule, config) !== 'off');
    this.#documentRules = this.#active.filter((rule) => rule.scope === 'document');
    this.#triggers = new TriggerTable(
      this.#active.filter((rule) => rule.scope === 'paragraph'),
      this.#documentRules,
    );
    this.#options = new Map(
      this.#active.map((rule) => [rule.id, new Options(rule.options, config.settings.get(rule.id)?.options)]),
    );
  }

  /** The rule of a finding of this linter; undefined for one that no rule of this configuration made. */
  ruleOf({ ruleId }: Pick<Finding, 'ruleId'>): Rule | undefined {
    return this.#rules.get(ruleId);
  }

  /**
   * Lints a text as a drafter sees it. Never throws: a rule that does is reported as a fault.
   * @param cache of this file and this linter, where the same file is linted again and again
   */
  lint(source: string, cache?: OpenFileCache): LintResult {
    const result = this.#lintFile(cache === undefined ? parseGazette(source) : cache.parse(source), cache);
    if (cache === undefined) return result;
    cache.evict();
    return { ...result, file: cache.handOut(result.file) };
  }

  /** Lints a text that was read already, whatever its format; see {@link lint}. */
  lintFile(file: GazetteFile): LintResult {
    return this.#lintFile(file, undefined);
  }

  #lintFile(file: GazetteFile, cache: OpenFileCache | undefined): LintResult {
    const { source } = file;
    const lines = new LineIndex(source);
    if (!this.applies(file)) return { file, lines, findings: [], suppressed: [], faults: [], withoutHouse: false };
    const found = new FoundInFile();
    for (const document of file.documents) this.#lintDocument(file, document, found, cache);
    const directives = cache === undefined ? findDirectives(source) : cache.directives.all;
    const withoutHouse = file.documents.some((document) => !houseHolds(document, this.config));
    return { file, lines, ...this.#withoutSuppressed(source, lines, found, directives), withoutHouse };
  }

  /** Adds what all rules report about one document. */
  #lintDocument(
    file: GazetteFile,
    document: GazetteDocument,
    found: FoundInFile,
    cache: OpenFileCache | undefined,
  ): void {
    const day = judgedDay(document, this.config);
    const known = cache?.resultsFor(file, document, day);
    const run = new DocumentRun(this, file, document, day, this.#context(day), this.#triggers, cache);
    if (cache === undefined || known === undefined) {
      const { ofDocument, fileRules } = run.all(this.#documentRules);
      if (cache !== undefined) {
        cache.counts.documents++;
        const results = new DocumentResults(file, document, day);
        results.keep(ofDocument.findings, ofDocument.faults, fileRules);
        cache.keep(document, results);
      }
      found.add(ofDocument.findings, ofDocument.faults);
      for (const result of fileRules.values()) found.addResult(result);
      return;
    }
    known.moveTo(document.start);
    cache.keep(document, known);
    found.add(known.findings, known.faults);
    for (const [rule, result] of known.fileRules) {
      const now = stillHolds(result, file, document) ? result : run.documentRule(rule);
      if (now !== result) known.keepFileRule(rule, now);
      found.addResult(now);
    }
  }

  /** Parts findings by the comments of the text, and adds what there is to report about the comments themselves. */
  #withoutSuppressed(
    source: string,
    lines: LineIndex,
    found: FoundInFile,
    directives: readonly Directive[],
  ): Pick<LintResult, 'findings' | 'suppressed' | 'faults'> {
    const findings = found.findings.sort(compareFindings);
    const faults = [...found.faults.values()];
    if (directives.length === 0) return { findings, suppressed: [], faults };
    const parted = suppress(source, lines, findings, directives);
    const failed = new Set(found.faults.keys());
    const remarks = judgeDirectives({ source, lines, directives, used: parted.used, failed }, this.config);
    // Only a comment that names them keeps them quiet: one for everything would hide that it is for nothing.
    const naming = directives.filter(({ named }) => named.length > 0);
    const remarked = suppress(source, lines, remarks, naming);
    return {
      findings: remarked.shown.length === 0 ? parted.shown : [...parted.shown, ...remarked.shown].sort(compareFindings),
      suppressed: [...parted.suppressed, ...remarked.suppressed],
      faults,
    };
  }

  /**
   * Whether a text is checked at all: a Markdown file that is no gazette document (a README) is not. What the text says
   * of itself in its front matter is the last word, whoever asks.
   */
  applies(file: GazetteFile): boolean {
    return declaredGazette(file.source) ?? (this.config.detect === 'all' || file.isGazette);
  }

  #context(day: JudgedDay): (rule: Rule) => RuleContext {
    const { house, registry } = this.config;
    return (rule) => ({ options: this.#options.get(rule.id) ?? new Options(rule.options), house, registry, day });
  }
}

/** What is found in one file, document by document. */
class FoundInFile {
  readonly findings: Finding[] = [];
  /** By rule: a rule that fails in every document is one fault. */
  readonly faults = new Map<string, Fault>();

  add(findings: readonly Finding[], faults: readonly Fault[]): void {
    for (const finding of findings) this.findings.push(finding);
    for (const fault of faults) this.faults.set(fault.ruleId, fault);
  }

  addResult({ findings, fault }: RuleResult): void {
    this.add(findings, fault === undefined ? [] : [fault]);
  }
}
