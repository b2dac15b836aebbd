import type { Range } from '../../text/range.ts';

/**
 * The source of a block of HTML without what is not HTML in it: the `>` of a quotation and the indent of a list item before
 * each line. `text` has `\n` for every line end.
 */
export interface HtmlSource {
  readonly text: string;
  /** The source offset of each offset of `text`, its end included. */
  sourceOf(at: number): number;
}

/** The HTML of lines. @param lines the stretch of each line in the source, without line ends, in order */
export function htmlSource(source: string, lines: readonly Range[]): HtmlSource {
  const text = lines.map(({ start, end }) => source.slice(start, end)).join('\n');
  const starts: number[] = [];
  let at = 0;
  for (const { start, end } of lines) {
    starts.push(at);
    at += end - start + 1;
  }
  const sourceOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (lines[low]?.start ?? 0) + offset - (starts[low] ?? 0);
  };
  return { text, sourceOf };
}

/** A piece of HTML. Offsets are those of the text that was scanned. */
export interface HtmlToken extends Range {
  /**
   * `text` – characters without blanks around them in a line; `blank` – blanks and line ends; `reference` – `&amp;`;
   * `open`, `close` – a tag; `script` – a script, a style sheet or an instruction with all that is in it; a comment is none.
   */
  readonly kind: 'text' | 'blank' | 'reference' | 'open' | 'close' | 'script';
  /** The name of a tag, in lower case; empty for what is no tag. */
  readonly name: string;
}

/** Longer tags are text. The bound keeps the search for `>` linear. */
const LONGEST_TAG = 4000;
const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/uy;
const TAG_NAME = /<\/?([A-Za-z][A-Za-z\d-]{0,30})(?=[\s/>])/uy;
const TEXT = /[^<&\s]+|[<&]/uy;
const BLANK = /\s+/uy;

/** Cuts HTML into tokens. Never throws; what is no HTML is text. */
export function scanHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  for (let at = 0; at < html.length; ) {
    const skipped = html.charAt(at) === '<' ? commentEnd(html, at) : at;
    if (skipped > at) {
      at = skipped;
      continue;
    }
    const token = tokenAt(html, at);
    const last = tokens.at(-1);
    if (token.kind === 'text' && last?.kind === 'text' && last.end === at) {
      tokens[tokens.length - 1] = { ...last, end: token.end };
    } else tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(html: string, at: number): HtmlToken {
  const char = html.charAt(at);
  if (char === '<') {
    if (html.startsWith('<?', at) || html.startsWith('<![CDATA[', at) || /^<![A-Za-z]/u.test(html.slice(at, at + 3)))
      return { kind: 'script', name: '', start: at, end: instructionEnd(html, at) };
    const tag = tagAt(html, at);
    if (tag !== null) return tag.kind === 'open' && isScript(tag.name) ? withContent(html, tag) : tag;
  }
  if (char === '&') {
    const end = matchEnd(REFERENCE, html, at);
    if (end > at) return { kind: 'reference', name: '', start: at, end };
  }
  const blank = matchEnd(BLANK, html, at);
  if (blank > at) return { kind: 'blank', name: '', start: at, end: blank };
  return { kind: 'text', name: '', start: at, end: Math.max(at + 1, matchEnd(TEXT, html, at)) };
}

function tagAt(html: string, at: number): HtmlToken | null {
  TAG_NAME.lastIndex = at;
  const match = TAG_NAME.exec(html);
  if (match === null) return null;
  const limit = Math.min(html.length, at + LONGEST_TAG);
  for (let i = at + match[0].length; i < limit; i++) {
    const char = html.charAt(i);
    if (char === '>') {
      const kind = html.charAt(at + 1) === '/' ? 'close' : 'open';
      return { kind, name: (match[1] ?? '').toLowerCase(), start: at, end: i + 1 };
    }
    if (char === '<') return null;
    if (char !== '"' && char !== "'") continue;
    const close = html.slice(i + 1, limit).indexOf(char);
    if (close < 0) return null;
    i += close + 1;
  }
  return null;
}

function isScript(name: string): boolean {
  return name === 'script' || name === 'style' || name === 'template';
}

/** A script or a style sheet reaches to its closing tag, or to the end. */
function withContent(html: string, tag: HtmlToken): HtmlToken {
  const close = html.toLowerCase().indexOf(`</${tag.name}`, tag.end);
  const end = close < 0 ? -1 : html.indexOf('>', close);
  return { ...tag, kind: 'script', end: end < 0 ? html.length : end + 1 };
}

/** The end of the comment that begins at `at`; `at` where none does. */
function commentEnd(html: string, at: number): number {
  if (!html.startsWith('<!--', at)) return at;
  const end = html.indexOf('-->', at + 2);
  return end < 0 ? html.length : end + 3;
}

function instructionEnd(html: string, at: number): number {
  const close = html.startsWith('<?', at) ? '?>' : html.startsWith('<![CDATA[', at) ? ']]>' : '>';
  const end = html.indexOf(close, at);
  return end < 0 ? html.length : end + close.length;
}

function matchEnd(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(html);
  return match === null ? at : at + match[0].length;
}
