import type { Linter, LintResult } from '../../engine/linter.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { blankLines } from './blankLines.ts';
import { closedDates } from './dates.ts';
import { changesForm, changesOnlySpace, fixes, isSafe } from './fixes.ts';
import { headings } from './headings.ts';
import { withoutPages } from './pages.ts';
import { withoutRepeats } from './repeats.ts';
import { Draft, type Step } from './step.ts';
import { joinedTitles } from './titles.ts';

/** What one kind of repair did to a text. */
export interface CleanStep {
  /** In Chinese, as a drafter would say it, with English beside it. */
  readonly name: string;
  /** How many places were repaired; 0 where there was nothing to do. */
  readonly count: number;
}

/** A raw original made a draft. `output === source` where nothing had to be done. */
export interface CleanResult {
  readonly output: string;
  readonly steps: readonly CleanStep[];
  /** What the rules say of the output. */
  readonly rest: LintResult;
}

const STEPS: readonly (readonly [name: string, step: Step])[] = [
  ['删去页码、页眉，接合折断的行 (page numbers, running heads, lines cut by a page)', withoutPages],
  ['接合断段、拆开粘连、删去多余空格 (broken, glued and spaced text)', fixes(changesOnlySpace)],
  ['合拢日期中的空格 (blanks inside dates)', closedDates],
  ['合并断行的标题和目录 (titles and contents over several lines)', joinedTitles],
  ['改正标点、序号、文号等的形式 (form of punctuation, markers, document numbers)', fixes(isSafe)],
  ['改正录入和识别造成的错字、错号 (slips of typing and recognition)', fixes(changesForm)],
  ['删去重复的语句和段落 (repeated sentences and paragraphs)', withoutRepeats],
  ['标明标题层次 (marks of headings)', headings],
  ['每段前后各空一行 (one blank line between paragraphs)', blankLines],
];

/** One repair may uncover another: a joined paragraph shows its repetition. More rounds than this never helped. */
const MOST_ROUNDS = 8;

/**
 * Turns a raw original (a scrape, a scan, a copy of a web page) into a draft: page breaks closed, titles on one line,
 * widths, marks and spaces put right, repetitions dropped once, headings marked.
 *
 * Nothing is invented and no sentence is lost: a step changes white space, the form of characters, or takes away what
 * stands word for word elsewhere in the same document. A clean draft comes out as it went in.
 */
export function cleanSource(linter: Linter, source: string): CleanResult {
  const counts = new Map<string, number>(STEPS.map(([name]) => [name, 0]));
  let draft = new Draft(linter, source.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n'));
  if (!linter.applies(draft.file)) return { output: source, steps: [], rest: draft.result };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = draft.source;
    for (const [name, step] of STEPS) {
      const groups = disjoint(step(draft));
      if (groups.length === 0) continue;
      draft = new Draft(linter, applyEdits(draft.source, groups.flat()));
      counts.set(name, (counts.get(name) ?? 0) + groups.length);
    }
    if (draft.source === before) break;
  }
  return { output: draft.source, steps: [...counts].map(([name, count]) => ({ name, count })), rest: draft.result };
}

/** Groups that can be applied together, first come first served. */
function disjoint(groups: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
  const kept: (readonly TextEdit[])[] = [];
  let end = -1;
  for (const group of [...groups].sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0))) {
    const ordered = [...group].sort((a, b) => a.start - b.start);
    const first = ordered[0];
    const last = ordered.at(-1);
    if (first === undefined || last === undefined || first.start < end) continue;
    kept.push(ordered);
    end = Math.max(last.end, last.start + 1);
  }
  return kept;
}
