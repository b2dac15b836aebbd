import type { Target } from '../../features/target.ts';
import { targetsOf } from '../../features/targets.ts';
import { EXIT } from '../../project/exit.ts';
import { detached } from '../../text/detached.ts';
import { readArguments } from '../arguments.ts';
import { forEachDocument } from '../documents.ts';
import type { Environment } from '../environment.ts';
import { formatOf, TABLE_OPTIONS, writeResult } from '../tables/command.ts';

/** A target with its place. */
type TargetRow = Omit<Target, 'range'> & { readonly file: string; readonly line: number; readonly column: number };

/** `gongwen targets`: every quantity that is to be reached, with its day. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, TABLE_OPTIONS);
  formatOf(given, environment.stdout.isTTY);
  const targets: TargetRow[] = [];
  const failed = forEachDocument(given, environment, ({ name, file, lines }) => {
    const rows = targetsOf(file).map(({ range, ...target }) => {
      const { line, character } = lines.positionAt(range.start);
      return { file: name, line: line + 1, column: character + 1, ...target };
    });
    for (const row of detached(rows)) targets.push(row);
  });
  const table = {
    title: '量化目标表',
    header: ['序号', '目标', '比较', '数量', '单位', '时限', '截止日', '所属部分', '来源'],
    rows: targets.map((target, index) => [
      String(index + 1),
      target.text,
      target.comparisonText,
      target.quantity,
      target.unit,
      target.deadline?.text ?? '',
      target.deadline?.until ?? '',
      target.path.join(' / '),
      `${target.file}:${target.line}`,
    ]),
  };
  await writeResult({ table, json: { version: 1, targets } }, given, environment);
  return failed ? EXIT.fault : EXIT.ok;
}
