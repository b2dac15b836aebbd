import { resolve } from 'node:path';
import { compareFiles, unmatchedDocuments } from '../../editions/compare/compare.ts';
import type { GazetteDocument } from '../../gazette/document/document.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { EXIT, Failure, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { readStandardInput, readText } from '../../project/files/read.ts';
import { LineIndex } from '../../text/lines.ts';
import { expectOperands, lastOf, readArguments } from '../arguments.ts';
import type { Edition } from '../compare/edition.ts';
import { comparisonJson } from '../compare/json.ts';
import { comparisonText, marksFor } from '../compare/text.ts';
import { complain, type Environment } from '../environment.ts';
import { colorOf, oneOf } from '../lint/lintOptions.ts';
import { styleFor, wantsColor } from '../terminal/color.ts';

/** The options of `gongwen compare`. */
export const OPTIONS = { format: 'value' } as const;

/** `gongwen compare A B`: what differs between two editions of a document, typesetting aside. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { cwd, env, stdout } = environment;
  const given = readArguments(args, OPTIONS);
  const format = oneOf('format', lastOf(given, 'format') ?? 'text', ['text', 'json'] as const);
  const [first, second] = given.operands;
  if (first === undefined || second === undefined) throw new UsageError('需要两个文件 (two files are needed)');
  expectOperands(given, 2);
  if (first === '-' && second === '-') {
    throw new UsageError('标准输入只能用一次 (standard input can be only one of the two)');
  }
  const before = editionOf(first, cwd);
  const after = editionOf(second, cwd);
  const comparisons = compareFiles(before.file, after.file);
  if (comparisons.length === 0) {
    const names = [before, after].map(({ name, file }) => `${name}：${namesOf(file.documents)}`).join('；');
    throw new Failure('两个文件没有同一件公文可比 (no document in common)', [names]);
  }
  const color = wantsColor(colorOf(given), env, stdout);
  const style = styleFor(color);
  const report =
    format === 'json'
      ? comparisonJson(comparisons, before, after)
      : comparisonText(comparisons, [before, after], style, marksFor(color, style));
  await new StreamOutput(stdout).write(report);
  sayWhatWasNotCompared(before, after, environment);
  return comparisons.some(({ differences }) => differences.length > 0) ? EXIT.findings : EXIT.ok;
}

function editionOf(operand: string, cwd: string): Edition {
  const name = operand === '-' ? '<stdin>' : operand;
  const { text } = operand === '-' ? readStandardInput(name) : readText(resolve(cwd, operand), name);
  const file = parseGazette(text);
  if (file.documents.every(({ paragraphs }) => paragraphs.length === 0)) {
    throw new Failure(`${name}：没有内容 (nothing to compare)`);
  }
  return { name, file, lines: new LineIndex(text) };
}

/** On standard error, and only where both files hold several: next to a single document the rest of a gazette is no news. */
function sayWhatWasNotCompared(before: Edition, after: Edition, environment: Environment): void {
  if (before.file.documents.length === 1 || after.file.documents.length === 1) return;
  const rest = unmatchedDocuments(before.file, after.file);
  for (const [{ name }, documents] of [[before, rest.before] as const, [after, rest.after] as const]) {
    if (documents.length > 0)
      complain(environment, `只在 ${name} 中、未比较 (only there, not compared)：${namesOf(documents)}`);
  }
}

function namesOf(documents: readonly GazetteDocument[]): string {
  return documents
    .map(({ number, title }) => number?.number.normal ?? (title === null ? '（无标题）' : `《${title.text}》`))
    .join('、');
}
