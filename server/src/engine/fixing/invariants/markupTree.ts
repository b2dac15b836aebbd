import { tokenize } from '../../../formats/markdown/tokens.ts';

/** Everything that Markdown makes of characters but paragraphs, lists, escapes and line ends: what a reader sees set apart. */
const TOLD = new Set([
  'emphasis',
  'strong',
  'link',
  'image',
  'reference',
  'resource',
  'definition',
  'autolink',
  'codeText',
  'codeFenced',
  'codeIndented',
  'htmlText',
  'htmlFlow',
  'blockQuote',
  'atxHeading',
  'setextHeading',
  'thematicBreak',
  'table',
]);

/** The tree of emphasis, links, code, headings and quotations of a Markdown text as one line: `(strong(link))`. */
export function markupTree(text: string): string {
  let tree = '';
  for (const [direction, { type }] of tokenize(text).events) {
    if (TOLD.has(type)) tree += direction === 'enter' ? `(${type}` : ')';
  }
  return tree + strikes(text);
}

/** How often emphasis, weak or strong, is in a tree. */
export function countEmphasis(tree: string): number {
  return tree.match(/\((?:strong|emphasis)/gu)?.length ?? 0;
}

/** Of each `~~`, on which sides it may stand: GFM strikes out what such marks enclose. */
function strikes(text: string): string {
  let sides = '';
  for (const { index } of text.matchAll(/(?<!~)~~(?!~)/gu)) sides += `~${flanking(text, index, index + 2)}`;
  return sides;
}

/**
 * Whether a run of delimiters `[start, end)` is left-flanking (1), right-flanking (2), both (3) or neither (0): CommonMark
 * 6.2. What a run can open and close follows from that.
 */
export function flanking(text: string, start: number, end: number): number {
  const before = kindAround(text, start, -1);
  const after = kindAround(text, end, 0);
  const left = after !== 'space' && (after === 'letter' || before !== 'letter');
  const right = before !== 'space' && (before === 'letter' || after !== 'letter');
  return (left ? 1 : 0) + (right ? 2 : 0);
}

/** What stands before (`step` −1) or behind (0) an offset, as CommonMark tells characters; the edge of a text is a space. */
function kindAround(text: string, at: number, step: -1 | 0): 'space' | 'mark' | 'letter' {
  let from = at + step;
  if (step < 0 && (text.charCodeAt(from) & 0xfc00) === 0xdc00) from--;
  const code = from < 0 ? undefined : text.codePointAt(from);
  if (code === undefined) return 'space';
  const char = String.fromCodePoint(code);
  if (/\s/u.test(char)) return 'space';
  return /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'letter';
}
