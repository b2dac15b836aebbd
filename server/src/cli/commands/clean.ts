import { resolve } from 'node:path';
import { type CleanStep, cleanSource } from '../../editions/clean/clean.ts';
import type { LintResult } from '../../engine/linter.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { textFormOf } from '../../project/editorconfig.ts';
import { EXIT, Failure, UsageError } from '../../project/exit.ts';
import { FileOutput, StreamOutput } from '../../project/files/output.ts';
import { type ReadText, readStandardInput, readText } from '../../project/files/read.ts';
import { bytesOf, writeRepair } from '../../project/repair.ts';
import { fileResultOf } from '../../project/run/fileResult.ts';
import { count, EMPTY_SUMMARY } from '../../project/run/summary.ts';
import { padStart } from '../../text/displayWidth.ts';
import { withLineEndsOf } from '../../text/lineEnds.ts';
import { type Arguments, expectOperands, has, lastOf, readArguments } from '../arguments.ts';
import { configurationsFor } from '../configurations.ts';
import { unifiedDiff } from '../diff.ts';
import { complain, type Environment } from '../environment.ts';
import { colorOf, pluginPolicyOf } from '../lint/lintOptions.ts';
import { stylish } from '../reporters/stylish.ts';
import { wantsColor } from '../terminal/color.ts';

/** What becomes of the draft: shown as a diff, put in place of the original, or written elsewhere (`-`: printed). */
type Target =
  | { readonly kind: 'diff' }
  | { readonly kind: 'write' }
  | { readonly kind: 'output'; readonly name: string };

/** The options of `gongwen clean`. */
export const OPTIONS = {
  output: 'value',
  write: 'flag',
  diff: 'flag',
  config: 'value',
  'no-config': 'flag',
  'allow-plugins': 'flag',
  profile: 'value',
  'as-of': 'value',
  detect: 'value',
} as const;

/** `gongwen clean FILE`: turns a raw original into a draft, and says what it did and what is left for a person. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, OPTIONS);
  const [operand] = given.operands;
  if (operand === undefined) throw new UsageError('缺少文件名 (a file is needed)');
  expectOperands(given, 1);
  const target = targetOf(given, operand);
  const { cwd } = environment;
  const name = operand === '-' ? '<stdin>' : operand;
  const path = resolve(cwd, name);
  const configuration = configurationsFor(given, environment, pluginPolicyOf(given)).for(path);
  if (!configuration.usable) return EXIT.fault;

  const original = operand === '-' ? readStandardInput(name) : readText(path, name);
  const linter = configuration.linter(path, configuration.isDocument(path));
  if (!linter.applies(parseGazette(original.text))) {
    throw new Failure(`${name}：没有公文，未整理；仍要整理请加 --detect all (no official document in it)`);
  }
  const { output, steps, rest } = cleanSource(linter, original.text);
  // What is tidy stays as it is; a draft that is written has the form that drafts have in its folder.
  const written = target.kind === 'output' && target.name !== '-' ? resolve(cwd, target.name) : path;
  const text = output === original.text ? output : withLineEndsOf(original.text, output, textFormOf(written));
  await deliver(target, original, text, { path, name }, environment);
  const left = text === output ? rest : linter.lint(text);
  reportSteps(target, name, text !== original.text, steps, environment);
  reportRest(target.kind === 'output' && target.name !== '-' ? target.name : name, text, left, given, environment);
  if (left.faults.length > 0) return EXIT.fault;
  return left.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.ok;
}

function targetOf(given: Arguments, operand: string): Target {
  const name = lastOf(given, 'output');
  const write = has(given, 'write');
  if ([name !== undefined, write, has(given, 'diff')].filter(Boolean).length > 1) {
    throw new UsageError('--output、--write、--diff 只能用一个 (only one of them)');
  }
  if (name === '') throw new UsageError('--output 的文件名为空 (empty file name)');
  if (write && operand === '-') {
    throw new UsageError('标准输入无处写回，请用 --output (standard input cannot be written back)');
  }
  if (name !== undefined) return { kind: 'output', name };
  return { kind: write ? 'write' : 'diff' };
}

async function deliver(
  target: Target,
  original: ReadText,
  text: string,
  { path, name }: { readonly path: string; readonly name: string },
  { cwd, stdout }: Environment,
): Promise<void> {
  if (target.kind === 'diff') {
    const mark = original.bom ? '\ufeff' : '';
    await new StreamOutput(stdout).write(unifiedDiff(name, mark + original.text, mark + text));
  } else if (target.kind === 'output' && resolve(cwd, target.name) !== path) {
    const bytes = bytesOf(original, text, name);
    const output =
      target.name === '-' ? new StreamOutput(stdout) : new FileOutput(resolve(cwd, target.name), target.name);
    await output.write(bytes);
    await output.end();
  } else if (text !== original.text) writeRepair(path, name, original, text);
}

/** What was done, on standard error: standard output belongs to the diff or the draft. */
function reportSteps(
  target: Target,
  name: string,
  changed: boolean,
  steps: readonly CleanStep[],
  environment: Environment,
): void {
  if (!changed) {
    complain(environment, `${name}：已是整洁的文稿 (nothing to clean)`);
    return;
  }
  const done =
    target.kind === 'diff'
      ? '可整理如下，未写入；写回用 --write (can be cleaned; nothing was written)'
      : target.kind === 'write'
        ? '已整理并写回 (cleaned in place)'
        : `已整理，写入 ${target.name === '-' ? '标准输出' : target.name} (cleaned)`;
  complain(environment, `${name}：${done}`);
  for (const step of steps) {
    if (step.count > 0) environment.stderr.write(`${padStart(String(step.count), 6)} 处  ${step.name}\n`);
  }
}

/** What is left for a person. Its places are those of the draft. */
function reportRest(
  name: string,
  source: string,
  result: LintResult,
  given: Arguments,
  environment: Environment,
): void {
  const { stderr, env } = environment;
  const { findings, faults, lines } = result;
  const { unread, hasText } = fileResultOf(result, true);
  for (const { ruleId, message } of faults) {
    complain(environment, `${name}：规则 ${ruleId} 出错：${message} (the rule failed)`);
  }
  if (findings.length > 0)
    stderr.write('\n整理后仍需人工处理，行号按整理后的文稿 (left for a person; lines of the draft)\n');
  const reporter = stylish({
    color: wantsColor(colorOf(given), env, stderr),
    width: stderr.isTTY ? stderr.columns : undefined,
  });
  stderr.write(reporter.file({ name, source, lines, findings, unread }));
  stderr.write(reporter.end(count(EMPTY_SUMMARY, { findings, unread, hasText })));
}
