import { isBlank } from '../../text/blank.ts';
import type { Range } from '../../text/range.ts';
import { afterLineEnd, lineEnd } from './lineScan.ts';
import type { MovableBlock } from './movable.ts';

/**
 * The YAML front matter at the very start of `source`: from its line `---` to a line `---` or `...`, the line end after
 * that not included. Undefined when there is none: without a closing line `---` is what it always is.
 *
 * @param from where the text begins: 1 after a byte-order mark, else 0.
 */
export function frontMatter(source: string, from: number): Range | undefined {
  if (fenceEnd(source, from, '---') === undefined) return undefined;
  for (let line = afterLineEnd(source, lineEnd(source, from)); line < source.length; ) {
    const end = fenceEnd(source, line, '---') ?? fenceEnd(source, line, '...');
    if (end !== undefined) return { start: from, end };
    line = afterLineEnd(source, lineEnd(source, line));
  }
  return undefined;
}

/** Where the text of a source begins: behind a byte-order mark. */
export function textStart(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The end of the line at `at` when it is the fence and nothing but blanks; else undefined. */
function fenceEnd(source: string, at: number, fence: string): number | undefined {
  if (!source.startsWith(fence, at)) return undefined;
  const end = lineEnd(source, at);
  return isBlank(source.slice(at + fence.length, end)) ? end : undefined;
}

/** No key of a front matter is longer. */
const LONGEST_KEY = 40;
/** Begins a value that is no plain text: a list, a mapping, a text over several lines, an anchor, a tag. */
const NO_TEXT = '[{|>&*!%@`';

/**
 * The blocks of a front matter: one for each `key: value` whose value is a text on one line, its text the value without
 * quotation marks and remark. A front matter without such lines is one block without text.
 */
export function frontMatterBlocks(source: string, matter: Range): MovableBlock[] {
  const blocks: MovableBlock[] = [];
  for (let line = matter.start; line < matter.end; line = afterLineEnd(source, lineEnd(source, line))) {
    const end = Math.min(lineEnd(source, line), matter.end);
    const key = keyAt(source, line, end);
    const value = key === undefined ? undefined : valueAt(source, line + key.length, end);
    if (key === undefined || value === undefined) continue;
    const { start, end: stop } = value;
    const pieces = [{ at: 0, source: start, length: stop - start }];
    blocks.push({ kind: 'frontmatter', text: source.slice(start, stop), pieces, start, end: stop, key: key.trim() });
  }
  return blocks.length > 0 ? blocks : [{ kind: 'frontmatter', text: '', pieces: [], ...matter }];
}

/** The key of the line, blanks before its colon included; undefined where the line is no `key: value`. */
function keyAt(source: string, line: number, end: number): string | undefined {
  const head = source.slice(line, Math.min(end, line + LONGEST_KEY));
  const colon = head.search(/[:：]/u);
  if (colon <= 0 || /^[\s#"'-]/u.test(head)) return undefined;
  const after = source.charAt(line + colon + 1);
  if (head.charAt(colon) === ':' && line + colon + 1 < end && !isBlank(after)) return undefined;
  return head.slice(0, colon);
}

/** The place of the value behind the colon at `colon`. */
function valueAt(source: string, colon: number, end: number): Range | undefined {
  let start = colon + 1;
  while (start < end && isBlank(source.charAt(start))) start++;
  let stop = end;
  while (stop > start && isBlank(source.charAt(stop - 1))) stop--;
  if (start === stop) return undefined;
  const first = source.charAt(start);
  if (first === '"' || first === "'") {
    const close = source.indexOf(first, start + 1);
    return close > start + 1 && close < end && !source.slice(start, close).includes('\\')
      ? { start: start + 1, end: close }
      : undefined;
  }
  if (NO_TEXT.includes(first) || first === '#') return undefined;
  const remark = source.slice(start, stop).search(/\s#/u);
  return { start, end: remark < 0 ? stop : start + source.slice(start, start + remark).trimEnd().length };
}
