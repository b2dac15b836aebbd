import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONFIG_FILE } from '../../config/configFile.ts';
import { EXIT } from '../../project/exit.ts';
import { nameOf } from '../../project/files/fileName.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { padEnd, printable, widthOf } from '../../text/displayWidth.ts';
import { expectOperands, lastOf, readArguments } from '../arguments.ts';
import { configurationsFor } from '../configurations.ts';
import type { Environment } from '../environment.ts';
import { colorOf, flagsOf, oneOf, pluginPolicyOf } from '../lint/lintOptions.ts';
import { checkRuleFlags } from '../rules/pluginRules.ts';
import { type AppliedValue, appliedValues, type Source } from '../settings/applied.ts';
import { type Style, styleFor, wantsColor } from '../terminal/color.ts';

/** The options of `gongwen config`. */
export const OPTIONS = {
  format: 'value',
  config: 'value',
  'no-config': 'flag',
  'allow-plugins': 'flag',
  profile: 'value',
  rule: 'value',
  'as-of': 'value',
  detect: 'value',
} as const;

/** `gongwen config [FILE]`: what holds for a file, and which line of which file says so. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { cwd, env, stdout } = environment;
  const given = readArguments(args, OPTIONS);
  expectOperands(given, 1);
  const format = oneOf('format', lastOf(given, 'format') ?? 'text', ['text', 'json'] as const);
  const [operand = '.'] = given.operands;
  const path = resolve(cwd, operand);
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const flags = flagsOf(given);
  // Of a folder: what holds for a file in it that no override is about.
  const place = isFolder ? join(path, CONFIG_FILE) : path;
  const configuration = configurationsFor(given, environment, pluginPolicyOf(given)).for(place);
  if (configuration.usable) checkRuleFlags(flags, configuration.pluginRules);
  const steps = configuration.stepsFor(place);
  const name = (file: string): string => nameOf(file, file, cwd);
  const report: Report = {
    file: isFolder ? operand : name(path),
    configFiles: [...new Set(steps.map(({ part }) => name(fileURLToPath(part.uri))))],
    document: !isFolder && configuration.isDocument(path),
    ignored: configuration.isIgnored(path, isFolder),
    values: appliedValues(steps, flags, name),
  };
  const style = styleFor(wantsColor(colorOf(given), env, stdout));
  const text = format === 'json' ? `${JSON.stringify({ version: 1, ...report }, null, 2)}\n` : textOf(report, style);
  await new StreamOutput(stdout).write(text);
  return configuration.usable ? EXIT.ok : EXIT.fault;
}

interface Report {
  readonly file: string;
  /** In the order in which they hold, the last having the last word. */
  readonly configFiles: readonly string[];
  /** Named by `files`, and so checked whatever it holds. */
  readonly document: boolean;
  /** Named by `ignore`, and so left out where a folder is searched. */
  readonly ignored: boolean;
  readonly values: readonly AppliedValue[];
}

function textOf({ file, configFiles, document, ignored, values }: Report, style: Style): string {
  const lines = [style.bold(printable(file))];
  if (document) lines.push('  由 files 点名，一律检查 · named by files, checked whatever it holds');
  if (ignored) lines.push('  由 ignore 排除，查找文件夹时不看 · left out by ignore where a folder is searched');
  lines.push('', '配置文件，后者优先 · configuration files, the last has the last word');
  lines.push(...(configFiles.length === 0 ? ['  无 · none'] : configFiles.map((name) => `  ${printable(name)}`)));
  lines.push('', '所用的值 · values');
  const shown = values.map(({ key, value, source }) => [key, valueText(value), sourceText(source)] as const);
  const [first, second] = [0, 1].map((column) => Math.max(...shown.map((row) => widthOf(row[column] ?? ''))));
  for (const [key, value, source] of shown) {
    lines.push(`  ${padEnd(key, first ?? 0)}  ${padEnd(value, second ?? 0)}  ${style.dim(source)}`);
  }
  return `${lines.join('\n')}\n`;
}

function valueText(value: unknown): string {
  if (value === null) return '–';
  return printable(typeof value === 'string' ? value : JSON.stringify(value));
}

function sourceText({ kind, file, line, profile }: Source): string {
  if (kind === 'default') return '默认 · default';
  const place = kind === 'flag' ? '命令行 · flag' : `${file ?? ''}${line === null ? '' : `:${line}`}`;
  return printable(profile === null ? place : `${place}（profile ${profile}）`);
}
