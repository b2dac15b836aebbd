import type { Finding } from '../engine/finding.ts';
import { chooseFixes } from '../engine/fixing/chooseFixes.ts';
import type { Linter, LintResult } from '../engine/linter.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import { isTextRole, type Paragraph } from '../gazette/document/paragraph.ts';
import { parseMark } from '../gazette/prose/mark.ts';
import { formatChinese, formatCircled } from '../gazette/prose/numerals.ts';
import { isBlankCode } from '../text/blank.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { overlaps, type Range } from '../text/range.ts';
import { lineEndOf } from './suppressions.ts';
import { diffEdits } from './textDiff.ts';

/**
 * The edits of “format”: every safe fix, one blank line between paragraphs, no spaces at the end of a line of text. No
 * word changes, and nothing in a document that is right already.
 * @param markdown whether lines that follow each other directly would become one paragraph
 * @param within only edits inside this stretch; absent: the whole text
 */
export function formatEdits(
  file: GazetteFile,
  findings: readonly Finding[],
  markdown: boolean,
  within?: Range,
): readonly TextEdit[] {
  const fixes = chooseFixes(findings, 'safe').flat();
  const spaces = [...trailingSpaces(file), ...gaps(file, markdown)].filter(
    (edit) => !fixes.some((fix) => overlaps(fix, edit) || fix.start === edit.start),
  );
  return [...fixes, ...spaces]
    .filter((edit) => within === undefined || (within.start <= edit.start && edit.end <= within.end))
    .sort((a, b) => a.start - b.start);
}

/** More rounds than this mean two rules that disagree. */
const MOST_ROUNDS = 10;

/**
 * The edits of “format” for a whole text, repeated until formatting again would change nothing: of two repairs at one
 * place the second waits for the first.
 */
export function formatDocument(
  linter: Linter,
  { file, findings }: Pick<LintResult, 'file' | 'findings'>,
  markdown: boolean,
): readonly TextEdit[] {
  const first = formatEdits(file, findings, markdown);
  let text = file.source;
  let edits = first;
  for (let round = 0; edits.length > 0 && round < MOST_ROUNDS; round++) {
    text = applyEdits(text, edits);
    const next = linter.lint(text);
    edits = formatEdits(next.file, next.findings, markdown);
    if (edits.length === 0 && round === 0) return first;
  }
  return diffEdits(file.source, text);
}

/** White space behind the last character of a paragraph's lines. */
function trailingSpaces({ source, paragraphs }: GazetteFile): readonly TextEdit[] {
  return paragraphs.flatMap(({ start, end }) => {
    const after = /^[^\S\r\n]+(?=[\r\n]|$)/u.exec(source.slice(end, end + 200))?.[0].length ?? 0;
    const inside: TextEdit[] = [];
    // Line by line and from its end: a search for blanks before a line end begins anew at each blank inside the line.
    for (let from = start; from < end; ) {
      const stop = lineStop(source, from, end);
      let text = stop;
      while (text > from && isBlankCode(source.charCodeAt(text - 1))) text--;
      if (text < stop) inside.push({ start: text, end: stop, newText: '' });
      from = stop + 1;
    }
    return after === 0 ? inside : [...inside, { start: end, end: end + after, newText: '' }];
  });
}

/** Where the line that holds `from` ends, at `end` at the latest. */
function lineStop(source: string, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const char = source.charAt(i);
    if (char === '\n' || char === '\r') return i;
  }
  return end;
}

/** One blank line between two paragraphs, where nothing but line ends stands between them; in plain text at most one. */
function gaps({ source, paragraphs }: GazetteFile, markdown: boolean): readonly TextEdit[] {
  const lineEnd = lineEndOf(source);
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    if (next === undefined || !isText(paragraph) || !isText(next) || isOneElement(paragraph, next)) return [];
    const between = source.slice(paragraph.end, next.start);
    // Marks of a heading or a quotation, tables, comments: not ours to move.
    const match = /^[^\S\r\n]*(?<ends>(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))*)/u.exec(between);
    const ends = match?.groups?.ends;
    if (match === null || ends === undefined || match[0].length < between.trimEnd().length) return [];
    if (between.slice(match[0].length).trim() !== '' || ends === lineEnd + lineEnd) return [];
    if (!markdown && ends === lineEnd) return [];
    const start = paragraph.end + match[0].length - ends.length;
    return [{ start, end: start + ends.length, newText: lineEnd + lineEnd }];
  });
}

/** Lines of a 目录, a front page or an imprint stand as close as they stand. */
function isText({ role, quoted }: Paragraph): boolean {
  return !quoted && isTextRole(role);
}

/** The lines of a title and the names of attachments belong together. */
function isOneElement({ role }: Paragraph, next: Paragraph): boolean {
  return role === next.role && (role === 'title' || role === 'attachmentTitle' || role === 'attachmentStatement');
}

/**
 * What Enter writes behind a finished item: the next mark, as the drafter writes marks. Null where the line above is no
 * finished item, or the new line is not empty.
 * @param offset the beginning of the new line
 */
export function markAfterEnter(source: string, offset: number): TextEdit | null {
  const line = /[^\r\n]*/uy;
  line.lastIndex = offset;
  if ((line.exec(source)?.[0] ?? '').trim() !== '') return null;
  const [above = '', earlier = ''] = source
    .slice(Math.max(0, offset - 4000), offset)
    .split(/\r\n|\r|\n/u)
    .slice(0, -1)
    .reverse();
  const mark = parseMark(above);
  if (mark === null || mark.level === 0 || !/[。；;）)〕]\s*$/u.test(above.slice(mark.body))) return null;
  const written =
    above.slice(0, mark.number.start) + numeral(mark.level, mark.ordinal + 1) + above.slice(mark.number.end, mark.body);
  // Where paragraphs are parted by blank lines, the next one is too.
  const gap = earlier.trim() === '' ? lineEndOf(source) : '';
  const indent = /^[ \t]*/u.exec(source.slice(offset))?.[0].length ?? 0;
  return { start: offset, end: offset + indent, newText: gap + written };
}

function numeral(level: number, ordinal: number): string {
  if (level <= 2) return formatChinese(ordinal);
  return level === 5 ? formatCircled(ordinal) : String(ordinal);
}
