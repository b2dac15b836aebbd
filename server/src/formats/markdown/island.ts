import { leafBlocks } from './leaves.ts';
import { type MovableBlock, move } from './movable.ts';
import { type Event, tokenize } from './tokens.ts';

/** What Markdown made of a stretch of source that was read on its own. */
export interface Island {
  readonly blocks: readonly MovableBlock[];
  /** The labels of its link definitions, normalized. */
  readonly definitions: readonly string[];
  /** What reaches beyond its end when the source goes on: a list into indented lines, open code or HTML into any line. */
  readonly open: 'list' | 'lines' | undefined;
}

/**
 * Runs Markdown over `source[start, end)`: whole lines, and nothing is open where they begin. Offsets of the blocks are
 * those of `source`.
 *
 * @param definitions the labels defined anywhere in the document, normalized.
 */
export function readIsland(source: string, start: number, end: number, definitions: ReadonlySet<string>): Island {
  const text = source.slice(start, end);
  const tokens = tokenize(text, definitions);
  const blocks: MovableBlock[] = leafBlocks(text, tokens.events);
  for (const block of blocks) move(block, start);
  return { blocks, definitions: tokens.definitions, open: openAtEnd(text, tokens.events) };
}

/** What is still open at the end. When in doubt something is: reading on is never wrong, only slower. */
function openAtEnd(text: string, events: readonly Event[]): Island['open'] {
  let open: Island['open'];
  for (let i = events.length - 1; i >= 0; i--) {
    const token = events[i]?.[1];
    switch (token?.type) {
      case 'lineEnding':
      case 'lineEndingBlank':
      case 'linePrefix':
      case 'listItemIndent':
        continue;
      case 'listOrdered':
      case 'listUnordered':
        open = 'list';
        continue;
      case 'codeFenced':
        return fences(events, i) < 2 ? 'lines' : open;
      case 'htmlFlow':
        return htmlCloses(text.slice(token.start.offset, token.end.offset)) ? open : 'lines';
      default:
        // Among the rest are quotations: a blank line ends them, and whatever is in them too.
        return open;
    }
  }
  return open;
}

/** How many fences the code has whose last event is `events[last]`. */
function fences(events: readonly Event[], last: number): number {
  const code = events[last]?.[1];
  let count = 0;
  for (let i = last - 1; i >= 0; i--) {
    const event = events[i];
    if (event === undefined || event[1] === code) break;
    if (event[0] === 'enter' && event[1].type === 'codeFencedFence') count++;
  }
  return count;
}

/** The HTML that a blank line does not end, with what ends it. */
const LASTING_HTML: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^[ \t]*<(?:script|pre|style|textarea)(?![a-z0-9-])/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^[ \t]*<!--/, /-->/],
  [/^[ \t]*<\?/, /\?>/],
  [/^[ \t]*<!\[CDATA\[/, /(?<!\])\]\]>/],
  [/^[ \t]*<![a-z]/i, />/],
];

/** True when a block of HTML certainly ends where it ends, whatever follows. */
function htmlCloses(html: string): boolean {
  for (const [begin, end] of LASTING_HTML) {
    const match = begin.exec(html);
    if (match !== null) return end.test(html.slice(match[0].length));
  }
  return true;
}
