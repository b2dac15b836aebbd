import { AT_LINE_START, BLOCK_MARK, DIGIT, endsLine, IN_LINE, MARKUP, ORDINARY } from './characters.ts';
import { afterLineEnd, lineEnd, skipBlanks } from './lineScan.ts';

/** Lines of `===` or `---` in one island, and lines that go on with a list item or quotation without its mark. */
const LINE_LIMIT = 1000;
/** Marks of inline markup between two blank lines; a short run such as `**` is one, a long run as many as it costs. */
const MARK_LIMIT = 8000;
/** Runs up to this length cost as much as one mark. Markdown takes the square of its length over a longer one. */
const SHORT_RUN = 16;

/** HTML that lasts until the next blank line, whatever is in it. */
const HTML_BLOCK = /^<\/?(?:table|thead|tbody|tfoot|tr|td|th|div|p|ul|ol|li|dl|center|section|details|figure)[\s/>]/i;

/**
 * True when Markdown would take quadratic time over `source[start, end)`: it goes back over all lines for each heading
 * that is underlined and for each line of a quotation or list item that lacks its mark, and over a whole paragraph for
 * each mark in it. That takes a thousand such lines, or eight thousand marks in one paragraph, so no draft is read
 * differently for it; but a file of any kind may be opened.
 */
export function tangled(source: string, start: number, end: number): boolean {
  // Not even a text of nothing else could reach a limit.
  if (end - start < 2 * LINE_LIMIT) return false;
  let underlines = 0;
  let lazy = 0;
  let marks = 0;
  let container = false;
  let html = false;
  let first = true;
  let fence = '';
  for (let line = start; line < end; ) {
    const text = skipBlanks(source, line);
    const stop = lineEnd(source, text);
    const head = source.charCodeAt(text);
    if (text === stop) {
      container = false;
      html = false;
      first = true;
      marks = 0;
    } else if (fence !== '') {
      if (source.startsWith(fence, text)) fence = '';
    } else if (!html) {
      if (first) html = HTML_BLOCK.test(source.slice(text, text + 10));
      first = false;
      fence = fenceAt(source, text, stop);
      if (isUnderline(source, text, stop)) underlines++;
      else if (isMark(head)) container = true;
      else if (container && text - line < 2) lazy++;
      if (!html) marks += marksIn(source, text, stop);
    }
    if (underlines > LINE_LIMIT || lazy > LINE_LIMIT || marks > MARK_LIMIT) return true;
    line = afterLineEnd(source, stop);
  }
  return false;
}

function isMark(code: number): boolean {
  const mark = code < 128 ? AT_LINE_START[code] : ORDINARY;
  return mark === BLOCK_MARK || mark === DIGIT;
}

/** A line of nothing but `=` or nothing but `-`. */
function isUnderline(source: string, text: number, stop: number): boolean {
  const code = source.charCodeAt(text);
  if (code !== 61 && code !== 45) return false;
  let i = text;
  while (i < stop && source.charCodeAt(i) === code) i++;
  return endsLine(source.charCodeAt(skipBlanks(source, i)));
}

/** The fence that the line opens; empty when it opens none. */
function fenceAt(source: string, text: number, stop: number): string {
  if (source.startsWith('~~~', text)) return '~~~';
  if (!source.startsWith('```', text)) return '';
  const rest = source.slice(text, stop).replace(/^`+/, '');
  return rest.includes('`') ? '' : '```';
}

function marksIn(source: string, text: number, stop: number): number {
  let count = 0;
  for (let i = text; i < stop; ) {
    const code = source.charCodeAt(i);
    const start = i++;
    if (code >= 128 || IN_LINE[code] !== MARKUP) continue;
    while (i < stop && source.charCodeAt(i) === code) i++;
    const length = i - start;
    count += length <= SHORT_RUN ? 1 : (length / SHORT_RUN) ** 2;
  }
  return count;
}
