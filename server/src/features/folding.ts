import type { GazetteFile } from '../gazette/document/document.ts';
import type { Range } from '../text/range.ts';
import { type OutlineEntry, outline } from './outline.ts';

/**
 * What can be folded away: each document, attachment and section below its first line, and the 目录. Source offsets; a
 * fold begins where the heading does.
 */
export function folds(file: GazetteFile): readonly Range[] {
  return outline(file).flatMap(foldsOf);
}

function foldsOf(entry: OutlineEntry): readonly Range[] {
  const own = entry.kind === 'element' ? [] : [{ start: entry.selection.start, end: entry.end }];
  return [...own, ...entry.children.flatMap(foldsOf)];
}
