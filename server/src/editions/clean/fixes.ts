import type { Finding } from '../../engine/finding.ts';
import { chooseFixes } from '../../engine/fixing/fix.ts';
import { isBlank } from './blank.ts';
import type { Step } from './step.ts';

/**
 * Rules whose suggestions change the form of characters and no word: what a scan, a scrape or a keyboard did to them. All
 * other suggestions are for a person to confirm.
 */
const FORM_RULES: ReadonlySet<string> = new Set([
  'ascii-quotes',
  'full-width-digits',
  'heading-arabic-dot',
  'punct-double',
  'range-dash',
  'responsible-label',
  'spaces-stray',
  'year-zero-circle',
]);

/** The fixes of findings that a step takes, as many as can be applied together. */
export function fixes(take: (finding: Finding, source: string) => boolean): Step {
  return (linter, source) =>
    chooseFixes(
      linter.lint(source).findings.filter((finding) => finding.fix !== null && take(finding, source)),
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

/** Whether a fix, however unsure the rule is of it, concerns the form of characters and no word. */
export function changesForm({ ruleId }: Finding): boolean {
  return FORM_RULES.has(ruleId);
}
