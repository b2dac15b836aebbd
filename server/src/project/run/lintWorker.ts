import { parentPort, workerData } from 'node:worker_threads';
import type { ConfigFile } from '../../config/configFile.ts';
import { type ConfigSource, Configurations, type RunConfiguration } from '../configurations.ts';
import { Failure } from '../exit.ts';
import type { FoundFile } from '../files/find.ts';
import { decodeNamed, readBytes } from '../files/read.ts';
import type { PluginPolicy } from '../plugins.ts';
import { isWordFile } from '../word/wordDraft.ts';
import { type FileResult, lintText } from './fileResult.ts';
import { ResultCache } from './resultCache.ts';

/** What a worker is started with. Plain data and shared memory. */
export interface WorkerData {
  readonly kind: 'gongwen-worker';
  readonly files: readonly FoundFile[];
  readonly source: ConfigSource;
  readonly flags: ConfigFile;
  readonly plugins: PluginPolicy;
  readonly cwd: string;
  readonly today: string;
  /** Where results are remembered, if anywhere, and the name of the program for that. */
  readonly cache: { readonly place: string; readonly program: string } | undefined;
  /** Two counters: the next file that nobody has taken, and how many files have been reported. */
  readonly counters: Int32Array<SharedArrayBuffer>;
}

/** What a worker says about one file. */
export interface WorkerResult {
  readonly index: number;
  /** Undefined where the file cannot be read or its configuration is broken: the main thread will meet that too. */
  readonly fileResult: FileResult | undefined;
  /** The key of a result that the cache did not have. */
  readonly newKey: string | undefined;
  /** The text that was judged; left out where nothing in it will be shown. */
  readonly text: string | undefined;
}

/** Places in {@link WorkerData.counters}. */
export const NEXT = 0;
export const REPORTED = 1;
/** Nobody works further ahead of the report than this, lest the findings of a whole archive wait in memory. */
export const MOST_AHEAD = 200;

/** What a worker does. */
export function run(): void {
  const data: unknown = workerData;
  if (isWorkerData(data)) runWorker(data);
}

function isWorkerData(data: unknown): data is WorkerData {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'gongwen-worker';
}

/** Takes files that nobody has taken yet and sends what is to be said about each, until none is left. */
function runWorker({ files, counters, source, flags, plugins, cwd, today, cache }: WorkerData): void {
  // What is wrong with configuration files is told by the main thread, which reads them too.
  const configurations = new Configurations({ source, flags, plugins, cwd, today, fail: () => {} });
  const known = cache && new ResultCache(cache.place, cache.program);
  for (let index = take(counters); index < files.length; index = take(counters)) {
    for (let reported = Atomics.load(counters, REPORTED); index - reported > MOST_AHEAD; ) {
      Atomics.wait(counters, REPORTED, reported);
      reported = Atomics.load(counters, REPORTED);
    }
    const file = files[index];
    if (file === undefined) break;
    const result: WorkerResult = { index, ...lintFile(file, configurations, known) };
    parentPort?.postMessage(result);
  }
}

/** The index of the next file, which from now on is the caller's. */
export function take(counters: Int32Array<SharedArrayBuffer>): number {
  return Atomics.add(counters, NEXT, 1);
}

/** What is to be said about a file, where it can be read. */
export function lintFile(
  found: FoundFile,
  configurations: Configurations,
  cache: ResultCache | undefined,
): Omit<WorkerResult, 'index'> {
  const configuration = configurations.for(found.path);
  // A Word document is read by the main thread, which reports its places.
  if (!configuration.usable || isWordFile(found.path)) return UNREAD;
  try {
    const bytes = readBytes(found.path, found.name);
    const always = found.named || configuration.isDocument(found.path);
    const key = cache && keyOf(found, bytes, configuration, cache);
    const known = key === undefined ? undefined : cache?.get(key);
    // Nothing of a text that was judged before and is in order need be read.
    if (known !== undefined && !showsText(known)) return { fileResult: known, newKey: undefined, text: undefined };
    const { text } = decodeNamed(bytes, found.name);
    const fileResult = known ?? lintText(configuration.linter(found.path, always), text);
    const newKey = known === undefined ? key : undefined;
    return { fileResult, newKey, text: showsText(fileResult) ? text : undefined };
  } catch (error) {
    if (error instanceof Failure) return UNREAD;
    throw error;
  }
}

/** What a cache knows about a file, which is not judged where it knows nothing. */
export function remembered(
  found: FoundFile,
  configurations: Configurations,
  cache: ResultCache,
): FileResult | undefined {
  const configuration = configurations.for(found.path);
  if (!configuration.usable || isWordFile(found.path)) return undefined;
  try {
    return cache.get(keyOf(found, readBytes(found.path, found.name), configuration, cache));
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function keyOf(
  { path, named }: FoundFile,
  bytes: Uint8Array,
  configuration: RunConfiguration,
  cache: ResultCache,
): string {
  return cache.key(bytes, configuration.fingerprint(path, named || configuration.isDocument(path)));
}

function showsText({ findings, suppressed }: FileResult): boolean {
  return findings.length + suppressed.length > 0;
}

const UNREAD = { fileResult: undefined, newKey: undefined, text: undefined };
