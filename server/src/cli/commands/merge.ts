import { resolve } from 'node:path';
import { EXIT, Failure, UsageError } from '../../project/exit.ts';
import { FileOutput, StreamOutput } from '../../project/files/output.ts';
import { readText } from '../../project/files/read.ts';
import { lastOf, readArguments } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import { countOf } from '../lint/lintOptions.ts';
import { jsonMerger } from '../merge/json.ts';
import type { Merged, Merger } from '../merge/report.ts';
import { sarifMerger } from '../merge/sarif.ts';

/** The options of `gongwen merge`. */
export const OPTIONS = { output: 'value', 'max-warnings': 'value' } as const;

/** `gongwen merge REPORT…`: the report that one run would have printed, from those of its shards. */
export async function run(args: readonly string[], { cwd, stdout }: Environment): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const maxWarnings = countOf('max-warnings', lastOf(given, 'max-warnings'));
  const name = lastOf(given, 'output');
  const { text, errors, warnings } = mergeReports(given.operands, (operand) =>
    readReport(resolve(cwd, operand), operand),
  );
  const output = name === undefined ? new StreamOutput(stdout) : new FileOutput(resolve(cwd, name), name);
  for (const piece of text) await output.write(piece);
  await output.end();
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? EXIT.findings : EXIT.ok;
}

/** Joins reports, each of which is read when those before it have been taken in. */
function mergeReports(names: readonly string[], read: (name: string) => unknown): Merged {
  const kinds = [jsonMerger(), sarifMerger()];
  let chosen: Merger | undefined;
  for (const name of names) {
    const value = read(name);
    const merger = kinds.find((kind) => kind.takes(value));
    if (merger === undefined) {
      throw new Failure(`${name}：不是 gongwen 的 JSON 或 SARIF 报告 (neither a JSON nor a SARIF report)`);
    }
    chosen ??= merger;
    if (chosen !== merger) throw new Failure('JSON 与 SARIF 报告不能合并在一起 (JSON and SARIF cannot be merged)');
    merger.add(name, value);
  }
  if (chosen === undefined) throw new UsageError('缺少报告文件 (reports are needed)');
  return chosen.end();
}

function readReport(path: string, name: string): unknown {
  const { text } = readText(path, name);
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${name}：不是完整的 JSON，可能被截断 (not JSON, or cut short)`);
  }
}
