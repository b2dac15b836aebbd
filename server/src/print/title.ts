import type { Title } from '../gazette/document/document.ts';
import { findDocumentNumbers } from '../gazette/prose/documentNumber.ts';
import { widthOf, wrap } from './wrap.ts';

/** Characters of 2号 that fit beside each other. */
const MEASURE = 20;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The lines of a title: those of the draft where it has several, else as even as words allow (GB/T 9704—2012 7.3.1 wants
 * them 词意完整，排列对称).
 */
export function titleLines(title: Title): readonly string[] {
  const written = title.paragraphs.map(({ prose }) => prose.shown.trim());
  const lines = written.length > 1 ? written : [title.text];
  return lines.flatMap((line) => (widthOf(line) <= MEASURE ? [line] : balanced(line).map((part) => part.trim())));
}

interface Division {
  readonly lines: readonly string[];
  /** How bad its breaks are, altogether. */
  readonly badness: number;
}

/** A further line is as bad as this. */
const ANOTHER_LINE = 4;
/** A break that leaves more than fits. */
const OVERFLOW = 20;

/** Few lines, each broken between words where the best place is near an even share. */
function balanced(text: string): readonly string[] {
  const fewest = Math.ceil(widthOf(text) / MEASURE);
  const few = divide(text, fewest);
  const more = divide(text, fewest + 1);
  return few.badness <= more.badness + ANOTHER_LINE ? few.lines : more.lines;
}

function divide(text: string, count: number): Division {
  const lines: string[] = [];
  let badness = 0;
  let rest = text;
  for (let left = count; left > 1; left--) {
    const best = bestBreak(rest, left);
    badness += best.badness;
    lines.push(rest.slice(0, best.at));
    rest = rest.slice(best.at);
  }
  return { lines: [...lines, ...wrap(rest, MEASURE).map(({ start, end }) => rest.slice(start, end))], badness };
}

function bestBreak(text: string, left: number): { readonly at: number; readonly badness: number } {
  const whole = widthOf(text);
  const numbers = findDocumentNumbers(text);
  let best = { at: text.length, badness: Number.POSITIVE_INFINITY };
  for (const { index } of words.segment(text)) {
    const before = text.slice(0, index);
    const after = text.slice(index);
    const width = widthOf(before);
    if (index === 0 || width > MEASURE || /^[》〉”’）〕、，的]/u.test(after)) continue;
    // A year stays with its 年, a number with what it counts.
    if (/[《〈“‘（〔0-9]$/u.test(before) || numbers.some(({ start, end }) => start < index && index < end)) continue;
    const overflow = whole - width > MEASURE * (left - 1) ? OVERFLOW : 0;
    const uneven = Math.abs(width - whole / left);
    const badness = uneven - bonus(before, after) + (insideQuotation(before) ? 6 : 0) + overflow;
    if (badness < best.badness) best = { at: index, badness };
  }
  return best;
}

/** A name in quotation marks stays on one line where it can. */
function insideQuotation(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Places where a reader pauses are worth a less even share. */
function bonus(before: string, after: string): number {
  // Several issuers, a space between each.
  if (before.endsWith(' ')) return 6;
  if (/^(?:关于|《)/u.test(after) || /(?:》|、)$/u.test(before)) return 3;
  return /^(?:和|与|及|的)/u.test(after) || /^(?:印发|转发|批转)/u.test(after) ? 1 : 0;
}
