import { statSync } from 'node:fs';
import type { FoundFile } from './find.ts';

/** One of several parts of a whole, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/**
 * The files of one shard, in the order given. Every job works out the same division by itself: the largest file first,
 * each to the shard that has least to do, so that the shards are even in size and not only in number.
 */
export function shardOf(files: readonly FoundFile[], { index, count }: Shard): readonly FoundFile[] {
  const loads = new Array<number>(count).fill(0);
  const own = new Set<FoundFile>();
  const sized = files.map((file) => ({ file, size: sizeOf(file.path) }));
  for (const { file, size } of sized.sort((a, b) => b.size - a.size || (a.file.name < b.file.name ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + size;
    if (lightest === index - 1) own.add(file);
  }
  return files.filter((file) => own.has(file));
}

/** At least one, so that empty files are spread too; what cannot be read is somebody's turn to say so. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size + 1;
  } catch {
    return 1;
  }
}
