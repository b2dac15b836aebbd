import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { today } from '../../engine/today.ts';
import { Baseline } from '../../project/baseline/baseline.ts';
import { Configurations, type RunSettings } from '../../project/configurations.ts';
import { EXIT, Failure } from '../../project/exit.ts';
import { FileSet, readSummary } from '../../project/fileSet.ts';
import { type FoundFile, findFiles, type Search } from '../../project/files/find.ts';
import { FileOutput, type Output, StreamOutput } from '../../project/files/output.ts';
import { readStandardInput } from '../../project/files/read.ts';
import { RuleTimings } from '../../project/ruleTimings.ts';
import { remembered } from '../../project/run/lintWorker.ts';
import { programFingerprint, tuneForArchive, tuneForShortRun } from '../../project/run/program.ts';
import { Progress } from '../../project/run/progress.ts';
import { ResultBuffer } from '../../project/run/resultBuffer.ts';
import { ResultCache } from '../../project/run/resultCache.ts';
import { WorkerPool } from '../../project/run/workerPool.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import type { FileSummary } from '../../workspace/summary.ts';
import { complain, type Environment } from '../environment.ts';
import { type LintRequest, type ReportRequest, readLintRequest } from '../lint/lintOptions.ts';
import { LintRun, type Sinks } from '../lint/lintRun.ts';
import { filesInScope, withRevisionJoined } from '../lint/lintScope.ts';
import { reporterFor } from '../reporters/index.ts';
import { checkRuleFlags, pluginRulesFor } from '../rules/pluginRules.ts';
import { wantsColor } from '../terminal/color.ts';

/** Reports call standard input by this name unless `--stdin-filename` says another. */
const STANDARD_INPUT = '<stdin>';

/** More threads than this wait for the one that reports. */
const MOST_THREADS = 8;

/** More files than this are an archive, whose size in memory matters. */
const MANY_FILES = 1000;

/** `gongwen lint` */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readLintRequest(withRevisionJoined(args, environment.cwd));
  let failed = false;
  const fail = (failure: Failure): void => {
    failed = true;
    complain(environment, failure.message);
  };
  const { cwd } = environment;
  tuneForShortRun();
  const { config: source, flags, plugins } = request;
  const settings = { source, flags, plugins, cwd, today: today() };
  const timings = request.debug ? new RuleTimings() : undefined;
  const configurations = new Configurations({ ...settings, fail, ...(timings && { timings }) });
  const baseline = request.baseline && new Baseline(request.baseline, cwd);
  const found = request.operands.includes('-') ? null : filesOf(request, { cwd, configurations, fail });
  const paths = found?.map(({ path }) => path) ?? [resolve(cwd, request.stdinFilename ?? STANDARD_INPUT)];
  const own = pluginRulesFor(paths, configurations);
  // Without a file, or where a configuration cannot be read, which has been said then, plug-ins are not known.
  if (!failed && paths.length > 0) checkRuleFlags(request.flags, own);
  const sinks = await sinksFor(request, [...rules, ...own], environment);
  const run = new LintRun(request, configurations, { ...sinks, baseline, fail });
  const files = found && filesInScope(found, request.scope, cwd);
  await run.start();
  if (found === null || files === null) {
    const name = request.stdinFilename ?? STANDARD_INPUT;
    await run.standardInput(name, resolve(cwd, name), () => readStandardInput(name));
  } else if (request.fix === 'none') {
    // Files are buffer against all others, also those that another shard reports on.
    await checkAll(files, found, run, request, configurations, settings, environment);
  } else {
    run.among(FileSet.of(found, configurations, readSummary));
    for (const file of files) await run.file(file);
  }
  const status = await run.end();
  if (timings !== undefined) environment.stderr.write(timings.report());
  if (request.fix === 'diff') complain(environment, wouldFixText(run.wouldFix));
  // A run that failed did not see every finding, and would forget those that it did not see.
  if (baseline !== null && (request.baseline?.mode === 'use' || !failed)) complain(environment, baseline.end());
  return failed ? EXIT.fault : status;
}

/** The files that operands mean. */
function filesOf(
  { operands, extensions, scope }: LintRequest,
  surroundings: Pick<Search, 'cwd' | 'configurations' | 'fail'>,
): readonly FoundFile[] {
  return findFiles(operands, { ...surroundings, extensions, allowUnmatched: scope.allowUnmatched });
}

/**
 * Checks files that stay as they are, beside all files of the run: in several threads where that pays, and with what an
 * earlier run remembers.
 */
async function checkAll(
  files: readonly FoundFile[],
  all: readonly FoundFile[],
  run: LintRun,
  request: LintRequest,
  configurations: Configurations,
  settings: Omit<RunSettings, 'fail'>,
  environment: Environment,
): Promise<void> {
  const { program, cwd, stderr } = environment;
  if (all.length > MANY_FILES) tuneForArchive();
  const cache =
    request.cache === null ? undefined : new ResultCache(resolve(cwd, request.cache), programFingerprint(program));
  const threads = request.concurrency ?? Math.min(availableParallelism(), MOST_THREADS);
  const pool = new WorkerPool(files, configurations, { settings, program, threads, cache });
  const progress = new Progress(stderr, files.length);
  const buffer = new ResultBuffer();
  try {
    for (const [index, { path }] of files.entries()) {
      const result = await pool.of(index);
      buffer.push(path, result);
      progress.show(index + 1);
      if (result.learned !== undefined && result.fileResult !== undefined)
        cache?.set(result.learned, result.fileResult);
    }
  } finally {
    progress.clear();
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
    // A cache that cannot be written costs the next run time and this one nothing.
    if (!(error instanceof Failure)) throw error;
    complain(environment, error.message);
  }
}

async function sinksFor(
  request: LintRequest,
  known: readonly Rule[],
  environment: Environment,
): Promise<Pick<Sinks, 'reports' | 'repaired'>> {
  const stdout = new StreamOutput(environment.stdout);
  // Standard output belongs to what was repaired; a report without a file of its own makes room.
  const taken = request.fix === 'diff' || (request.fix === 'write' && request.operands.includes('-'));
  const reports = await Promise.all(
    request.reports
      .filter((report) => report.output !== null || request.fix !== 'diff')
      .map(async (report) =>
        sinkFor(report, request, known, environment, taken ? environment.stderr : environment.stdout),
      ),
  );
  return { reports, repaired: stdout };
}

async function sinkFor(
  { format, output }: ReportRequest,
  request: LintRequest,
  known: readonly Rule[],
  { env, cwd }: Environment,
  stream: NodeJS.WriteStream,
): Promise<Sinks['reports'][number]> {
  const target: Output = output === null ? new StreamOutput(stream) : new FileOutput(resolve(cwd, output), output);
  const shown = output === null ? stream : { isTTY: false };
  const reporter = await reporterFor(format, {
    color: wantsColor(request.color, env, shown),
    width: output === null && stream.isTTY ? stream.columns : undefined,
    rules: known,
  });
  return { reporter, output: target };
}

function wouldFixText({ files, places }: { readonly files: number; readonly places: number }): string {
  if (files === 0) return '没有可自动修复之处 (nothing to fix)';
  return `${files} 个文件中有 ${places} 处可修复，未写入 (${places} in ${files} could be fixed; nothing was written)`;
}
