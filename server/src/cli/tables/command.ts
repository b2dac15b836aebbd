import { resolve } from 'node:path';
import { UsageError } from '../../project/exit.ts';
import { FileOutput, StreamOutput } from '../../project/files/output.ts';
import { type Arguments, lastOf, type OptionKinds } from '../arguments.ts';
import type { Environment } from '../environment.ts';
import { oneOf } from '../lint/lintOptions.ts';
import { TABLE_FORMATS, type Table } from './table.ts';
import { writtenTable } from './write.ts';

/** The options that every command takes which prints a table. */
export const TABLE_OPTIONS: OptionKinds = { format: 'value', output: 'value', config: 'value', 'no-config': 'flag' };

/** What such a command can print. */
export const FORMATS = [...TABLE_FORMATS, 'json'] as const;

/** What a command found: as a table for people, and as data for programs. */
export interface TableResult {
  readonly table: Table;
  readonly json: object;
}

/** Writes what a command found as it was asked to. */
export async function writeResult(
  { table, json }: TableResult,
  given: Arguments,
  { cwd, stdout }: Environment,
): Promise<void> {
  const format = formatOf(given, stdout.isTTY);
  const content = format === 'json' ? `${JSON.stringify(json, null, 2)}\n` : await writtenTable(table, format);
  const path = lastOf(given, 'output');
  const output = path === undefined ? new StreamOutput(stdout) : new FileOutput(resolve(cwd, path), path);
  await output.write(content);
  await output.end();
}

/** The format that was asked for; judged before any work is done. @throws UsageError */
export function formatOf(given: Arguments, isTerminal: boolean): (typeof FORMATS)[number] {
  const format = oneOf('format', lastOf(given, 'format') ?? 'md', FORMATS);
  const path = lastOf(given, 'output');
  if (path === '') throw new UsageError('--output 的文件名为空 (empty file name)');
  if (format === 'xlsx' && path === undefined && isTerminal) {
    throw new UsageError(
      'xlsx 不能显示在终端上，请加 --output 文件 (cannot be shown on a terminal; add --output FILE)',
    );
  }
  return format;
}
