import { CR, endsLine, isBlank, LF } from './characters.ts';

/** The end of the line at `at`, its line end excluded. */
export function lineEnd(source: string, at: number): number {
  let i = at;
  while (!endsLine(source.charCodeAt(i))) i++;
  return i;
}

/** The start of the next line, given the end of one: a CRLF is one line end. */
export function afterLineEnd(source: string, end: number): number {
  if (end >= source.length) return end;
  return source.charCodeAt(end) === CR && source.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** The first unit from `at` on that is no space or tab. */
export function skipBlanks(source: string, at: number): number {
  let i = at;
  while (isBlank(source.charCodeAt(i))) i++;
  return i;
}

/** The start of the first line from `at` (a line start) on that is not blank; the length of the source if there is none. */
export function skipBlankLines(source: string, at: number): number {
  let line = at;
  for (;;) {
    const i = skipBlanks(source, line);
    if (i >= source.length) return source.length;
    if (!endsLine(source.charCodeAt(i))) return line;
    line = afterLineEnd(source, i);
  }
}

/** The end of the last line of the run of non-blank lines that begins at `at`. */
export function runEnd(source: string, at: number): number {
  let end = lineEnd(source, at);
  for (;;) {
    const next = afterLineEnd(source, end);
    if (next >= source.length || endsLine(source.charCodeAt(skipBlanks(source, next)))) return end;
    end = lineEnd(source, next);
  }
}
