import { isBodyName } from '../prose/bodyName.ts';
import { bracketedNumberOfLine, isCommandNumber, isDocumentTitle, numberOfLine, trimmed } from './elements.ts';
import { isHeadLine } from './head.ts';
import { isAside, type Line } from './paragraph.ts';
import { joinTitle, placedTitleBelow, type TitleSpan, titleAbove, titleAtTop, titleBelow } from './title.ts';

/** The lines of one document, by index: `[start, end)`, its title lines and the line of its 文号 or 令号. */
export interface DocumentLines {
  readonly start: number;
  readonly end: number;
  readonly title: TitleSpan;
  readonly number: number | null;
}

/** 份号, 密级, 紧急程度, 发文机关标志 of several bodies, 签发人: no 版头 has more lines. */
const MOST_HEAD_LINES = 12;
/** A title stands among the first lines of a text. */
const MOST_LINES_ABOVE = 12;
/** Names of 签发人 that stand below the first ones. */
const SIGNERS_BELOW = /^\s+[\u4e00-\u9fff·]{2,4}(?:\s+[\u4e00-\u9fff·]{1,4}){0,3}\s*$/u;

/**
 * Where each document of a text begins and ends, from line `from` on. Documents are parted at their 文号 lines; where a web page
 * prints title and number twice, the group that the text follows is the document. A text without any 文号 is one document.
 */
export function documentSpans(lines: readonly Line[], from: number): readonly DocumentLines[] {
  const anchors = withoutRepeated(lines, numberLines(lines, from));
  if (anchors.length === 0) return [unnumberedSpan(lines, from, lines.length)];
  const titles = anchors.map((anchor, index) =>
    titleOf(lines, anchor, anchors[index - 1] ?? from - 1, anchors[index + 1] ?? lines.length),
  );
  const starts = titles.map((title, index) => {
    const anchor = anchors[index] ?? title.start;
    const limit = (anchors[index - 1] ?? from - 1) + 1;
    // The mark of a letter is the name alone (GB/T 9704—2012 10.1); the title stands below the number.
    const marked = title.start > anchor && anchor > limit && isBodyName(textAt(lines, anchor - 1));
    return headStart(lines, marked ? anchor - 1 : Math.min(title.start, anchor), limit);
  });
  const spans = anchors.map(
    (anchor, index): DocumentLines => ({
      start: starts[index] ?? anchor,
      end: starts[index + 1] ?? lines.length,
      title: titles[index] ?? { start: anchor, title: anchor, end: anchor },
      number: anchor,
    }),
  );
  const first = firstUnnumbered(lines, from, starts[0] ?? lines.length);
  return first === null ? spans : [first, ...spans];
}

/** A document without 文号 among `lines[from, to)`: its title is what the first lines say. */
export function unnumberedSpan(lines: readonly Line[], from: number, to: number): DocumentLines {
  const title = titleOfUnnumbered(lines, from, Math.min(to, from + MOST_LINES_ABOVE));
  return { start: headStart(lines, title.start, from), end: to, title, number: null };
}

function numberLines(lines: readonly Line[], from: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isAside(line)) continue;
    const bracketed = found.length === 0 && i > from ? bracketedNumberOfLine(line) : null;
    const number = numberOfLine(line) ?? bracketed;
    // A number that is left open begins a document only above all others: further down it belongs to a form.
    if (
      number === null
        ? isCommandNumber(line) && /[令告]$/u.test(textAt(lines, i - 1))
        : !number.unknown || found.length === 0
    )
      found.push(i);
  }
  return found;
}

/**
 * Of two lines with the same number and no sentence between them the first is the head of a page. Where no sentence follows
 * at all there is no page, only a list of numbers, and each of them is read.
 */
function withoutRepeated(lines: readonly Line[], anchors: readonly number[]): readonly number[] {
  const last = anchors.at(-1);
  if (last === undefined || !lines.slice(last).some((line) => line.prose.text.includes('。'))) return anchors;
  return anchors.filter((anchor, index) => {
    const next = anchors[index + 1];
    if (next === undefined || normalAt(lines, anchor) !== normalAt(lines, next)) return true;
    return lines.slice(anchor, next).some((line) => line.prose.text.includes('。'));
  });
}

/** The title above a 文号, else the one below it. */
function titleOf(lines: readonly Line[], anchor: number, before: number, after: number): TitleSpan {
  const above = titleAbove(lines, before + 1, anchor);
  const text = joinTitle(lines.slice(above.title, above.end));
  if (isDocumentTitle(text)) return above;
  // 签发人 may stand between number and title.
  let start = anchor + 1;
  while (start < after && isHeadLineAt(lines, start)) start++;
  const below = titleBelow(lines, start, after);
  if (below !== null) return below;
  // The name of a body above a number is a mark without 文件; the title stands below, whatever it says.
  const marked = above.title === above.end || isBodyName(text);
  return (marked ? placedTitleBelow(lines, start, after) : null) ?? above;
}

function titleOfUnnumbered(lines: readonly Line[], from: number, limit: number): TitleSpan {
  const atTop = titleAtTop(lines, from, limit);
  if (atTop !== null) return atTop;
  // Somebody wrote a remark above the title.
  for (let i = from; i < limit; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (isAside(line)) continue;
    if (line.prose.mark !== null) break;
    const above = titleAbove(lines, from, i + 1);
    if (above.end > above.title && isDocumentTitle(joinTitle(lines.slice(above.title, above.end)))) return above;
    if (line.heading) return { start: i, title: i, end: i + 1 };
  }
  return { start: from, title: from, end: from };
}

/** A document without 文号 above the first that has one: it has a title of its own and a text. */
function firstUnnumbered(lines: readonly Line[], from: number, to: number): DocumentLines | null {
  if (to - from < 3) return null;
  const span = unnumberedSpan(lines, from, to);
  const { title } = span;
  if (title.end === title.title || !isDocumentTitle(joinTitle(lines.slice(title.title, title.end)))) return null;
  return lines.slice(title.end, to).some((line) => !isAside(line) && line.prose.text.includes('。')) ? span : null;
}

/**
 * Where 版头 begins whose last line stands above `start`, not above `limit`. Between its lines stand the names of further issuers
 * (甲局 / 乙局文件) and of further 签发人.
 */
function headStart(lines: readonly Line[], start: number, limit: number): number {
  let top = start;
  for (let i = start - 1; i >= limit && start - i <= MOST_HEAD_LINES; i--) {
    const line = lines[i];
    if (line === undefined) break;
    if (isHeadLine(line)) top = i;
    else if (!isBodyName(line.prose.text) && !SIGNERS_BELOW.test(line.prose.text)) break;
  }
  return top;
}

function isHeadLineAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line !== undefined && isHeadLine(line);
}

function normalAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return (line === undefined ? null : numberOfLine(line))?.normal ?? textAt(lines, index);
}

function textAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line === undefined ? '' : trimmed(line);
}
