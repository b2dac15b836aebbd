import { beginsWithBody, isBodyName, isDocumentTitle, isTitleLine, trimmed } from './elements.ts';
import type { Line } from './paragraph.ts';

/** Lines of a title may be spread over at most this many paragraphs; more is a list of something else. */
const MOST_LINES = 8;

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
    if (isDocumentTitle(joinTitle(lines.slice(start, end + 1)))) return { start, title: start, end: end + 1 };
  }
  return null;
}

function isTitleCandidate(line: Line | undefined): boolean {
  return line !== undefined && isTitleLine(line);
}

/** The fewest lines that hold the whole title: up to 关于, then the issuer's name above it. */
function titleStart(lines: readonly Line[], top: number, end: number): number {
  for (let start = end - 1; start >= top; start--) {
    const line = lines[start];
    if (line === undefined || !/关[ \u3000]*于/u.test(line.prose.text)) continue;
    let first = start;
    while (first > top && needsIssuer(lines.slice(first, end)) && isBodyName(trimmedAt(lines, first - 1))) first--;
    return first;
  }
  // No 关于: a 令, a 公告, or a heading; take the lines only if they say what they are.
  for (let start = end - 1; start >= top; start--) {
    if (isDocumentTitle(joinTitle(lines.slice(start, end))) || lines[start]?.heading === true) return start;
  }
  // A web page that prints the title twice proves it; otherwise a few lines alone above the number are one.
  for (let start = top + 1; start < end; start++) {
    if (sameTitle(joinTitle(lines.slice(top, start)), joinTitle(lines.slice(start, end)))) return start;
  }
  return end - top <= 3 ? top : end;
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
  if (!/[ \u3000\u00a0]/u.test(text)) return text.trim();
  return text
    .replace(/[ \u3000\u00a0]+/gu, ' ')
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
  const plain = (text: string): string => text.replace(/[ \u3000\u00a0《》〈〉]/gu, '');
  return plain(a) === plain(b);
}
