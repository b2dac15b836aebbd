import { parseDateLine } from '../../gazette/prose/date.ts';
import { parseMark } from '../../gazette/prose/mark.ts';
import { isPageNumberLine } from '../../gazette/prose/pageNumber.ts';
import { widthOf } from '../../text/displayWidth.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Draft } from './step.ts';

/** A line of the source. Offsets are those of the source, the line end excluded. */
interface SourceLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A number alone, or 3/10: a page number only where it parts a sentence. */
const DOUBTFUL_NUMBER = /^\d{1,3}(?: ?\/ ?\d{1,3})?$/u;
const RULE = /^(?:-{3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])$/u;
/** What other marks of Markdown begin with; nothing runs on into them or from them. */
const MARKUP = /^(?:#{1,6} |[|>]|[-*+] |```|~~~|<)/u;
/** Ends a sentence, a list or a bracket. */
const TERMINAL = /[。！？：；:;!?….）)〕\]】”’》]$/u;
const PUNCTUATION = /[，、。；：,;]/u;
/** Elements that begin a line of their own. */
const ELEMENT =
  /^(?:附[ \u3000]?件|附[：:]|抄[ \u3000]?送|签发人|[（(]此[件文]|主题词|联系人|联系电话|特此|专此|此[复令致])/u;
const LONGEST_HEAD = 40;
/** Lines of print are no shorter, and no longer (GB/T 9704—2012 5.2.3 has 28 characters), in characters of full width. */
const WIDTHS = { least: 16, most: 45 };
/** A line may end this far before the edge: no mark begins a line, and no number is broken. */
const SLACK = 3;

/**
 * Takes away what pages put into a text (page numbers, running heads, rules between pages) and joins the lines that a page
 * or a line of print cut. Nothing else goes: a rule between two paragraphs stays.
 */
export function withoutPages({ source, file }: Draft): readonly (readonly TextEdit[])[] {
  const lines = linesOf(source);
  const skipped = file.unread.filter(({ reason }) => reason === 'code' || reason === 'frontMatter');
  const furniture = findFurniture(lines, (line) =>
    skipped.some(({ start, end }) => start <= line.start && line.end <= end),
  );
  const width = lineWidth(lines);
  const edits: TextEdit[][] = [];
  let before: SourceLine | undefined;
  let removed = false;
  let ruled = false;
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    if (line.text === '') {
      gap++;
      continue;
    }
    if (furniture.has(index)) {
      removed = true;
      continue;
    }
    if (before !== undefined && RULE.test(line.text) && isTorn(before, textAfter(lines, index, furniture), true)) {
      ruled = true;
      continue;
    }
    if (before === undefined) {
      if (removed) edits.push([{ start: 0, end: line.start, newText: '' }]);
    } else if (removed || ruled) {
      edits.push([{ start: before.end, end: line.start, newText: isTorn(before, line, true) ? '' : '\n\n' }]);
    } else if (gap === 0 && isFull(before, width) && isTorn(before, line, false)) {
      edits.push([{ start: before.end, end: line.start, newText: '' }]);
    }
    before = line;
    removed = false;
    ruled = false;
    gap = 0;
  }
  if (removed && before !== undefined) edits.push([{ start: before.end, end: source.length, newText: '\n' }]);
  return edits;
}

/** The lines of a text, without the blanks at their ends; an indent of blanks is kept out of `start` as well. */
function linesOf(source: string): readonly SourceLine[] {
  let at = 0;
  return source.split('\n').map((written) => {
    const text = written.replace(/\f/gu, ' ').trim();
    const start =
      at + (text === '' ? 0 : written.replace(/\f/gu, ' ').length - written.replace(/\f/gu, ' ').trimStart().length);
    at += written.length + 1;
    return { text, start, end: start + text.length };
  });
}

/** Which lines belong to the pages: page numbers, and short lines that stand beside two of them and more. */
function findFurniture(lines: readonly SourceLine[], isUnread: (line: SourceLine) => boolean): ReadonlySet<number> {
  const numbers = lines.flatMap((line, index) => (isPageNumber(lines, index) && !isUnread(line) ? [index] : []));
  const found = new Set(numbers);
  for (const step of [1, -1]) {
    const beside = numbers.map((index) => neighbour(lines, index, step));
    const counts = new Map<string, number>();
    for (const index of beside) {
      const { text } = lines[index] ?? EMPTY;
      if (text !== '' && text.length <= LONGEST_HEAD && !TERMINAL.test(text))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    for (const index of beside) if ((counts.get(lines[index]?.text ?? '') ?? 0) > 1) found.add(index);
  }
  return found;
}

const EMPTY: SourceLine = { text: '', start: 0, end: 0 };

function isPageNumber(lines: readonly SourceLine[], index: number): boolean {
  const { text } = lines[index] ?? EMPTY;
  if (isPageNumberLine(text)) return true;
  if (!DOUBTFUL_NUMBER.test(text)) return false;
  const before = lines[neighbour(lines, index, -1)];
  const after = lines[neighbour(lines, index, 1)];
  return (
    before !== undefined && after !== undefined && before.text.length >= WIDTHS.least && isTorn(before, after, true)
  );
}

/** The next line that is not blank, in either direction; -1 where there is none. */
function neighbour(lines: readonly SourceLine[], index: number, step: number): number {
  for (let at = index + step; at >= 0 && at < lines.length; at += step) if (lines[at]?.text !== '') return at;
  return -1;
}

function textAfter(lines: readonly SourceLine[], index: number, furniture: ReadonlySet<number>): SourceLine {
  for (let at = index + 1; at < lines.length; at++) {
    const line = lines[at];
    if (line !== undefined && line.text !== '' && !furniture.has(at) && !RULE.test(line.text)) return line;
  }
  return EMPTY;
}

/**
 * Whether a sentence that one line leaves open goes on in the next. A line of a title has no mark inside; then only a next
 * line that is a sentence shows it.
 *
 * @param parted whether a page parts the two lines.
 */
function isTorn(before: SourceLine, after: SourceLine, parted: boolean): boolean {
  if (before.text === '' || after.text === '' || TERMINAL.test(before.text)) return false;
  if (MARKUP.test(before.text) || MARKUP.test(after.text) || ELEMENT.test(after.text)) return false;
  if (!/^[\u4e00-\u9fff“‘（《〔\d，。、；：）”》]/u.test(after.text)) return false;
  if (parseMark(after.text) !== null || parseDateLine(after.text) !== null || parseDateLine(before.text) !== null)
    return false;
  if (/[，、,]$/u.test(before.text)) return true;
  const sentence = PUNCTUATION.test(before.text) || (parted && /[，。；：]/u.test(after.text));
  return sentence && before.text.length >= (parted ? 4 : WIDTHS.least);
}

/** How wide the lines of print are, in characters of full width; null where lines are paragraphs. */
function lineWidth(lines: readonly SourceLine[]): number | null {
  const widths = lines.map(({ text }) => widthOf(text) / 2);
  if (widths.some((width) => width > WIDTHS.most * 1.5)) return null;
  const open = widths.filter((width, index) => {
    return width >= WIDTHS.least && width <= WIDTHS.most && !TERMINAL.test(lines[index]?.text ?? '');
  });
  const most = Math.max(0, ...open);
  // One line alone may be a title; one of 28 characters that ends inside a sentence is a line of print.
  const alike = open.filter((width) => width >= most - SLACK).length;
  return alike >= 2 || (most >= 26 && most <= 30) ? most : null;
}

function isFull({ text }: SourceLine, width: number | null): boolean {
  return width !== null && widthOf(text) / 2 >= width - SLACK;
}
