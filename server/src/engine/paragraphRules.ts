import type { Paragraph, Role } from '../gazette/document/paragraph.ts';
import type {
  JudgedDay,
  ParagraphContext,
  ParagraphRule,
  ParagraphView,
  Report,
  Rule,
  RuleContext,
} from '../rules/rule.ts';
import { readsRole } from '../rules/shared/roles.ts';
import type { Fault } from './finding.ts';

/** What one paragraph rule reported about one paragraph, not yet placed in a source. */
export type ParagraphReport =
  | { readonly rule: ParagraphRule; readonly report: Report }
  | { readonly rule: ParagraphRule; readonly fault: Fault };

/** What all paragraph rules reported about one paragraph. */
export type ParagraphReports = readonly ParagraphReport[];

const NONE: ParagraphReports = [];

/** The paragraph rules for one document: options, registry and day are the same for all its paragraphs. */
export class ParagraphRuleRunner {
  readonly #contextOf: (rule: Rule) => RuleContext;
  /** Each rule's context, made when the rule first runs: a rule and a paragraph meet a hundred thousand times. */
  readonly #contexts = new Map<ParagraphRule, ParagraphContext>();
  /** The part of the circumstances that is the same for all paragraphs. */
  readonly #day: string;
  readonly #texts = new Map<Role, string>();
  readonly #headings = new Map<Role, string>();
  #reports: ParagraphReport[] | undefined;

  constructor(contextOf: (rule: Rule) => RuleContext, { earliest, latest }: JudgedDay) {
    this.#contextOf = contextOf;
    this.#day = `${earliest} ${latest}`;
  }

  /** Runs `rules`, those that a paragraph triggers, on it. */
  run({ prose, role, heading, cell }: Paragraph, rules: readonly ParagraphRule[]): ParagraphReports {
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

  /** A name for all that the rules may look at besides the text: equal names and texts give equal reports. */
  circumstancesOf({ role, heading, cell }: Paragraph): string {
    if (cell !== null) return `cell ${cell.head ? '' : cell.header} ${this.#day}`;
    const known = heading ? this.#headings : this.#texts;
    let name = known.get(role);
    if (name === undefined) {
      name = `${role} ${heading ? 1 : 0} ${this.#day}`;
      known.set(role, name);
    }
    return name;
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
