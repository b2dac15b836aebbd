import { resolve } from 'node:path';
import { chongqingLayer } from '../../agencies/chongqing.ts';
import type { RegistryLayer } from '../../agencies/model.ts';
import { type PlacedProblem, readRegistryFile } from '../../config/registryFile.ts';
import { EXIT, Failure, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { readStandardInput, readText } from '../../project/files/read.ts';
import { printable } from '../../text/displayWidth.ts';
import { lastOf, readArguments } from '../arguments.ts';
import { complain, type Environment } from '../environment.ts';
import { colorOf, oneOf } from '../lint/lintOptions.ts';
import { type Style, styleFor, wantsColor } from '../terminal/color.ts';

interface CheckedFile {
  readonly name: string;
  readonly problems: readonly PlacedProblem[];
}

/** The options of `gongwen registry check`. */
export const OPTIONS = { format: 'value' } as const;

/** `gongwen registry check FILE…`: each file is checked as it lies over ours and over the files named before it. */
export async function checkFiles(args: readonly string[], environment: Environment): Promise<number> {
  const { cwd, env, stdout } = environment;
  const given = readArguments(args, OPTIONS);
  const format = oneOf('format', lastOf(given, 'format') ?? 'text', ['text', 'json'] as const);
  if (given.operands.length === 0) throw new UsageError('缺少文件名 (a file is needed)');
  const below: RegistryLayer[] = [chongqingLayer()];
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const operand of given.operands) {
    const name = operand === '-' ? '<stdin>' : operand;
    try {
      const { text } = operand === '-' ? readStandardInput(name) : readText(resolve(cwd, operand), name);
      const { layer, problems } = readRegistryFile(text, below);
      below.push(layer);
      checked.push({ name, problems });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      // The other files are checked all the same.
      failed = true;
      complain(environment, error.message);
    }
  }
  const style = styleFor(wantsColor(colorOf(given), env, stdout));
  await new StreamOutput(stdout).write(format === 'json' ? jsonText(checked) : reportText(checked, style));
  if (failed) return EXIT.fault;
  return checked.some(({ problems }) => problems.length > 0) ? EXIT.findings : EXIT.ok;
}

/** What is wrong with a registry file, one line a problem with what could be done under it. */
export function problemLines(name: string, problems: readonly PlacedProblem[], style: Style): readonly string[] {
  return problems.flatMap(({ line, column, path, message, hint }) => [
    `${printable(name)}:${line}:${column}  ${style.dim(printable(path))}${path === '' ? '' : '  '}${printable(message)}`,
    ...(hint === undefined ? [] : [`  ${style.cyan('建议')}：${printable(hint)}`]),
  ]);
}

function jsonText(files: readonly CheckedFile[]): string {
  const list = files.map(({ name, problems }) => ({
    filePath: name,
    problems: problems.map(({ path, message, hint = null, line, column }) => ({ path, message, hint, line, column })),
  }));
  return `${JSON.stringify({ version: 1, files: list }, null, 2)}\n`;
}

function reportText(files: readonly CheckedFile[], style: Style): string {
  const count = files.reduce((sum, { problems }) => sum + problems.length, 0);
  const lines = files.flatMap(({ name, problems }) => problemLines(name, problems, style));
  const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const summary =
    count === 0
      ? `${style.green('✔')} ${files.length} 个登记文件，未发现问题 · ${plural(files.length, 'file')}, no problems`
      : `${style.red('✖')} ${files.length} 个登记文件，${count} 处问题 · ${plural(files.length, 'file')}, ${plural(count, 'problem')}`;
  return `${[...lines, ...(lines.length > 0 ? [''] : []), summary].join('\n')}\n`;
}
