import { tokenize } from '../../../../formats/markdown/tokens.ts';
import type { TextEdit } from '../../../../text/edits.ts';
import type { Range } from '../../../../text/range.ts';

/** A stretch that its drafter wrote in `**` and that Markdown prints with its asterisks. */
export interface LiteralEmphasis {
  /** The words between the marks; offsets of the text that was read. */
  readonly words: Range;
  /** Edits of the text after which Markdown shows the words as emphasis. */
  readonly edits: readonly TextEdit[];
}

/** Longer paragraphs are not read by Markdown for this. */
const LONGEST = 4000;
const OPENS = /^[“‘《〈（(〔【「]/u;
const CLOSES = /[”’》〉）)〕】」]$/u;
const MARK = /[\p{P}\p{S}]/u;

/** The literal emphasis of one paragraph of Markdown as it stands in the source. */
export function literalEmphasis(text: string): readonly LiteralEmphasis[] {
  if (text.length > LONGEST) return [];
  const found: LiteralEmphasis[] = [];
  let open: number | undefined;
  for (const at of literalMarks(text)) {
    if (open === undefined || /\s/u.test(text.charAt(at - 1))) {
      open = /\s/u.test(text.charAt(at + 2) || ' ') ? undefined : at;
    } else if (at > open + 2) {
      found.push({ words: { start: open + 2, end: at }, edits: repair(text, open, at) });
      open = undefined;
    }
  }
  return found;
}

/** The offsets of each `**` that Markdown took for text; runs of three and more are blanks to fill in. */
function literalMarks(text: string): readonly number[] {
  const found: number[] = [];
  for (const [direction, { type, start, end }] of tokenize(text).events) {
    if (direction !== 'exit' || type !== 'data') continue;
    for (const { index } of text.slice(start.offset, end.offset).matchAll(/(?<!\*)\*\*(?!\*)/gu)) {
      found.push(start.offset + index);
    }
  }
  return found;
}

/**
 * `**` beside a mark opens or closes only where a blank or a mark stands on its other side (CommonMark 6.2). So the marks of
 * the sentence at the ends of the words are left out of the emphasis; where that would part a pair of brackets, a blank is
 * set beside the `**`.
 */
function repair(text: string, open: number, close: number): readonly TextEdit[] {
  const words = text.slice(open + 2, close);
  let head = 0;
  let tail = 0;
  while (head < words.length && MARK.test(words.charAt(head))) head++;
  while (tail < words.length - head && MARK.test(words.charAt(words.length - 1 - tail))) tail++;
  const opens = needsHelp(text.charAt(open - 1), words.charAt(0)) ? head : 0;
  const closes = needsHelp(text.charAt(close + 2), words.charAt(words.length - 1)) ? tail : 0;
  const pair = OPENS.test(words) && CLOSES.test(words.replace(/[。，；：、！？]+$/u, ''));
  const [left, right] = pair && (opens > 0 || closes > 0) ? [head, tail] : [opens, closes];
  const edits: TextEdit[] = [];
  if (left > 0 && (pair || !OPENS.test(words))) {
    edits.push({ start: open, end: open + 2, newText: '' });
    edits.push({ start: open + 2 + left, end: open + 2 + left, newText: '**' });
  } else if (left > 0) edits.push({ start: open, end: open, newText: ' ' });
  if (right > 0 && (pair || !CLOSES.test(words))) {
    edits.push({ start: close - right, end: close - right, newText: '**' });
    edits.push({ start: close, end: close + 2, newText: '' });
  } else if (right > 0) edits.push({ start: close + 2, end: close + 2, newText: ' ' });
  return edits;
}

/** Whether a `**` between these two characters is no mark of emphasis: a letter outside and a mark of the sentence inside. */
function needsHelp(outside: string, inside: string): boolean {
  return outside !== '' && !/\s/u.test(outside) && !MARK.test(outside) && MARK.test(inside);
}
