import type { ReportedFix } from '../rule.ts';

/** A fix that puts `newText` in the place of `[start, end)` of the paragraph's text: 改为“…”. */
export function replaceWith(start: number, end: number, newText: string): ReportedFix {
  return { title: `改为“${newText}”`, edits: [{ start, end, newText }] };
}

/** A fix that takes `word`, which stands at `start` of the paragraph's text, away: 删去“…”. */
export function remove(start: number, word: string): ReportedFix {
  return { title: `删去“${word}”`, edits: [{ start, end: start + word.length, newText: '' }] };
}
