import type { Range } from '../../text/range.ts';

/**
 * The YAML front matter at the very start of `source`, its two `---` lines included and the line end after it not;
 * undefined when there is none. Without a closing line there is no front matter, and `---` is what it always is.
 *
 * @param from where the text begins: 1 after a byte-order mark, else 0.
 */
export function frontMatter(source: string, from: number): Range | undefined {
  let line = fenceEnd(source, from);
  if (line === undefined) return undefined;
  while (line < source.length) {
    const next = source.charCodeAt(line) === 13 && source.charCodeAt(line + 1) === 10 ? line + 2 : line + 1;
    const end = fenceEnd(source, next);
    if (end !== undefined) return { start: from, end };
    line = lineEnd(source, next);
  }
  return undefined;
}

/** The end of the line at `at` when it is `---` and nothing but spaces; else undefined. */
function fenceEnd(source: string, at: number): number | undefined {
  if (!source.startsWith('---', at)) return undefined;
  let i = at + 3;
  while (source.charCodeAt(i) === 32 || source.charCodeAt(i) === 9) i++;
  return i === source.length || source.charCodeAt(i) === 10 || source.charCodeAt(i) === 13 ? i : undefined;
}

function lineEnd(source: string, at: number): number {
  let i = at;
  while (i < source.length && source.charCodeAt(i) !== 10 && source.charCodeAt(i) !== 13) i++;
  return i;
}
