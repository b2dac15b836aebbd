import { availableParallelism } from 'node:os';
import type { FileSummary } from '../../workspace/summary.ts';
import type { Configurations, RunSettings } from '../configurations.ts';
import { Failure } from '../exit.ts';
import { FileSet, readSummary } from '../fileSet.ts';
import type { FoundFile } from '../files/find.ts';
import type { LintRun } from './lintRun.ts';
import { remembered } from './lintWorker.ts';
import { programFingerprint, tuneForArchive } from './program.ts';
import type { Progress } from './progress.ts';
import { ResultBuffer } from './resultBuffer.ts';
import { ResultCache } from './resultCache.ts';
import { WorkerPool } from './workerPool.ts';

/** More threads than this wait for the one that reports. */
const MOST_THREADS = 8;

/** More files than this are an archive, whose size in memory matters. */
const MANY_FILES = 1000;

/** How many files are linted. */
export interface ManyFiles {
  /** Those that the run is about, in order. */
  readonly files: readonly FoundFile[];
  /** All that were found: files are held against all others, also those that another shard reports on. */
  readonly all: readonly FoundFile[];
  readonly configurations: Configurations;
  readonly settings: Omit<RunSettings, 'fail'>;
  /** The file that runs, for workers and for caches; undefined where the program is part of another one. */
  readonly program: string | undefined;
  /** How many threads at most; undefined: as many as the machine runs at once. */
  readonly threads: number | undefined;
  /** The file that remembers results, where one is wanted. */
  readonly cache: string | null;
  /** Shows how many files are done, and goes when all are. */
  readonly progress: Pick<Progress, 'show' | 'clear'>;
  /** Told of a cache that cannot be written, which costs the next run time and this one nothing. */
  warn(failure: Failure): void;
}

/**
 * Lints files that stay as they are, beside all files of the run: in several threads where that pays, and with what an earlier
 * run remembers.
 */
export async function lintFiles(run: LintRun, plan: ManyFiles): Promise<void> {
  const { files, all, configurations, settings, program } = plan;
  if (all.length > MANY_FILES) tuneForArchive();
  const cache = plan.cache === null ? undefined : new ResultCache(plan.cache, programFingerprint(program));
  const threads = plan.threads ?? Math.min(availableParallelism(), MOST_THREADS);
  const pool = new WorkerPool(files, configurations, { settings, program, threads, cache });
  const buffer = new ResultBuffer();
  try {
    for (const [index, { path }] of files.entries()) {
      const result = await pool.of(index);
      buffer.push(path, result);
      plan.progress.show(index + 1);
      if (result.newKey !== undefined && result.fileResult !== undefined) cache?.set(result.newKey, result.fileResult);
    }
  } finally {
    plan.progress.clear();
    await pool.end();
  }
  const summaries = buffer.summaries();
  // Of the files that this run does not report on, an earlier one may have remembered what they say.
  const summaryOf = (file: FoundFile): FileSummary | null | undefined => {
    if (summaries.has(file.path)) return summaries.get(file.path);
    const fileResult = cache && remembered(file, configurations, cache);
    return fileResult === undefined ? readSummary(file) : fileResult.summary;
  };
  run.among(FileSet.of(all, configurations, summaryOf));
  const results = buffer.take();
  for (const file of files) await run.file(file, results.next().value ?? undefined);
  try {
    cache?.save();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    plan.warn(error);
  }
}
