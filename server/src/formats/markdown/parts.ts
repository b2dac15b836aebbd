import type { Range } from '../../text/range.ts';

/** Stands in a block's text for what is no prose: code, formulas, images, addresses. */
export const OBJECT = '\uFFFC';

/**
 * One stretch of source on its way into a block's text. `text` is set when the text is not the source itself; `shown` when
 * a reader sees something else than the text, of the same length; `literal` when Markdown read it as ordinary characters,
 * so that a `**` in it is a mark that failed to be one.
 */
export interface Part {
  readonly source: number;
  readonly length: number;
  readonly text?: string;
  readonly shown?: string;
  readonly literal?: boolean;
  /** Whether the text is no copy of the source although it is as long. */
  readonly whole?: boolean;
}

/** A part that is no prose but shows as it stands; a line end in it shows as a space. */
export function hiddenPart(source: string, start: number, end: number): Part {
  const shown = source.slice(start, end).replace(/[\r\n]/gu, ' ');
  return { source: start, length: end - start, text: OBJECT.repeat(end - start), shown };
}

/** Parts without the ordinary characters in some stretches of source, which are in order and do not overlap. */
export function withoutStretches(parts: readonly Part[], stretches: readonly Range[]): readonly Part[] {
  if (stretches.length === 0) return parts;
  const result: Part[] = [];
  let next = 0;
  for (const part of parts) {
    let at = part.source;
    const end = part.source + part.length;
    for (let gap = stretches[next]; gap !== undefined && gap.start < end; gap = stretches[++next]) {
      if (gap.start > at) result.push({ source: at, length: gap.start - at, literal: true });
      at = gap.end;
    }
    if (at === part.source) result.push(part);
    else if (at < end) result.push({ source: at, length: end - at, literal: true });
  }
  return result;
}
