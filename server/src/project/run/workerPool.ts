import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Configurations, RunSettings } from '../configurations.ts';
import type { FoundFile } from '../files/find.ts';
import { sizeOf } from '../files/size.ts';
import { lintFile, MOST_AHEAD, NEXT, REPORTED, take, type WorkerData, type WorkerResult } from './lintWorker.ts';
import type { ResultCache } from './resultCache.ts';

/** Less text than this is judged before a worker could have started. Bytes. */
const WORTH_A_WORKER = 1_500_000;

/** What a worker may hold of texts and models that are done with, MB: twice as much is no faster and is twice as much. */
const YOUNG_SPACE = 6;

/** So many files must be new to the cache before the others are taken to be new as well. */
const NEW_TO_CACHE = 8;

/** How a list of files is to be worked through. */
export interface PoolPlan {
  readonly settings: Omit<RunSettings, 'fail'>;
  /** The file that workers run; undefined where the program is no file of its own, and has none. */
  readonly program: string | undefined;
  /** How many threads at most, this one included. */
  readonly threads: number;
  readonly cache: ResultCache | undefined;
}

/**
 * Several threads over one list of files. Each takes the next file that nobody has taken, this thread too, and hands what
 * is to be said to whoever reports, who asks file by file in order: the report cannot tell how many threads there were.
 *
 * Plain worker threads and no pool: a pool starts tasks by messages, one round trip a file, while a shared counter needs
 * none, and of a pool's abilities (queues, idle time-outs, cancelling) a run that ends has no use.
 */
export class WorkerPool {
  readonly #files: readonly FoundFile[];
  readonly #configurations: Configurations;
  readonly #counters = new Int32Array(new SharedArrayBuffer(8));
  readonly #results = new Map<number, WorkerResult>();
  readonly #plan: PoolPlan;
  #workers: readonly Worker[] = [];
  /** Files that this thread really judged. */
  #judged = 0;
  #started = false;
  #failure: Error | undefined;
  /** Called when a worker has something to say. */
  #wake: (() => void) | undefined;

  constructor(files: readonly FoundFile[], configurations: Configurations, plan: PoolPlan) {
    this.#files = files;
    this.#configurations = configurations;
    this.#plan = plan;
  }

  /** What is to be said about a file. To be asked in order. */
  async of(index: number): Promise<WorkerResult> {
    this.#startWhenWorth(index);
    Atomics.store(this.#counters, REPORTED, index);
    Atomics.notify(this.#counters, REPORTED);
    for (;;) {
      const result = this.#results.get(index);
      if (result !== undefined) {
        this.#results.delete(index);
        return result;
      }
      if (this.#failure !== undefined) throw this.#failure;
      const next = Atomics.load(this.#counters, NEXT);
      // A worker has the one that is asked for: there is time to do another.
      if (next < this.#files.length && next - index < MOST_AHEAD) this.#judge(take(this.#counters));
      else await this.#heard();
      // What the workers sent is heard between two files, and so is Ctrl-C.
      await setImmediate();
    }
  }

  /** Ends all threads, whether they are done or not. */
  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #judge(index: number): void {
    const file = this.#files[index];
    if (file === undefined) return;
    const result = { index, ...lintFile(file, this.#configurations, this.#plan.cache) };
    if (result.newKey !== undefined) this.#judged++;
    this.#results.set(index, result);
  }

  /** Where a cache may know it all, some files must have been new to it. */
  #startWhenWorth(index: number): void {
    const { program, threads, cache } = this.#plan;
    if (this.#started || program === undefined || threads < 2) return;
    if (cache !== undefined && this.#judged < NEW_TO_CACHE) return;
    this.#started = true;
    if (holdMore(this.#files.slice(index), WORTH_A_WORKER)) this.#start(program, threads - 1);
  }

  #start(program: string, count: number): void {
    const { settings, cache } = this.#plan;
    const { source, flags, plugins, cwd, today } = settings;
    const data: WorkerData = {
      kind: 'gongwen-worker',
      files: this.#files,
      source,
      flags,
      plugins,
      cwd,
      today,
      cache: cache && { place: cache.place, program: cache.program },
      counters: this.#counters,
    };
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(program, {
        workerData: data,
        argv: [],
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_SPACE },
      });
      worker.on('message', (result: WorkerResult) => {
        this.#results.set(result.index, result);
        this.#wake?.();
      });
      worker.on('error', (error) => {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
        this.#wake?.();
      });
      return worker;
    });
  }

  #heard(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}

/** Whether files hold more than some number of bytes. */
function holdMore(files: readonly FoundFile[], limit: number): boolean {
  let bytes = 0;
  for (const { path } of files) {
    bytes += sizeOf(path);
    if (bytes > limit) return true;
  }
  return false;
}
