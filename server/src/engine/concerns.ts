import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { DocumentRule } from '../rules/rule.ts';
import type { Concern } from './triggers.ts';

const NONE: readonly Paragraph[] = [];

/** Which paragraphs of one document concern which document rules; worked out when the first rule asks. */
export class Concerns {
  readonly #paragraphs: readonly Paragraph[];
  readonly #concernOf: (paragraph: Paragraph, index: number) => Concern;
  #byRule: Map<DocumentRule, Paragraph[]> | undefined;

  constructor(paragraphs: readonly Paragraph[], concernOf: (paragraph: Paragraph, index: number) => Concern) {
    this.#paragraphs = paragraphs;
    this.#concernOf = concernOf;
  }

  /** The paragraphs that hold what a rule cannot do without, in their order; all of them for a rule without triggers. */
  of(rule: DocumentRule): readonly Paragraph[] {
    if (rule.triggers === undefined) return this.#paragraphs;
    this.#byRule ??= this.#sort();
    return this.#byRule.get(rule) ?? NONE;
  }

  #sort(): Map<DocumentRule, Paragraph[]> {
    const byRule = new Map<DocumentRule, Paragraph[]>();
    for (const [index, paragraph] of this.#paragraphs.entries()) {
      for (const rule of this.#concernOf(paragraph, index).documentRules) {
        const concerned = byRule.get(rule);
        if (concerned === undefined) byRule.set(rule, [paragraph]);
        else concerned.push(paragraph);
      }
    }
    return byRule;
  }
}
