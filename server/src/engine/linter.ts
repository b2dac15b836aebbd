import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph, Role } from '../gazette/document/paragraph.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { Options } from '../rules/options.ts';
import type { DocumentRule, JudgedDay, Report, Rule, RuleContext } from '../rules/rule.ts';
import { LineIndex } from '../text/lines.ts';
import { Concerns } from './concerns.ts';
import { judgedDay } from './day.ts';
import { DocumentQuestion } from './documentQuestion.ts';
import { compareFindings, type Fault, type Finding } from './finding.ts';
import type { RememberedDocument, Said } from './incremental/documentMemory.ts';
import type { Memory } from './incremental/memory.ts';
import { RememberedText } from './incremental/rememberedText.ts';
import { type LintConfig, levelOf } from './lintConfig.ts';
import { faultOf, ParagraphJudge, type ParagraphReport } from './paragraphRules.ts';
import { toFinding } from './place.ts';
import { declaredGazette } from './recognise.ts';
import { findDirectives } from './suppression/directives.ts';
import { type Suppressed, suppress } from './suppression/suppression.ts';
import { judgeDirectives } from './suppression/suppressionFindings.ts';
import { type Concern, TriggerTable } from './triggers.ts';

/** Everything one run says about one text. */
export interface LintResult {
  readonly file: GazetteFile;
  readonly lines: LineIndex;
  /** What is shown: in order of place, then rule. Empty when the text is no gazette document and `detect` is `auto`. */
  readonly findings: readonly Finding[];
  readonly suppressed: Suppressed['suppressed'];
  /** Rules that threw; the others still reported. */
  readonly faults: readonly Fault[];
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
   * @param memory of this document and this linter, where the same document is linted again and again.
   */
  lint(source: string, memory?: Memory): LintResult {
    const file = memory === undefined ? parseGazette(source) : memory.parse(source);
    const result = this.#judge(file, memory);
    memory?.turn();
    return result;
  }

