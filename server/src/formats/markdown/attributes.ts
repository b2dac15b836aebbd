import type { Range } from '../../text/range.ts';
import { type Part, withoutStretches } from './parts.ts';

const LEFT_BRACKET = 91;
const RIGHT_BRACKET = 93;
const LEFT_BRACE = 123;

/** `{#id}`, `{.class}`, `{#id .class key="value"}`: attributes as pandoc writes them. */
const ATTRIBUTES =
  /\{[ ]?[#.][^\s{}]{1,200}(?: +(?:[#.][^\s{}]{1,200}|[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[^\s"{}]{1,200}))){0,20} ?\}/uy;
/** `{width="5in"}`: attributes without name or class, which stand behind a bracket or an image only. */
const KEYED =
  /\{ ?[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[^\s"{}]{1,200})(?: +[\w-]{1,40}=(?:"[^"{}\n]{0,200}"|[^\s"{}]{1,200})){0,20} ?\}/uy;
/** The mark of a footnote, at its place in the text or, with a colon, before the text of the footnote itself. */
const FOOTNOTE_MARK = /\[\^[^\]\s[^]{1,60}\](?::[ \t]*)?/uy;

/**
 * Takes out of ordinary text what programs put there for programs: attributes of pandoc with the brackets that they belong
 * to (`[]{#_Toc1 .anchor}`, `[市教委]{.underline}`, `{#overview}`), and marks of footnotes (`[^1]`).
 */
export function withoutAttributes(source: string, parts: readonly Part[]): readonly Part[] {
  const dropped: Range[] = [];
  /** Brackets that are open, in source order. */
  const open: number[] = [];
  let behindObject = false;
  for (const part of parts) {
    if (part.literal !== true) {
      behindObject = part.shown !== undefined;
      continue;
    }
    const end = part.source + part.length;
    for (let i = part.source; i < end; i++) {
      const code = source.charCodeAt(i);
      if (code === LEFT_BRACKET) {
        const mark = matchAt(FOOTNOTE_MARK, source, i, end);
        if (mark > i) {
          dropped.push({ start: i, end: mark });
          i = mark - 1;
        } else open.push(i);
      } else if (code === RIGHT_BRACKET) {
        const from = open.pop();
        const to = Math.max(matchAt(ATTRIBUTES, source, i + 1, end), matchAt(KEYED, source, i + 1, end));
        if (from === undefined || to <= i + 1) continue;
        dropped.push({ start: from, end: from + 1 }, { start: i, end: to });
        i = to - 1;
      } else if (code === LEFT_BRACE) {
        let to = matchAt(ATTRIBUTES, source, i, end);
        if (to === i && behindObject && i === part.source) to = matchAt(KEYED, source, i, end);
        if (to === i) continue;
        dropped.push({ start: blanksBefore(source, part.source, i, to), end: to });
        i = to - 1;
      }
    }
    behindObject = false;
  }
  dropped.sort((a, b) => a.start - b.start);
  return withoutStretches(parts, dropped);
}

/** Where a match at `at` ends; `at` where there is none within `end`. */
function matchAt(pattern: RegExp, source: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(source);
  return match !== null && at + match[0].length <= end ? at + match[0].length : at;
}

/** Attributes at the end of a line take the blanks before them along. */
function blanksBefore(source: string, from: number, start: number, end: number): number {
  const after = source.charCodeAt(end);
  if (!(Number.isNaN(after) || after === 10 || after === 13)) return start;
  let at = start;
  while (at > from && source.charCodeAt(at - 1) === 32) at--;
  return at;
}
