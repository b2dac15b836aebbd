import type { Finding } from '../../engine/finding.ts';
import { chooseFixes } from '../../engine/fixing/chooseFixes.ts';
import type { Rule } from '../../rules/rule.ts';
import { isBlank } from './blank.ts';
import type { Step } from './step.ts';

/** Whether a step takes a fix. @param rule the rule that found it, where the linter has it */
export type TakesFix = (finding: Finding, source: string, rule: Rule | undefined) => boolean;

/** The fixes of findings that a step takes, as many as can be applied together. */
export function fixes(takes: TakesFix): Step {
  return ({ linter, source, result }) =>
    chooseFixes(
      result.findings.filter((finding) => finding.fix !== null && takes(finding, source, linter.ruleOf(finding))),
      'suggestion',
    );
}

/** Whether a fix takes away and adds white space and nothing else, so that it cannot lose a word. */
export function changesOnlySpace({ fix }: Finding, source: string): boolean {
  return fix?.edits.every((edit) => isBlank(source.slice(edit.start, edit.end)) && isBlank(edit.newText)) ?? false;
}

/** Whether a fix is right whatever the drafter meant. */
export function isSafe({ fix }: Finding): boolean {
  return fix?.safety === 'safe';
}

/** Whether a fix, however unsure the rule is of it, concerns the form of characters and no word: what a scan or a scrape did. */
export function changesForm(_finding: Finding, _source: string, rule: Rule | undefined): boolean {
  return rule?.tags?.includes('form-only') ?? false;
}