  #judge(file: GazetteFile, memory: Memory | undefined): LintResult {
    const { source } = file;
    const lines = new LineIndex(source);
    if (!this.applies(file)) return { file, lines, findings: [], suppressed: [], faults: [] };
    const run = new Run(file, this.config);
    for (const document of file.documents) {
      const day = judgedDay(document, this.config);
      const contextOf = this.#context(day);
      const { paragraphs } = document;
      const texts = memory?.textsOf(paragraphs) ?? paragraphs.map(() => new RememberedText());
      const concernOf = (paragraph: Paragraph, index: number): Concern => {
        const text = texts[index] ?? new RememberedText();
        text.concern ??= this.#triggers.concerned(paragraph.prose.text);
        return text.concern;
      };
      run.document(
        document,
        this.#documentRules,
        new Concerns(paragraphs, concernOf),
        contextOf,
        memory && { memory, known: memory.document(file, document, day) },
      );
      const judge = new ParagraphJudge(contextOf);
      const circumstancesOf = circumstancesUnder(day);
      for (const [index, paragraph] of paragraphs.entries()) {
        const circumstances = circumstancesOf(paragraph);
        let reports = memory && texts[index]?.reports(circumstances);
        if (reports === undefined) {
          reports = judge.judge(paragraph, concernOf(paragraph, index).paragraphRules);
          memory?.keep(texts[index], circumstances, reports);
        }
        if (reports.length > 0) run.paragraph(paragraph, reports);
      }
    }
    const findings = run.findings.sort(compareFindings);
    const directives = findDirectives(source);
    const parted = suppress(source, lines, findings, directives);
    const failed = new Set(run.faults.keys());
    const remarks = judgeDirectives({ source, lines, directives, used: parted.used, failed }, this.config);
    // Only a comment that names them keeps them quiet: one for everything would hide that it is for nothing.
    const naming = directives.filter(({ named }) => named.length > 0);
    const remarked = suppress(source, lines, remarks, naming);
    return {
      file,
      lines,
      findings: remarked.shown.length === 0 ? parted.shown : [...parted.shown, ...remarked.shown].sort(compareFindings),
      suppressed: [...parted.suppressed, ...remarked.suppressed],
      faults: [...run.faults.values()],
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

/** Names what paragraph rules may look at besides a text; made once for each kind of paragraph. */
function circumstancesUnder({ earliest, latest }: JudgedDay): (paragraph: Paragraph) => string {
  const text = new Map<Role, string>();
  const headings = new Map<Role, string>();
  return ({ role, heading, cell }) => {
    if (cell !== null) return `cell ${cell.head ? '' : cell.header} ${earliest} ${latest}`;
    const known = heading ? headings : text;
    let name = known.get(role);
    if (name === undefined) {
      name = `${role} ${heading ? 1 : 0} ${earliest} ${latest}`;
      known.set(role, name);
    }
    return name;
  };
}

/** The findings of one text while its rules run. */
class Run {
  readonly findings: Finding[] = [];
  readonly faults = new Map<string, Fault>();
  readonly #file: GazetteFile;
  readonly #config: LintConfig;

  constructor(file: GazetteFile, config: LintConfig) {
    this.#file = file;
    this.#config = config;
  }

  /** Runs the document rules; a fault of one is that rule's fault, the document is still checked by all others. */
  document(
    document: GazetteDocument,
    rules: readonly DocumentRule[],
    concerns: Concerns,
    contextOf: (rule: Rule) => RuleContext,
    remembered?: { readonly memory: Memory; readonly known: RememberedDocument },
  ): void {
    const { start } = document;
    for (const rule of rules) {
      let said = remembered?.known.of(rule, start);
      if (said === undefined) {
        const concerned = concerns.of(rule);
        if (concerned.length === 0 && rule.triggers !== undefined) continue;
        const asked = this.#ask(rule, document, concerned, contextOf(rule));
        remembered?.memory.countAsked();
        if (!asked.sawFile) remembered?.known.keep(rule, start, asked);
        said = asked;
      }
      for (const finding of said.findings) this.findings.push(finding);
      if (said.fault !== undefined) this.faults.set(rule.id, said.fault);
    }
  }

  /** What a rule says about a document, and whether it looked beyond it. */
  #ask(
    rule: DocumentRule,
    document: GazetteDocument,
    concerned: readonly Paragraph[],
    context: RuleContext,
  ): Said & { readonly sawFile: boolean } {
    const findings: Finding[] = [];
    const question = new DocumentQuestion(this.#file, document, context, concerned, (paragraph, report) => {
      const finding = this.#place(rule, paragraph, report);
      if (finding !== undefined) findings.push(finding);
    });
    let fault: Fault | undefined;
    try {
      rule.check(document, question);
    } catch (error) {
      fault = faultOf(rule, error);
    }
    return { findings, fault, sawFile: question.sawFile };
  }

  /** Places what the paragraph rules said about a paragraph. */
  paragraph(paragraph: Paragraph, reports: readonly ParagraphReport[]): void {
    for (const entry of reports) {
      if ('fault' in entry) this.faults.set(entry.rule.id, entry.fault);
      else {
        const finding = this.#place(entry.rule, paragraph, entry.report);
        if (finding !== undefined) this.findings.push(finding);
      }
    }
  }

  /** A report as a finding of the source; undefined where the configuration does not want it. */
  #place(rule: Rule, paragraph: Paragraph, report: Report): Finding | undefined {
    const level = levelOf(rule, this.#config);
    if (level === 'off') return undefined;
    const finding = toFinding(this.#file.source, rule, level, paragraph, report);
    return finding !== undefined && this.#counts(finding) ? finding : undefined;
  }

  /** Whether the profile goes by the basis of a finding; a rule that somebody set by name counts whatever its basis. */
  #counts({ ruleId, basis }: Finding): boolean {
    const { bases, settings } = this.#config;
    return bases === undefined || bases.includes(basis.kind) || settings.get(ruleId)?.level !== undefined;
  }
}
