import type { FoundFile } from './find.ts';
import { sizeOf } from './size.ts';

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
  // One more than its size, so that empty files are spread too.
  const sized = files.map((file) => ({ file, size: sizeOf(file.path) + 1 }));
  for (const { file, size } of sized.sort((a, b) => b.size - a.size || (a.file.name < b.file.name ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + size;
    if (lightest === index - 1) own.add(file);
  }
  return files.filter((file) => own.has(file));
}
