import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { Report, Rule } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { houseHolds } from './house.ts';
import { type LintConfig, levelOf } from './lintConfig.ts';
import { toFinding } from './place.ts';

/** Turns what rules report about the paragraphs of a document into findings of one source, under one configuration. */
export class ReportPlacer {
  readonly #file: GazetteFile;
  readonly #config: LintConfig;
  readonly #houseHolds: boolean;

  constructor(file: GazetteFile, document: GazetteDocument, config: LintConfig) {
    this.#file = file;
    this.#config = config;
    this.#houseHolds = houseHolds(document, config);
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
    if (settings.get(ruleId)?.level !== undefined) return true;
    return (bases === undefined || bases.includes(basis.kind)) && (basis.kind !== '本厅' || this.#houseHolds);
  }
}
