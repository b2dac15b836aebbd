import { BlockTextBuilder } from './blockText.ts';
import {
  AT_LINE_START,
  BLOCK_MARK,
  CR,
  DIGIT,
  endsLine,
  IN_LINE,
  isBlank,
  MARKUP,
  ORDINARY,
  SPACE,
} from './characters.ts';
import { hasHan } from './indentedCode.ts';
import { afterLineEnd, lineEnd, skipBlanks } from './lineScan.ts';
import type { MovableBlock } from './movable.ts';

/** What the scanner made of a run of lines. */
export interface PlainRun {
  readonly blocks: readonly MovableBlock[];
  /** The end of the last line, its line end excluded. */
  readonly end: number;
  /** True when a list item is open at the end: an indented line after blank lines would still belong to it. */
  readonly list: boolean;
}

const HASH = 35;
const HYPHEN = 45;
const ONE = 49;
const LESS_THAN = 60;
const MORE_THAN = 62;
const FULL_STOP = 46;
const RIGHT_PARENTHESIS = 41;

/**
 * Reads a run of non-blank lines that Markdown can only read in one way, without running Markdown: paragraphs without
 * markup, ordered list items of one paragraph (`3. 推进……。`), one-line `#` headings, one-line comments, indented
 * paragraphs. Undefined when anything in it might mean something else; when in doubt, it does. Nearly all text of a 公文 is
 * read here.
 *
 * To be called where nothing is open: no list, quotation, code or HTML. A heading or a comment ends the run: what stands
 * on the next line is a new run. Every other run ends at a blank line.
 *
 * @param at the start of a line that is not blank.
 */
export function plainRun(source: string, at: number): PlainRun | undefined {
  const first = skipBlanks(source, at);
  const code = source.charCodeAt(first);
  if (first === at) {
    if (code === HASH) return heading(source, at);
    return code === LESS_THAN ? comment(source, at) : paragraphs(source, at);
  }
  if (columns(source, at, first) >= 4) return indented(source, at);
  return code < 128 && AT_LINE_START[code] === DIGIT ? undefined : paragraphs(source, first);
}

function paragraphs(source: string, at: number): PlainRun | undefined {
  const length = source.length;
  const starts: number[] = [];
  let list = false;
  let simple = true;
  let text = at;
  let indent = 0;
  for (;;) {
    const head = source.charCodeAt(text);
    const mark = head < 128 ? AT_LINE_START[head] : ORDINARY;
    if (mark === BLOCK_MARK) return undefined;
    let item = mark === DIGIT ? itemText(source, text) : 0;
    if (item < 0 || (item > 0 && indent > 0)) return undefined;
    // After a paragraph's line only `1.` begins a list; any other number there is text.
    if (item > 0 && !list && starts.length > 0 && !(head === ONE && source.charCodeAt(text + 2) === SPACE)) item = 0;
    if (item > 0) list = true;
    if (item > 0 || starts.length === 0) starts.push(text);

    let i = text;
    while (i < length) {
      const code = source.charCodeAt(i);
      if (code < 128) {
        const meaning = IN_LINE[code];
        if (meaning === MARKUP) return undefined;
        if (meaning !== ORDINARY) break;
      }
      i++;
    }
    if (isBlank(source.charCodeAt(i - 1))) simple = false;

    const next = afterLineEnd(source, i);
    text = skipBlanks(source, next);
    indent = text - next;
    if (endsLine(source.charCodeAt(text))) return { blocks: blocks(source, starts, i, simple), end: i, list };
    if (indent > 0 || source.charCodeAt(i) === CR) simple = false;
  }
}

/**
 * Where the text of an ordered list item begins; 0 when the line at `at`, which begins with a digit, is none; -1 when
 * that, or what its text is, is for Markdown to say (an empty item, an item in an item, code after five spaces, …).
 */
function itemText(source: string, at: number): number {
  const i = markerEnd(source, at) - 1;
  if (i < 0) return 0;
  if (i - at > 9) return -1;
  const after = source.charCodeAt(i + 1);
  if (after !== SPACE) return isBlank(after) || endsLine(after) ? -1 : 0;
  const text = skipBlanks(source, i + 1);
  if (text - i > 5 || columns(source, i + 1, text) !== text - i - 1) return -1;
  const head = source.charCodeAt(text);
  if (endsLine(head)) return -1;
  const mark = head < 128 ? AT_LINE_START[head] : ORDINARY;
  if (mark === BLOCK_MARK || (mark === DIGIT && markerEnd(source, text) > 0)) return -1;
  return text;
}

