import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONFIG_FILE } from '../../config/configFile.ts';
import { profiles } from '../../config/profiles.ts';
import { today } from '../../engine/today.ts';
import { Configurations } from '../../project/configurations.ts';
import { textFormOf } from '../../project/editorconfig.ts';
import { EXIT, Failure } from '../../project/exit.ts';
import { nameOf } from '../../project/files/fileName.ts';
import { findFiles } from '../../project/files/find.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { writeNew } from '../../project/files/write.ts';
import { schemaFor } from '../../project/schemaPath.ts';
import { profileFor, type Survey, survey } from '../../project/survey.ts';
import { withLineEndsOf } from '../../text/lineEnds.ts';
import { expectOperands, lastOf, readArguments } from '../arguments.ts';
import { complain, type Environment } from '../environment.ts';
import { oneOf } from '../lint/lintOptions.ts';

/** The options of `gongwen init`. */
export const OPTIONS = { profile: 'value' } as const;

/** `gongwen init [FOLDER]`: writes a configuration for what the folder holds; never over one that is there. */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { cwd, stdout } = environment;
  const given = readArguments(args, OPTIONS);
  expectOperands(given, 1);
  const asked = lastOf(given, 'profile');
  if (asked !== undefined) oneOf('profile', asked, [...profiles.keys()]);
  const [operand = '.'] = given.operands;
  const folder = resolve(cwd, operand);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new Failure(`${operand}：没有这个文件夹 (no such folder)`);
  }
  const path = join(folder, CONFIG_FILE);
  const name = nameOf(path, path, cwd);
  if (existsSync(path)) throw new Failure(`${name} 已存在，未改动 (exists already, nothing was written)`);
  const fail = (failure: Failure): void => complain(environment, failure.message);
  const flags = { root: false, rules: new Map() };
  const configurations = new Configurations({
    source: { kind: 'none' },
    flags,
    plugins: 'none',
    cwd: folder,
    today: today(),
    fail,
  });
  const extensions = ['md', 'markdown', 'txt', 'json'];
  const search = { cwd: folder, extensions, configurations, allowUnmatched: true, fail };
  const found = survey(findFiles(['.'], search));
  const guessed = profileFor(found);
  const profile = asked ?? guessed ?? 'chongqing';
  const text = withLineEndsOf('', configText(profile, found, schemaFor(folder)), textFormOf(path));
  writeNew(path, new TextEncoder().encode(text), name);
  await new StreamOutput(stdout).write(`已写入 ${name} · written\n${reasonFor(profile, asked, guessed, found)}\n`);
  return EXIT.ok;
}

function configText(profile: string, { files, registries }: Survey, schema: string | null): string {
  const title = profiles.get(profile)?.title;
  const members = [
    // Without the package beside it there is no address to give; editors with our extension know the schema by themselves.
    ...(schema === null ? [] : [`  "$schema": ${JSON.stringify(schema)}`]),
    `  // 采用哪家机关的写法：${title?.zh ?? profile} · house style: ${title?.en ?? profile}\n  "profile": ${JSON.stringify(profile)}`,
    ...(files.length === 0
      ? []
      : [`  // 一律作为公文检查的文件 · files that are documents\n  "files": ${listText(files)}`]),
    ...(registries.length === 0
      ? []
      : [`  // 本单位的机关名称登记 · agencies of the office\n  "registry": ${listText(registries)}`]),
    '  // 规则的级别，见 gongwen rules · levels of rules: { "docnum-bracket": "warning" }\n  "rules": {}',
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

function listText(values: readonly string[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

function reasonFor(
  profile: string,
  asked: string | undefined,
  guessed: string | null,
  { series, documents, statutes }: Survey,
): string {
  const heads = [...series].map(([head, count]) => `${head}……${count} 件`).join('，');
  const seen = `公文 ${documents} 件${heads === '' ? '' : `（文号${heads}）`}${statutes === 0 ? '' : `，其中条文式 ${statutes} 件`}`;
  const why =
    asked !== undefined
      ? '按 --profile (as asked)'
      : guessed === null
        ? '无从推断，用默认 (nothing to go by: the default)'
        : `按${seen} (by what the folder holds)`;
  return `profile ${profile}：${why}`;
}
