import { beginsWithBody, isBodyName } from '../prose/bodyName.ts';
import {
  isAddressee,
  isAttachmentLabel,
  isBracketed,
  isDocumentTitle,
  isLatin,
  isPlanTitle,
  isTitleLineWithMark,
  trimmed,
} from './elements.ts';
import { isHeadLine } from './head.ts';
import { isAside, type Line } from './paragraph.ts';
import { isSerialLine } from './serial.ts';

/** Lines of a title may be spread over at most this many paragraphs; more is a list of something else. */
const MOST_LINES = 8;
/** A title that only its place shows is no longer, in lines and in characters. */
const MOST_PLACED_LINES = 3;
const LONGEST_PLACED = 80;

/** `[start, end)` counts lines; `title` is where the title proper begins, after a repetition of it as a page heading. */
export interface TitleSpan {
  readonly start: number;
  readonly title: number;
  readonly end: number;
}

/**
 * The title above a 文号 line: the nearest lines that together make a title, upward from `end` (exclusive), never above
 * `limit`. A web page prints the title twice, once as its heading; the repetition belongs to the document and not to
 * the title.
 */
export function titleAbove(lines: readonly Line[], limit: number, end: number): TitleSpan {
  let top = end;
  while (top > limit && end - top < MOST_LINES && isTitleCandidate(lines[top - 1])) top--;
  const start = titleStart(lines, top, end);
  let first = start;
  const text = joinTitle(lines.slice(start, end));
  while (first > top && sameTitle(joinTitle(lines.slice(first - 1, start)), text)) first--;
  return { start: first, title: start, end };
}

/**
 * The title below a 文号 line, as some web pages print it: the lines from `start` on that together are the title of a 公文;
 * null where there is none before `limit`.
 */
export function titleBelow(lines: readonly Line[], start: number, limit: number): TitleSpan | null {
  const most = Math.min(limit, start + MOST_LINES);
  for (let end = start; end < most && isTitleCandidate(lines[end]); end++) {
    if (isDocumentTitle(withoutMark(joinTitle(lines.slice(start, end + 1)))))
      return { start, title: start, end: end + 1 };
  }
  return null;
}

/**
 * The title at the top of a text that has no 文号: the lines that read as a title, a heading of Markdown, or what only its
 * place shows to be one, because it is wrong: the first short lines above 主送 or above the text. Null where there is none.
 */
export function titleAtTop(lines: readonly Line[], from: number, limit: number): TitleSpan | null {
  let top = from;
  while (top < limit && isAboveTitle(lines[top])) top++;
  let end = top;
  while (end < limit && end - top < MOST_LINES && isTitleCandidate(lines[end])) {
    // 财政部公告2020年第25号 below a title is the number and no further line of the title.
    if (end > top && isSerial(lines[end])) break;
    end++;
  }
  const heading = headingTitle(lines, top, end);
  const worded = wordedTitle(lines, top, end);
  // A heading is the title; its words may begin above it, with the name of the issuer.
  if (heading !== null) return worded !== null && worded.end === heading.end ? worded : heading;
  return worded ?? placedTitle(lines, top, end, limit);
}

/**
 * The title below a 文号 that reads as none: the lines from `start` on that stand above 主送 or above the text; null where there
 * is none.
 */
export function placedTitleBelow(lines: readonly Line[], start: number, limit: number): TitleSpan | null {
  let end = start;
  while (end < limit && end - start < MOST_LINES && isTitleCandidate(lines[end])) end++;
  return placedTitle(lines, start, end, limit);
}

/** The longest run of lines from `top` on that is the title of a 公文, else the first that is the title of a plan. */
function wordedTitle(lines: readonly Line[], top: number, end: number): TitleSpan | null {
  let plan: TitleSpan | null = null;
  for (let last = end; last > top; last--) {
    const above = titleAbove(lines, top, last);
    if (above.end === above.title) continue;
    const text = withoutMark(joinTitle(lines.slice(above.title, above.end)));
    if (isDocumentTitle(text)) return above;
    if (isPlanTitle(text)) plan = above;
  }
  return plan;
}

function headingTitle(lines: readonly Line[], top: number, end: number): TitleSpan | null {
  let first = top;
  while (first < end && lines[first]?.heading !== true) first++;
  let last = first;
  while (last < end && lines[last]?.heading === true) last++;
  return last > first ? { start: first, title: first, end: last } : null;
}

