import type { Finding } from '../../engine/finding.ts';
import { type Remark, type Review, type ReviewOptions, writeReview } from '../../formats/word/write/review.ts';
import type { FixSafety } from '../../rules/rule.ts';
import type { WordDraft } from './wordDraft.ts';

/** What a review of a Word document writes. */
export interface ReviewContent {
  /** Whether each finding becomes a comment. */
  readonly comments: boolean;
  /** Which fixes become tracked changes: the safe ones, or suggestions too; null for none. */
  readonly changes: FixSafety | null;
}

/**
 * Writes findings into the document that they were found in: each a comment, each fix a tracked change. The last line of a
 * comment names the rule, so that a later review knows its own words.
 */
export function reviewWord(
  { file, text }: WordDraft,
  findings: readonly Finding[],
  { comments, changes }: ReviewContent,
  options: ReviewOptions,
): Review {
  const remarks = findings.map((finding): Remark => {
    const { start, end, fix } = finding;
    const edits = fix !== null && tracks(fix.safety, changes) ? fix.edits : [];
    return { start, end, lines: comments ? linesOf(finding) : [], edits };
  });
  return writeReview(file, text, remarks, options);
}

function tracks(safety: FixSafety, wanted: FixSafety | null): boolean {
  return wanted === 'suggestion' || (wanted === 'safe' && safety === 'safe');
}

function linesOf({ message, fix, ruleId }: Finding): readonly string[] {
  return [message, ...(fix === null ? [] : [`建议：${fix.title}`]), `gongwen ${ruleId}`];
}
