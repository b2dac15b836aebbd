import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { isPair } from '../../../../gazette/prose/brackets.ts';
import type { Prose } from '../../../../gazette/prose/prose.ts';
import { type LooseMark, looseMarksOf } from './loose-marks.ts';
import { familyOf } from './mark-family.ts';

/** A quotation may run over this many paragraphs: a decision that amends a law quotes whole chapters. */
const LONGEST_QUOTATION = 400;

/** A mark finds its partner among this many that wait for theirs. A text with more of them holds no pairs to be found. */
const MOST_PENDING = 200;

/**
 * The marks that have a partner neither in their own paragraph nor in another one, in the order of the text. A title
 * over several lines and a quotation over several paragraphs are pairs as good as any.
 *
 * @param paragraphs the paragraphs of one document that hold text, in the order of the text
 */
export function marksWithoutPartner(paragraphs: readonly Paragraph[]): readonly LooseMark[] {
  const pending: LooseMark[] = [];
  const loose: LooseMark[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (pending.length > 0 && isWholeQuotation(paragraph.prose)) dropContinued(pending, '“');
    for (const mark of looseMarksOf(paragraph, index)) {
      if (mark.opens) {
        pending.push(mark);
        loose.push(mark);
      } else if (!matchEarlier(pending, mark)) loose.push(mark);
    }
  }
  const left = new Set(pending);
  return loose.filter((mark) => !mark.opens || left.has(mark));
}

/** Finds the opening partner of a closing bracket in an earlier paragraph, and takes it from `pending`. */
function matchEarlier(pending: LooseMark[], close: LooseMark): boolean {
  for (let i = pending.length - 1; i >= Math.max(0, pending.length - MOST_PENDING); i--) {
    const open = pending[i];
    if (open === undefined || close.index - open.index > LONGEST_QUOTATION) return false;
    if (!isPair(open.char, close.char) || !mayReach(open, close)) continue;
    pending.splice(i, 1);
    // Each paragraph of a long quotation begins with a mark of its own, and only the last one ends with one.
    if (familyOf(open.char) === 'quote') dropContinued(pending, open.char);
    return true;
  }
  return false;
}

/** Drops the marks that only say that the quotation goes on, and that no mark will ever close. */
function dropContinued(pending: LooseMark[], char: string): void {
  for (let last = pending.at(-1); last !== undefined && last.char === char && isHead(last); last = pending.at(-1)) {
    pending.pop();
  }
}

/** A paragraph that is one quotation from end to end, such as the last of a quotation of several paragraphs. */
function isWholeQuotation({ text, brackets }: Prose): boolean {
  const head = text.length - text.trimStart().length;
  const close = text.charAt(head) === '“' ? brackets.get(head) : undefined;
  return close !== undefined && text.slice(close + 1).length <= 2;
}

/** Where a quotation of several paragraphs begins: at the head of one, or after a colon. */
function isHead({ paragraph, at }: LooseMark): boolean {
  const before = paragraph.prose.text.slice(0, at).trim();
  return before === '' || before.endsWith('：') || before.endsWith(':') || paragraph.prose.mark?.body === at;
}

/**
 * Whether a pair may stand in two paragraphs: a quotation in any two, a title in its lines, any other in neighbours of
 * which the first is no finished sentence, because a line or a page ended there.
 */
function mayReach(open: LooseMark, close: LooseMark): boolean {
  if (open.paragraph === close.paragraph) return true;
  if (familyOf(open.char) === 'quote') return true;
  const lines = close.index - open.index;
  if (open.paragraph.role === close.paragraph.role && /itle/u.test(open.paragraph.role)) return lines <= 7;
  return lines <= 2 && !open.paragraph.prose.text.includes('。', open.at);
}
