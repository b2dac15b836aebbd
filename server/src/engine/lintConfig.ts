import type { Registry } from '../agencies/registry.ts';
import type { House } from '../rules/house.ts';
import type { BasisKind, Rule, Severity } from '../rules/rule.ts';

/** Configured level of a rule. */
export type RuleLevel = Severity | 'off';

/** Every level, the loudest first. */
export const LEVELS: readonly RuleLevel[] = ['error', 'warning', 'info', 'off'];

/** Whether a word that somebody wrote is a level. */
export function isRuleLevel(word: string): word is RuleLevel {
  return LEVELS.some((level) => level === word);
}

/** What the user set for one rule. */
export interface RuleSetting {
  readonly level?: RuleLevel;
  readonly options?: Readonly<Record<string, unknown>>;
}

/**
 * Everything the engine needs besides the text. The same object drives editor, command line and API, which is why they
 * say the same.
 */
export interface LintConfig {
  readonly rules: readonly Rule[];
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly house: House;
  /** Whether somebody chose the house. Otherwise its habits hold only for documents of its region; see house.ts. */
  readonly houseChosen?: boolean;
  /** Only findings on one of these bases are shown, those of rules that somebody set by name excepted; absent: all. */
  readonly bases?: readonly BasisKind[];
  readonly registry: Registry;
  /** The day to judge a text by that bears no date of its own: ISO. */
  readonly today: string;
  /** Overrides every document's own date. */
  readonly asOf?: string;
  /** `auto`: a text that holds no gazette document gets no findings; `all`: every text is checked. */
  readonly detect: 'auto' | 'all';
  /** Whether texts are checked for the last time before they go out: some rules are louder then. */
  readonly final?: boolean;
  /** Whether there are rules of plug-ins that were not loaded, so that nothing can be said against their names. */
  readonly foreignRules?: boolean;
}

/** The level at which a rule runs under a configuration. */
export function levelOf(rule: Rule, config: LintConfig): RuleLevel {
  const level = config.settings.get(rule.id)?.level;
  if (level !== undefined) return level;
  if (rule.enabled === false) return 'off';
  return (config.final === true ? rule.finalSeverity : undefined) ?? rule.severity;
}
