import type { GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { Report, Rule } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { type LintConfig, levelOf } from './lintConfig.ts';
import { toFinding } from './place.ts';

/** Turns what rules report about paragraphs into findings of one source, under one configuration. */
export class ReportPlacer {
  readonly #file: GazetteFile;
  readonly #config: LintConfig;

  constructor(file: GazetteFile, config: LintConfig) {
    this.#file = file;
    this.#config = config;
  }

  /** A report as a finding of the source; undefined where the configuration does not want it. */
  place(rule: Rule, paragraph: Paragraph, report: Report): Finding | undefined {
    const level = levelOf(rule, this.#config);
    if (level === 'off') return undefined;
    const finding = toFinding(this.#file.source, rule, level, paragraph, report);
    return finding !== undefined && this.#isWanted(finding) ? finding : undefined;
  }

  /** Whether the profile goes by the basis of a finding; a rule that somebody set by name counts whatever its basis. */
  #isWanted({ ruleId, basis }: Finding): boolean {
    const { bases, settings } = this.#config;
    return bases === undefined || bases.includes(basis.kind) || settings.get(ruleId)?.level !== undefined;
  }
}
