import { resolve } from 'node:path';
import { today } from '../../engine/today.ts';
import { Baseline } from '../../project/baseline/baseline.ts';
import { Configurations } from '../../project/configurations.ts';
import { EXIT, Failure } from '../../project/exit.ts';
import { FileSet, readSummary } from '../../project/fileSet.ts';
import { findFiles } from '../../project/files/find.ts';
import { FileOutput, type Output, StreamOutput } from '../../project/files/output.ts';
import { readStandardInput } from '../../project/files/read.ts';
import { RuleTimings } from '../../project/ruleTimings.ts';
import { lintFiles } from '../../project/run/lintFiles.ts';
import { LintRun, type RunListener } from '../../project/run/lintRun.ts';
import { tuneForShortRun } from '../../project/run/program.ts';
import { Progress } from '../../project/run/progress.ts';
import { rules } from '../../rules/index.ts';
import type { Rule } from '../../rules/rule.ts';
import { printable } from '../../text/displayWidth.ts';
import { unifiedDiff } from '../diff.ts';
import { complain, type Environment } from '../environment.ts';
import { type LintRequest, type ReportRequest, readLintRequest } from '../lint/lintOptions.ts';
import { filesInScope, withRevisionJoined } from '../lint/lintScope.ts';
import { reporterFor } from '../reporters/index.ts';
import { skipReasonText } from '../reporters/notChecked.ts';
import type { Reporter } from '../reporters/reporter.ts';
import { checkRuleFlags, pluginRulesFor } from '../rules/pluginRules.ts';
import { wantsColor } from '../terminal/color.ts';

/** Reports call standard input by this name unless `--stdin-filename` says another. */
const STANDARD_INPUT = '<stdin>';

/** A report and where it goes. */
interface Sink {
  readonly reporter: Reporter;
  readonly output: Output;
}

/** `gongwen lint` */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readLintRequest(withRevisionJoined(args, environment.cwd));
  let failed = false;
  const fail = (failure: Failure): void => {
    failed = true;
    complain(environment, failure.message);
  };
  const { cwd, stderr, program } = environment;
  tuneForShortRun();
  const { config: source, flags, plugins } = request;
  const settings = { source, flags, plugins, cwd, today: today() };
  const timings = request.debug ? new RuleTimings() : undefined;
  const configurations = new Configurations({ ...settings, fail, ...(timings && { timings }) });
  const baseline = request.baseline && new Baseline(request.baseline, cwd);
  const skipped: Parameters<LintRun['skip']>[] = [];
  const { operands, extensions, scope } = request;
  const { allowUnmatched } = scope;
  const cache = request.cache === null ? null : resolve(cwd, request.cache);
  // The cache is ours and no file that somebody might want checked; the second run must say what the first one said.
  const skip = (...file: Parameters<LintRun['skip']>): void => {
    if (cache === null || resolve(cwd, file[0]) !== cache) skipped.push(file);
  };
  const search = { cwd, extensions, configurations, allowUnmatched, fail, skip };
  const found = operands.includes('-') ? null : findFiles(operands, search);
  const paths = found?.map(({ path }) => path) ?? [resolve(cwd, request.stdinFilename ?? STANDARD_INPUT)];
  const own = pluginRulesFor(paths, configurations);
  // Without a file, or where a configuration cannot be read, which has been said then, plug-ins are not known.
  if (!failed && paths.length > 0) checkRuleFlags(flags, own);
  const sinks = await sinksFor(request, [...rules, ...own], environment);
  const run = new LintRun({ ...request, baseline }, configurations, listenerFor(sinks, environment, fail));
  for (const file of skipped) run.skip(...file);
  const files = found && filesInScope(found, scope, cwd);
  for (const { reporter, output } of sinks) await output.write(reporter.start());
  if (found === null || files === null) {
    const name = request.stdinFilename ?? STANDARD_INPUT;
    await run.standardInput(name, resolve(cwd, name), () => readStandardInput(name));
  } else if (request.fix === 'none') {
    const progress = new Progress(stderr, files.length);
    const plan = { files, all: found, configurations, settings, program, threads: request.concurrency, progress };
    await lintFiles(run, { ...plan, cache, warn: (failure) => complain(environment, failure.message) });
  } else {
    run.among(FileSet.of(found, configurations, readSummary));
    for (const file of files) await run.file(file);
  }
  await endReports(sinks, run, fail);
  if (request.debug) stderr.write(skippedList(run) + (timings?.report() ?? ''));
  if (request.fix === 'diff') complain(environment, wouldFixText(run.wouldFix));
  // A run that failed did not see every finding, and would forget those that it did not see.
  if (baseline !== null && (request.baseline?.mode === 'use' || !failed)) complain(environment, baseline.end());
  return failed ? EXIT.fault : statusOf(run, request);
}

/** The exit status that the findings alone ask for. */
function statusOf({ found: { errors, warnings } }: LintRun, { maxWarnings }: LintRequest): number {
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? EXIT.findings : EXIT.ok;
}

/** Writes reports, diffs and what was repaired. */
function listenerFor(sinks: readonly Sink[], { stdout }: Environment, fail: (failure: Failure) => void): RunListener {
  const repaired = new StreamOutput(stdout);
  return {
    async file(report) {
      for (const { reporter, output } of sinks) await output.write(reporter.file(report));
    },
    wouldRepair: (name, before, after) => repaired.write(unifiedDiff(name, before, after)),
    repairedInput: (bytes) => repaired.write(bytes),
    fail,
  };
}

async function endReports(sinks: readonly Sink[], run: LintRun, fail: (failure: Failure) => void): Promise<void> {
  for (const { reporter, output } of sinks) {
    // One report that cannot be written must not cost the others.
    try {
      const rest = reporter.end(run.summary);
      for (const piece of typeof rest === 'string' ? [rest] : rest) await output.write(piece);
      await output.end();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      fail(error);
    }
  }
}

/** `--debug`: each file that was met and not checked. */
function skippedList({ summary }: LintRun): string {
  return summary.skipped
    .map(({ filePath, reason }) => {
      const { zh, en } = skipReasonText(reason);
      return `跳过 ${printable(filePath)}：${zh} (skipped: ${en})\n`;
    })
    .join('');
}

async function sinksFor(
  request: LintRequest,
  known: readonly Rule[],
  environment: Environment,
): Promise<readonly Sink[]> {
  // Standard output belongs to what was repaired; a report without a file of its own makes room.
  const taken = request.fix === 'diff' || (request.fix === 'write' && request.operands.includes('-'));
  return Promise.all(
    request.reports
      .filter((report) => report.output !== null || request.fix !== 'diff')
      .map(async (report) =>
        sinkFor(report, request, known, environment, taken ? environment.stderr : environment.stdout),
      ),
  );
}

async function sinkFor(
  { format, output }: ReportRequest,
  request: LintRequest,
  known: readonly Rule[],
  { env, cwd }: Environment,
  stream: NodeJS.WriteStream,
): Promise<Sink> {
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
