import { isBlank } from './characters.ts';
import { type Island, readIsland } from './island.ts';
import { afterLineEnd, runEnd, skipBlankLines, skipBlanks } from './lineScan.ts';
import type { MovableBlock } from './movable.ts';
import { paragraph, plainRun } from './plain.ts';
import { tangled } from './tangle.ts';

/**
 * A stretch of whole lines that Markdown reads the same whatever stands around it (link definitions apart): nothing is
 * open where it begins, and nothing of it reaches beyond its end. Moves with its blocks.
 */
export interface Segment {
  /** A line start. */
  start: number;
  /** Where the next segment may begin: past the blank lines after it, or the end of the source. */
  end: number;
  blocks: readonly MovableBlock[];
  /** The labels of its link definitions, normalized. Plain text has none. */
  readonly definitions: readonly string[];
  /** True when a link definition elsewhere may change what it says: it holds a `[` that Markdown looked at. */
  readonly bracketed: boolean;
}

/** What reading cost, in numbers that are the same on every machine. */
export interface Work {
  /** Units of source in the segments that were read. */
  characters: number;
  /** Units of source that Markdown was run over; some twice or more when an island had to grow. */
  tokenized: number;
  /** Blocks that were made. */
  blocks: number;
}

const NONE: readonly string[] = [];

/**
 * Reads the segment that begins at `at`, the start of a line that is not blank, where nothing is open.
 *
 * @param definitions the labels defined anywhere in the document as far as is known.
 */
export function readSegment(source: string, at: number, definitions: ReadonlySet<string>, work: Work): Segment {
  const run = plainRun(source, at);
  const end = run === undefined ? at : nextLine(source, run.end);
  if (run === undefined || (run.list && isBlank(source.charCodeAt(end))))
    return readLines(source, at, definitions, work);
  work.characters += end - at;
  work.blocks += run.blocks.length;
  return { start: at, end, blocks: run.blocks, definitions: NONE, bracketed: false };
}

/** The start of the next line that is not blank after a line that ends at `end`. */
function nextLine(source: string, end: number): number {
  return skipBlankLines(source, afterLineEnd(source, end));
}

/** Reads a segment again over the same lines, now that other link definitions are known. */
export function rereadSegment(source: string, segment: Segment, definitions: ReadonlySet<string>, work: Work): void {
  segment.blocks = readIsland(source, segment.start, segment.end, definitions).blocks;
  work.characters += segment.end - segment.start;
  work.tokenized += segment.end - segment.start;
  work.blocks += segment.blocks.length;
}

/**
 * Reads lines that need Markdown. They end at the next blank line where nothing is open: a list goes on in indented lines
 * after a blank one, fenced code and some HTML in all lines until they are closed. Where more lines are needed their
 * number doubles each time, so that an open comment over a long text still takes linear time.
 */
function readLines(source: string, at: number, definitions: ReadonlySet<string>, work: Work): Segment {
  let end = nextLine(source, runEnd(source, at));
  for (let runs = 1; ; runs *= 2) {
    if (tangled(source, at, end)) return asText(source, at, end, work);
    // The blank lines at its end belong to it: they end a quotation, and code that is open takes them in.
    const island = readIsland(source, at, end, definitions);
    work.tokenized += end - at;
    if (end >= source.length || !goesOn(source, end, island.open)) {
      work.characters += end - at;
      work.blocks += island.blocks.length;
      const bracketed = source.slice(at, end).includes('[');
      return { start: at, end, blocks: island.blocks, definitions: island.definitions, bracketed };
    }
    const list = island.open === 'list';
    for (let taken = 0; end < source.length; taken++) {
      if (taken >= runs && !(list && isBlank(source.charCodeAt(end)))) break;
      end = nextLine(source, runEnd(source, end));
    }
  }
}

/** Takes lines for what they look like: a paragraph each run, without markup. */
function asText(source: string, start: number, end: number, work: Work): Segment {
  const blocks: MovableBlock[] = [];
  for (let at = start; at < end; ) {
    const stop = runEnd(source, at);
    blocks.push(paragraph(source, skipBlanks(source, at), stop));
    at = nextLine(source, stop);
  }
  work.characters += end - start;
  work.blocks += blocks.length;
  return { start, end, blocks, definitions: NONE, bracketed: false };
}

/** Whether what is open takes the line at `next`. */
function goesOn(source: string, next: number, open: Island['open']): boolean {
  return open === 'lines' || (open === 'list' && isBlank(source.charCodeAt(next)));
}