function placedTitle(lines: readonly Line[], top: number, end: number, limit: number): TitleSpan | null {
  if (end === top || end >= limit) return null;
  const next = lines[end];
  if (next === undefined || !(isAddressee(next) || isBracketed(next) || isAside(next) || isText(next))) return null;
  let last = top + 1;
  // Below a title stand who wrote it and when; what goes on a broken title does not name a body.
  while (
    last < end &&
    last - top < MOST_PLACED_LINES &&
    !isBodyName(trimmedAt(lines, last)) &&
    trimmedAt(lines, last).length > 4
  )
    last++;
  const text = joinTitle(lines.slice(top, last));
  if (text.length > LONGEST_PLACED || /，.*，/u.test(text)) return null;
  const start = titleStart(lines, top, last);
  return start < last ? { start, title: start, end: last } : null;
}

/** Whether a line is running text: a sentence, or a numbered section. */
function isText(line: Line): boolean {
  return line.prose.mark !== null || /[。！？；]/u.test(line.prose.text) || /如下[：:]?$/u.test(trimmed(line));
}

/** What stands above a title and is none: 版头, the label of an attachment, a line in English. */
function isAboveTitle(line: Line | undefined): boolean {
  return line !== undefined && (isAside(line) || isHeadLine(line) || isAttachmentLabel(line) || isLatin(line));
}

function isTitleCandidate(line: Line | undefined): boolean {
  return line !== undefined && isTitleLineWithMark(line) && !isHeadLine(line) && !isBracketed(line);
}

function isSerial(line: Line | undefined): boolean {
  return line !== undefined && isSerialLine(line);
}

/** A title without a mark at its end, which does not belong there. */
export function withoutMark(title: string): string {
  return title.replace(/[。．.：:，,；;！!]+$/u, '');
}

/** The fewest lines that hold the whole title: up to 关于, then the issuer's name above it. */
function titleStart(lines: readonly Line[], top: number, end: number): number {
  for (let start = end - 1; start >= top; start--) {
    const line = lines[start];
    if (line === undefined || !/关\s*于/u.test(line.prose.text)) continue;
    let first = start;
    // A title that speaks of another (转发…关于…的通知) has 关于 in several of its lines.
    while (first > top && goesOnBelow(lines, first - 1)) first--;
    while (first > top && needsIssuer(lines.slice(first, end)) && isBodyName(trimmedAt(lines, first - 1))) first--;
    return first;
  }
  // No 关于: a 令, a 公告, or a heading; take the lines only if they say what they are.
  for (let start = end - 1; start >= top; start--) {
    if (isDocumentTitle(withoutMark(joinTitle(lines.slice(start, end)))) || lines[start]?.heading === true)
      return start;
  }
  // A web page that prints the title twice proves it; otherwise a few lines alone above the number are one.
  for (let start = top + 1; start < end; start++) {
    if (sameTitle(joinTitle(lines.slice(top, start)), joinTitle(lines.slice(start, end)))) return start;
  }
  return end - top <= 3 ? top : end;
}

/** Whether a line begins a title and does not end it. */
function goesOnBelow(lines: readonly Line[], index: number): boolean {
  const text = trimmedAt(lines, index);
  return /关\s*于/u.test(text) && !isDocumentTitle(text) && !isPlanTitle(text) && lines[index]?.heading !== true;
}

function needsIssuer(lines: readonly Line[]): boolean {
  const text = joinTitle(lines);
  return text.startsWith('关于') || isBodyName(trimmedAt(lines, 0)) || !beginsWithBody(text);
}

function trimmedAt(lines: readonly Line[], index: number): string {
  const line = lines[index];
  return line === undefined ? '' : trimmed(line);
}

/** Joins the lines of a title and drops the spaces that line breaks left in it. */
export function joinTitle(lines: readonly Line[]): string {
  return normalizeTitle(lines.map(({ prose }) => prose.shown.trim()).join(''));
}

/** Spaces between Han characters are residue of line breaks, except between the names of joint issuers. */
export function normalizeTitle(text: string): string {
  if (!/\s/u.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[^\x20-\x7e]) (?=[^\x20-\x7e])/gu, (space, at: number) => (keepsSpace(text, at) ? space : ''))
    .trim();
}

function keepsSpace(text: string, at: number): boolean {
  return (
    /(?:中共中央|委员会|全国人大常委会)$/u.test(text.slice(0, at).trimEnd().slice(-12)) &&
    !/^\s*关于/u.test(text.slice(at))
  );
}

/** Equal but for spaces and book marks. */
export function sameTitle(a: string, b: string): boolean {
  return plainTitle(a) === plainTitle(b);
}

/** A title without blanks and book marks, for comparison. */
export function plainTitle(title: string): string {
  return title.replace(/[\s《》〈〉]/gu, '');
}