/** The end of the digits at `at` and the `.` or `)` after them; 0 when something else follows the digits. */
function markerEnd(source: string, at: number): number {
  let i = at + 1;
  while (isDigit(source.charCodeAt(i))) i++;
  const marker = source.charCodeAt(i);
  return marker === FULL_STOP || marker === RIGHT_PARENTHESIS ? i + 1 : 0;
}

function blocks(source: string, starts: readonly number[], end: number, simple: boolean): MovableBlock[] {
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const stop = next === undefined ? end : lineEndBefore(source, next);
    if (simple) return simpleParagraph(source, start, stop, stop);
    return lineEnd(source, start) === stop
      ? simpleParagraph(source, start, trimEnd(source, start, stop), stop)
      : paragraph(source, start, stop);
  });
}

/** A paragraph whose text is its source up to `stop`; only blanks stand between that and its end. */
function simpleParagraph(source: string, start: number, stop: number, end: number): MovableBlock {
  return {
    kind: 'paragraph',
    text: source.slice(start, stop),
    pieces: [{ at: 0, source: start, length: stop - start }],
    start,
    end,
  };
}

/** A paragraph whose lines lose the blanks around them; `start` is where the text of its first line begins. */
export function paragraph(source: string, start: number, end: number): MovableBlock {
  const prose = new BlockTextBuilder(source);
  for (let line = start; ; ) {
    const stop = lineEnd(source, line);
    prose.characters(skipBlanks(source, line), trimEnd(source, line, stop));
    if (stop >= end) break;
    line = afterLineEnd(source, stop);
    prose.lineBreak(stop, line);
  }
  return { kind: 'paragraph', ...prose.finish(), start, end };
}

/** A `#` heading of one line without a closing `#`. */
function heading(source: string, at: number): PlainRun | undefined {
  let i = at;
  while (source.charCodeAt(i) === HASH) i++;
  const depth = i - at;
  if (depth > 6 || source.charCodeAt(i) !== SPACE) return undefined;
  const start = skipBlanks(source, i);
  const end = lineEnd(source, start);
  const stop = trimEnd(source, start, end);
  if (start === stop || source.charCodeAt(stop - 1) === HASH) return undefined;
  for (let at = start; at < stop; at++) {
    const code = source.charCodeAt(at);
    if (code < 128 && IN_LINE[code] !== ORDINARY) return undefined;
  }
  const pieces = [{ at: 0, source: start, length: stop - start }];
  const block: MovableBlock = { kind: 'heading', text: source.slice(start, stop), pieces, start: at, end, depth };
  return { blocks: [block], end, list: false };
}

/** A line that is one comment, `<!-- … -->`, and nothing else. */
function comment(source: string, at: number): PlainRun | undefined {
  if (!source.startsWith('<!--', at)) return undefined;
  const inside = source.charCodeAt(at + 4);
  // `<!-->` and `<!--->` close where they open.
  if (inside === HYPHEN || inside === MORE_THAN) return undefined;
  const end = lineEnd(source, at);
  // The end is looked at first: a search where nothing closes would go through the rest of the text.
  if (!source.startsWith('-->', end - 3) || source.indexOf('-->', at + 4) !== end - 3) return undefined;
  return { blocks: [{ kind: 'html', text: '', pieces: [], start: at, end }], end, list: false };
}

/**
 * A run of lines indented by four columns or more. Markdown calls it code and reads no markup in it; when it holds
 * Chinese it is a paragraph that its drafter indented. Left to the other way when it holds what may be a bold mark.
 */
function indented(source: string, at: number): PlainRun | undefined {
  const start = skipBlanks(source, at);
  for (let line = at; ; ) {
    const text = skipBlanks(source, line);
    if (columns(source, line, text) < 4) return undefined;
    const end = lineEnd(source, text);
    if (source.charCodeAt(text) === LESS_THAN) return undefined;
    for (let i = text; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code === 42 || code === 95 || code === 0) return undefined;
    }
    line = afterLineEnd(source, end);
    if (!endsLine(source.charCodeAt(skipBlanks(source, line)))) continue;
    const stop = trimEnd(source, start, end);
    const block: MovableBlock = hasHan(source, { start, end: stop })
      ? paragraph(source, start, stop)
      : { kind: 'code', text: '', pieces: [], start, end: stop };
    return { blocks: [block], end, list: false };
  }
}

/** The width of the blanks in `[from, to)` where `from` is a line start: a tab reaches to the next multiple of four. */
function columns(source: string, from: number, to: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += source.charCodeAt(i) === SPACE ? 1 : 4 - (width % 4);
  return width;
}

function trimEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(source.charCodeAt(end - 1))) end--;
  return end;
}

/** The end of the line before the one that begins at `start`. */
function lineEndBefore(source: string, start: number): number {
  return source.charCodeAt(start - 1) === 10 && source.charCodeAt(start - 2) === CR ? start - 2 : start - 1;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
