import { resolve } from 'node:path';
import { lastOf, readArguments } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { FileOutput, StreamOutput } from '../io/output.ts';
import { readText } from '../io/read.ts';
import { countOf } from '../lintOptions.ts';
import { isJsonReport, mergeJson } from '../merge/json.ts';
import type { Merged } from '../merge/report.ts';
import { isSarifReport, mergeSarif } from '../merge/sarif.ts';

/** The options of `gongwen merge`. */
export const OPTIONS = { output: 'value', 'max-warnings': 'value' } as const;

/** `gongwen merge REPORT…`: the report that one run would have printed, from those of its shards. */
export async function run(args: readonly string[], { cwd, stdout }: Environment): Promise<number> {
  const given = readArguments(args, OPTIONS);
  if (given.operands.length === 0) throw new UsageError('缺少报告文件 (reports are needed)');
  const maxWarnings = countOf('max-warnings', lastOf(given, 'max-warnings'));
  const name = lastOf(given, 'output');
  const { text, errors, warnings } = mergeReports(
    given.operands.map((operand) => ({ name: operand, value: readReport(resolve(cwd, operand), operand) })),
  );
  const output = name === undefined ? new StreamOutput(stdout) : new FileOutput(resolve(cwd, name), name);
  await output.write(text);
  await output.end();
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? EXIT.findings : EXIT.ok;
}

function mergeReports(reports: readonly { readonly name: string; readonly value: unknown }[]): Merged {
  if (reports.every(({ value }) => isJsonReport(value))) return mergeJson(reports);
  if (reports.every(({ value }) => isSarifReport(value))) return mergeSarif(reports);
  const odd = reports.find(({ value }) => !isJsonReport(value) && !isSarifReport(value));
  if (odd === undefined) throw new Failure('JSON 与 SARIF 报告不能合并在一起 (JSON and SARIF cannot be merged)');
  throw new Failure(`${odd.name}：不是 gongwen 的 JSON 或 SARIF 报告 (neither a JSON nor a SARIF report)`);
}

function readReport(path: string, name: string): unknown {
  const { text } = readText(path, name);
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(`${name}：不是完整的 JSON，可能被截断 (not JSON, or cut short)`);
  }
}
