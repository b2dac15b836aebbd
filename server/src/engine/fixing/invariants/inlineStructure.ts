import { applyEdits, type TextEdit } from '../../../text/edits.ts';
import { countEmphasis, flanking, markupTree } from './markupTree.ts';

/** What Markdown gives a meaning in running text. */
const MARKUP = /[*_~`<>[\]\\&|#!\n\r]/u;
/** What gives a character beside it a meaning, or takes one from it; `*`, `_` and `~` are looked at more closely. */
const MARKUP_BESIDE = /[`<>[\]\\&|#!]/u;
/** Longer blocks, and blocks with more signs of markup, are not compared: what may change their tree is not offered. */
const LONGEST_BLOCK = 3000;
const MOST_SIGNS = 40;

/** The block that was compared last: the fixes of one paragraph are placed one after another. */
let last: { readonly block: string; readonly tree: string | undefined } | undefined;

/**
 * Whether Markdown gives the same tree of emphasis, links and code before and after the edits of a fix. Only blocks that
 * hold markup are compared, and only where an edit touches some or changes on which side a `**` may stand.
 *
 * @param source the text that the edits are placed in; edits in order, not overlapping
 */
export function keepsInlineStructure(source: string, edits: readonly TextEdit[]): boolean {
  if (edits.every((edit) => leavesMarks(source, edit))) return true;
  return blocksOf(source, edits).every(({ block, edits: own }) => treesOf(block, own)?.same === true);
}

/** Whether the edits of the marks themselves make Markdown set apart more than before, and take nothing away. */
export function mendsEmphasis(source: string, edits: readonly TextEdit[]): boolean {
  return blocksOf(source, edits).every(({ block, edits: own }) => {
    const trees = treesOf(block, own);
    return trees !== undefined && countEmphasis(trees.after) > countEmphasis(trees.before);
  });
}

/** A stretch of lines between blank ones, and the edits of it, placed in it. */
interface EditedBlock {
  readonly block: string;
  readonly edits: readonly TextEdit[];
}

function blocksOf(source: string, edits: readonly TextEdit[]): readonly EditedBlock[] {
  const blocks: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const before = blocks.at(-1);
    if (before !== undefined && edit.start <= before.end) {
      before.edits.push(edit);
      if (edit.end > before.end) before.end = blankLineAfter(source, edit.end);
    } else
      blocks.push({ start: blankLineBefore(source, edit.start), end: blankLineAfter(source, edit.end), edits: [edit] });
  }
  return blocks.map(({ start, end, edits: own }) => ({
    block: source.slice(start, end),
    edits: own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  }));
}

/** The end of the blank line before an offset, no further away than the longest block and one more. */
function blankLineBefore(source: string, at: number): number {
  const from = Math.max(0, at - LONGEST_BLOCK - 1);
  for (let end = source.lastIndexOf('\n', at - 1); end > from; end = source.lastIndexOf('\n', end - 1)) {
    let i = end - 1;
    while (i >= from && ' \t\r'.includes(source.charAt(i))) i--;
    if (source.charAt(i) === '\n') return end + 1;
  }
  return from;
}

/** The line end before the next blank line, no further away than the longest block and one more. */
function blankLineAfter(source: string, at: number): number {
  const to = Math.min(source.length, at + LONGEST_BLOCK + 1);
  for (let end = source.indexOf('\n', at); end >= 0 && end < to; end = source.indexOf('\n', end + 1)) {
    let i = end + 1;
    while (i < to && ' \t\r'.includes(source.charAt(i))) i++;
    if (source.charAt(i) === '\n') return end;
  }
  return to;
}

/** Whether an edit holds no mark of Markdown and changes of no mark beside it whether it can open or close. */
function leavesMarks(source: string, { start, end, newText }: TextEdit): boolean {
  if (MARKUP.test(newText) || MARKUP.test(source.slice(start, end))) return false;
  if (MARKUP_BESIDE.test(source.charAt(start - 1) + source.charAt(end))) return false;
  const before = runEndingAt(source, start);
  const after = runStartingAt(source, end);
  if (before === start && after === end) return true;
  // Two runs that meet are another run.
  if (newText === '' && before < start && after > end) return false;
  const from = Math.max(0, before - 2);
  const changed = source.slice(from, start) + newText + source.slice(end, after + 2);
  const first = before - from;
  const second = start - from + newText.length;
  return (
    (before === start || flanking(source, before, start) === flanking(changed, first, start - from)) &&
    (after === end || flanking(source, end, after) === flanking(changed, second, second + after - end))
  );
}

/** Where a run of `*`, `_` or `~` begins that ends at an offset; the offset itself where none does. */
function runEndingAt(text: string, at: number): number {
  let start = at;
  while ('*_~'.includes(text.charAt(start - 1) || ' ')) start--;
  return start;
}

function runStartingAt(text: string, at: number): number {
  let end = at;
  while ('*_~'.includes(text.charAt(end) || ' ')) end++;
  return end;
}

/** The trees before and after; undefined where they would cost too much to tell. */
function treesOf(
  block: string,
  edits: readonly TextEdit[],
): { readonly before: string; readonly after: string; readonly same: boolean } | undefined {
  if (last?.block !== block) last = { block, tree: isSmall(block) ? markupTree(block) : undefined };
  const before = last.tree;
  if (before === undefined) return undefined;
  const after = markupTree(applyEdits(block, edits));
  return { before, after, same: after === before };
}

function isSmall(block: string): boolean {
  return block.length <= LONGEST_BLOCK && (block.match(/[*_~`<>[\]\\&|#!]{1,99}/gu)?.length ?? 0) <= MOST_SIGNS;
}
