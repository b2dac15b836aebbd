import type { GazetteDocument, GazetteFile } from '../gazette/document.ts';
import type { Paragraph, Role } from '../gazette/paragraph.ts';
import { parseGazette } from '../gazette/parse.ts';
import { Options } from '../rules/options.ts';
import type { DocumentRule, JudgedDay, ParagraphRule, Report, Rule, RuleContext } from '../rules/rule.ts';
import { LineIndex } from '../text/lines.ts';
import { type LintConfig, levelOf } from './config.ts';
import { judgedDay } from './day.ts';
import { compareFindings, type Fault, type Finding } from './finding.ts';
import { toFinding } from './place.ts';
import { findDirectives, type Suppressed, suppress } from './suppression.ts';
import { TriggerTable } from './triggers.ts';

/** Everything one run says about one text. */
export interface LintResult {
  readonly file: GazetteFile;
  readonly lines: LineIndex;
  /** What is shown: in order of place, then rule. Empty when the text is no gazette document and `detect` is `auto`. */
  readonly findings: readonly Finding[];
  readonly suppressed: Suppressed['suppressed'];
  /** Suppression comments that suppressed nothing. */
  readonly unused: Suppressed['unused'];
  /** Rules that threw; the others still reported. */
  readonly faults: readonly Fault[];
}

/** Elements around the documents, which text rules do not judge unless they ask to. */
const OUTSIDE: ReadonlySet<Role> = new Set<Role>(['outside', 'contents', 'imprint']);

/** The engine: one configuration, any number of texts. Holds no text between runs. */
export class Linter {
  readonly config: LintConfig;
  readonly #active: readonly Rule[];
  readonly #triggers: TriggerTable;
  readonly #documentRules: readonly DocumentRule[];
  readonly #options: ReadonlyMap<string, Options>;

  constructor(config: LintConfig) {
    this.config = config;
    this.#active = config.rules.filter((rule) => levelOf(rule, config) !== 'off');
    this.#triggers = new TriggerTable(this.#active.filter((rule) => rule.scope === 'paragraph'));
    this.#documentRules = this.#active.filter((rule) => rule.scope === 'document');
    this.#options = new Map(
      this.#active.map((rule) => [rule.id, new Options(rule.options, config.settings.get(rule.id)?.options)]),
    );
  }

  /** Lints a text as a drafter sees it. Never throws: a rule that does is reported as a fault. */
  lint(source: string): LintResult {
    const file = parseGazette(source);
    const lines = new LineIndex(source);
    if (!this.applies(file)) return { file, lines, findings: [], suppressed: [], unused: [], faults: [] };
    const run = new Run(file, this);
    for (const document of file.documents) {
      const day = judgedDay(document, this.config);
      run.document(document, this.#documentRules, this.#context(day));
      for (const paragraph of document.paragraphs) {
        if (!paragraph.quoted)
          run.paragraph(paragraph, this.#triggers.concerned(paragraph.prose.text), this.#context(day));
      }
    }
    const findings = run.findings.sort(compareFindings);
    const parted = suppress(source, lines, findings, findDirectives(source));
    return {
      file,
      lines,
      findings: parted.shown,
      suppressed: parted.suppressed,
      unused: parted.unused,
      faults: [...run.faults.values()],
    };
  }

  /** Whether a text is checked at all: a Markdown file that is no gazette document (a README) is not. */
  applies(file: GazetteFile): boolean {
    return this.config.detect === 'all' || file.isGazette;
  }

  #context(day: JudgedDay): (rule: Rule) => RuleContext {
    const { house, registry } = this.config;
    return (rule) => ({ options: this.#options.get(rule.id) ?? new Options(rule.options), house, registry, day });
  }
}

/** The findings of one text while its rules run. */
class Run {
  readonly findings: Finding[] = [];
  readonly faults = new Map<string, Fault>();
  readonly #file: GazetteFile;
  readonly #config: LintConfig;

  constructor(file: GazetteFile, linter: Linter) {
    this.#file = file;
    this.#config = linter.config;
  }

  document(document: GazetteDocument, rules: readonly DocumentRule[], contextOf: (rule: Rule) => RuleContext): void {
    for (const rule of rules) {
      this.#guard(rule, () => {
        const report = (paragraph: Paragraph, finding: Report): void => this.#add(rule, paragraph, finding);
        rule.check(document, { ...contextOf(rule), file: this.#file, report });
      });
    }
  }

  paragraph(paragraph: Paragraph, rules: readonly ParagraphRule[], contextOf: (rule: Rule) => RuleContext): void {
    for (const rule of rules) {
      if (!(rule.roles?.includes(paragraph.role) ?? !OUTSIDE.has(paragraph.role))) continue;
      this.#guard(rule, () => {
        rule.check(paragraph, { ...contextOf(rule), report: (finding) => this.#add(rule, paragraph, finding) });
      });
    }
  }

  #add(rule: Rule, paragraph: Paragraph, report: Report): void {
    const level = levelOf(rule, this.#config);
    if (level !== 'off') this.findings.push(toFinding(this.#file.source, rule, level, paragraph, report));
  }

  /** A fault of one rule is that rule's fault for this text; the document is still checked by all others. */
  #guard(rule: Rule, run: () => void): void {
    try {
      run();
    } catch (error) {
      this.faults.set(rule.id, { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
