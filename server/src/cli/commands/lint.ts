import { resolve } from 'node:path';
import { Baseline } from '../baseline.ts';
import { Configurations } from '../configurations.ts';
import { complain, type Environment } from '../environment.ts';
import { EXIT, type Failure } from '../exit.ts';
import { FileSet } from '../fileSet.ts';
import { findFiles } from '../io/find.ts';
import { FileOutput, type Output, StreamOutput } from '../io/output.ts';
import { readStandardInput } from '../io/read.ts';
import { type LintRequest, type ReportRequest, readLintRequest } from '../lintOptions.ts';
import { LintRun, type Sinks } from '../lintRun.ts';
import { reporterFor } from '../reporters/index.ts';
import { wantsColor } from '../terminal/color.ts';
import { today } from '../today.ts';

/** Reports call standard input by this name unless `--stdin-filename` says another. */
const STANDARD_INPUT = '<stdin>';

/** `gongwen lint` */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const request = readLintRequest(args);
  let failed = false;
  const fail = (failure: Failure): void => {
    failed = true;
    complain(environment, failure.message);
  };
  const { cwd } = environment;
  const configurations = new Configurations({
    source: request.config,
    flags: request.flags,
    cwd,
    today: today(),
    fail,
  });
  const baseline = request.baseline && new Baseline(request.baseline, cwd);
  const run = new LintRun(request, configurations, { ...(await sinksFor(request, environment)), baseline, fail });
  await run.start();
  if (request.operands.includes('-')) {
    const name = request.stdinFilename ?? STANDARD_INPUT;
    await run.standardInput(name, resolve(cwd, name), () => readStandardInput(name));
  } else {
    const { extensions } = request;
    const found = findFiles(request.operands, { cwd, extensions, configurations, fail });
    run.among(FileSet.of(found, configurations));
    for (const file of found) await run.file(file);
  }
  const status = await run.end();
  if (request.fix === 'diff') complain(environment, wouldFixText(run.wouldFix));
  // A run that failed did not see every finding, and would forget those that it did not see.
  if (baseline !== null && (request.baseline?.mode === 'use' || !failed)) complain(environment, baseline.end());
  return failed ? EXIT.fault : status;
}

async function sinksFor(request: LintRequest, environment: Environment): Promise<Pick<Sinks, 'reports' | 'repaired'>> {
  const stdout = new StreamOutput(environment.stdout);
  // Standard output belongs to what was repaired; a report without a file of its own makes room.
  const taken = request.fix === 'diff' || (request.fix === 'write' && request.operands.includes('-'));
  const reports = await Promise.all(
    request.reports
      .filter((report) => report.output !== null || request.fix !== 'diff')
      .map(async (report) => sinkFor(report, request, environment, taken ? environment.stderr : environment.stdout)),
  );
  return { reports, repaired: stdout };
}

async function sinkFor(
  { format, output }: ReportRequest,
  request: LintRequest,
  { env, cwd }: Environment,
  stream: NodeJS.WriteStream,
): Promise<Sinks['reports'][number]> {
  const target: Output = output === null ? new StreamOutput(stream) : new FileOutput(resolve(cwd, output), output);
  const shown = output === null ? stream : { isTTY: false };
  const reporter = await reporterFor(format, {
    color: wantsColor(request.color, env, shown),
    width: output === null && stream.isTTY ? stream.columns : undefined,
  });
  return { reporter, output: target };
}

function wouldFixText({ files, places }: { readonly files: number; readonly places: number }): string {
  if (files === 0) return '没有可自动修复之处 (nothing to fix)';
  return `${files} 个文件中有 ${places} 处可修复，未写入 (${places} in ${files} could be fixed; nothing was written)`;
}
