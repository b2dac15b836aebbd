import { type FindingRecord, findingRecord } from '../engine/findingRecord.ts';
import { type FixResult, fixSource } from '../engine/fixing/fix.ts';
import type { Linter, LintResult } from '../engine/linter.ts';
import { type OutlineModel, outlineModel } from '../gazette/document/outlineModel.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { rules as catalogue } from '../rules/index.ts';
import { type RuleRecord, ruleRecord } from '../rules/record.ts';
import type { FixSafety } from '../rules/rule.ts';
import { withLineEndsOf } from '../text/lineEnds.ts';
import { RuleFaultError } from './errors.ts';
import { linterFor } from './linterFor.ts';
import type { LintOptions } from './lintOptions.ts';

export type { Plugin } from '../config/plugin.ts';
export type { FindingRecord, FixRecord } from '../engine/findingRecord.ts';
export type { FixResult } from '../engine/fixing/fix.ts';
export type { RuleLevel } from '../engine/lintConfig.ts';
export type {
  OutlineDocument,
  OutlineList,
  OutlineModel,
  OutlineSection,
  OutlineUnread,
} from '../gazette/document/outlineModel.ts';
export type { RuleRecord } from '../rules/record.ts';
export { type OptionProblem, OptionsError, RuleFaultError } from './errors.ts';
export {
  type ConfigurationHost,
  type ConfigurationProblem,
  type FoundConfiguration,
  findConfiguration,
} from './foundConfiguration.ts';
export type { LintOptions, RuleOption } from './lintOptions.ts';
export type * from './ruleTypes.ts';

/** What {@link fix} is told besides {@link LintOptions}. */
export interface FixOptions extends LintOptions {
  /** `safe` (default): changes of form only; `suggestion`: also what a person should confirm. */
  readonly fixType?: FixSafety;
}

/**
 * The findings in a text, in order of place and then of rule. Comments that suppress are honoured.
 * @throws OptionsError where options make no sense; RuleFaultError where a rule threw
 */
export function lint(text: string, options: LintOptions = {}): readonly FindingRecord[] {
  const { findings, lines } = checked(linterFor(options), text);
  return findings.map((finding) => findingRecord(finding, lines));
}

/**
 * Applies fixes until none is left; line ends stay those of the text.
 * @returns the new text, and how many fixes were applied
 * @throws OptionsError where options make no sense; RuleFaultError where a rule threw
 */
export function fix(text: string, { fixType = 'safe', ...options }: FixOptions = {}): FixResult {
  const linter = linterFor(options);
  checked(linter, text);
  const { output, applied } = fixSource(linter, text, fixType);
  return { output: withLineEndsOf(text, output), applied };
}

/** The document model of a text: what `gongwen outline --format json` prints. A text that is no document has none. */
export function parse(text: string): OutlineModel {
  return outlineModel(parseGazette(text));
}

/** The rules that come with the program, in the order of their catalogue. */
export const rules: readonly RuleRecord[] = catalogue.map(ruleRecord);

function checked(linter: Linter, text: string): LintResult {
  const result = linter.lint(text);
  const [fault] = result.faults;
  if (fault !== undefined) throw new RuleFaultError(fault.ruleId, fault.message);
  return result;
}
