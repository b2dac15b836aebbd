import type { GazetteFile } from '../gazette/document/document.ts';
import type { TextEdit } from '../text/edits.ts';

/** Stands where the drafter is to say why; a suppression without a reason helps nobody a year later. */
const REASON = '在此写明理由';

/**
 * The edit that suppresses a rule at one place: a comment on a line of its own before the line, or at the end of the line
 * where a new line would cut a paragraph in two.
 */
export function disableAt(file: GazetteFile, ruleId: string, at: number): TextEdit {
  const { source } = file;
  const start = lineStart(source, at);
  const indent = /^[ \t]*/u.exec(source.slice(start, at))?.[0] ?? '';
  const above = source.slice(lineStart(source, start - 1), Math.max(0, start - 1));
  if (start === 0 || above.trim() === '' || above.trimEnd().endsWith('-->')) {
    const text = `${indent}<!-- gongwen-disable-next-line ${ruleId} -- ${REASON} -->${lineEndOf(source)}`;
    return { start, end: start, newText: text };
  }
  const end = lineEnd(source, at);
  return { start: end, end, newText: ` <!-- gongwen-disable-line ${ruleId} -- ${REASON} -->` };
}

/** The edit that suppresses a rule in the whole file: a comment at its beginning, behind the front matter. */
export function disableInFile(source: string, ruleId: string): TextEdit {
  const start = bodyStart(source);
  const end = lineEndOf(source);
  return { start, end: start, newText: `<!-- gongwen-disable-file ${ruleId} -- ${REASON} -->${end}${end}` };
}

function bodyStart(source: string): number {
  const from = source.startsWith('\ufeff') ? 1 : 0;
  const matter = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(source.slice(from));
  return from + (matter?.[0].length ?? 0);
}

function lineStart(source: string, at: number): number {
  let start = Math.max(0, at);
  while (start > 0 && !isLineEnd(source.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
  return end;
}

/** The line end that the text itself uses. */
export function lineEndOf(source: string): string {
  const first = /\r\n|\r|\n/u.exec(source);
  return first?.[0] ?? '\n';
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
