import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { DocumentRule } from '../rules/rule.ts';
import type { TriggeredRules } from './triggers.ts';

const NONE: readonly Paragraph[] = [];

/** The paragraphs of one document that hold the triggers of each document rule; worked out when the first rule asks. */
export class TriggeredParagraphs {
  readonly #paragraphs: readonly Paragraph[];
  readonly #rulesOf: (paragraph: Paragraph) => TriggeredRules;
  #byRule: Map<DocumentRule, Paragraph[]> | undefined;

  constructor(paragraphs: readonly Paragraph[], rulesOf: (paragraph: Paragraph) => TriggeredRules) {
    this.#paragraphs = paragraphs;
    this.#rulesOf = rulesOf;
  }

  /** The paragraphs that hold what a rule cannot do without, in their order; all of them for a rule without triggers. */
  of(rule: DocumentRule): readonly Paragraph[] {
    if (rule.triggers === undefined) return this.#paragraphs;
    this.#byRule ??= this.#sort();
    return this.#byRule.get(rule) ?? NONE;
  }

  #sort(): Map<DocumentRule, Paragraph[]> {
    const byRule = new Map<DocumentRule, Paragraph[]>();
    for (const paragraph of this.#paragraphs) {
      for (const rule of this.#rulesOf(paragraph).documentRules) {
        const paragraphs = byRule.get(rule);
        if (paragraphs === undefined) byRule.set(rule, [paragraph]);
        else paragraphs.push(paragraph);
      }
    }
    return byRule;
  }
}
