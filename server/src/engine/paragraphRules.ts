import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { ParagraphContext, ParagraphRule, ParagraphView, Report, Rule, RuleContext } from '../rules/rule.ts';
import { readsRole } from '../rules/shared/roles.ts';
import type { Fault } from './finding.ts';

/** What one paragraph rule said about one paragraph, not yet placed in a source. */
export type ParagraphReport =
  | { readonly rule: ParagraphRule; readonly report: Report }
  | { readonly rule: ParagraphRule; readonly fault: Fault };

const NONE: readonly ParagraphReport[] = [];

/**
 * The paragraph rules under one context. What they say about a paragraph depends on its text, role and heading mark and
 * on that context, and on nothing else, which is what allows a memory to keep it.
 */
export class ParagraphJudge {
  readonly #contextOf: (rule: Rule) => RuleContext;
  /** Each rule's context, made when the rule is first concerned: a rule and a paragraph meet a hundred thousand times. */
  readonly #contexts = new Map<ParagraphRule, ParagraphContext>();
  #reports: ParagraphReport[] | undefined;

  constructor(contextOf: (rule: Rule) => RuleContext) {
    this.#contextOf = contextOf;
  }

  /** Everything `rules`, those that the paragraph concerns, say about it. */
  judge({ prose, role, heading, cell }: Paragraph, rules: readonly ParagraphRule[]): readonly ParagraphReport[] {
    const view: ParagraphView = { prose, role, heading, column: cell === null || cell.head ? '' : cell.header };
    this.#reports = undefined;
    for (const rule of rules) {
      if (!readsRole(rule, role)) continue;
      try {
        rule.check(view, this.#context(rule));
      } catch (error) {
        this.#add({ rule, fault: faultOf(rule, error) });
      }
    }
    return this.#reports ?? NONE;
  }

  #context(rule: ParagraphRule): ParagraphContext {
    let context = this.#contexts.get(rule);
    if (context === undefined) {
      context = { ...this.#contextOf(rule), report: (report) => this.#add({ rule, report }) };
      this.#contexts.set(rule, context);
    }
    return context;
  }

  #add(report: ParagraphReport): void {
    this.#reports ??= [];
    this.#reports.push(report);
  }
}

/** The fault of a rule that threw. */
export function faultOf(rule: Rule, error: unknown): Fault {
  return { ruleId: rule.id, message: error instanceof Error ? error.message : String(error) };
}
