import type { Plugin } from '../config/plugin.ts';
import type { RuleLevel } from '../engine/lintConfig.ts';
import type { FoundConfiguration } from './foundConfiguration.ts';

/** A rule as a configuration sets it: a level, or a level with options. */
export type RuleOption =
  | RuleLevel
  | readonly [level: RuleLevel, options?: Readonly<Record<string, unknown>>]
  | { readonly level?: RuleLevel; readonly options?: Readonly<Record<string, unknown>> };

/** What the engine is told. Every key has the meaning and the checks that it has in `gongwen.config.json`. */
export interface LintOptions {
  /** Levels and options by rule id. */
  readonly rules?: Readonly<Record<string, RuleOption>>;
  /** How the office writes: a name (`chongqing`, `national` …) or an office's own as an object. */
  readonly profile?: string | Readonly<Record<string, unknown>>;
  /** An office's own agencies, each as the content of a registry file. */
  readonly registry?: readonly unknown[];
  /** ISO. Every text is judged by this day, whatever date it bears: `--as-of`. */
  readonly asOf?: string;
  /** ISO. Texts without a date of their own are judged by this day; absent: today where the program runs. */
  readonly today?: string;
  /** `all` (default without `configuration`): the text is checked whatever it holds; `auto`: only where it holds an official document. */
  readonly detect?: 'auto' | 'all';
  /** The configuration files that hold for the text; what the other options say comes after them. */
  readonly configuration?: FoundConfiguration;
  /** Rules of your own. */
  readonly plugins?: readonly Plugin[];
}
