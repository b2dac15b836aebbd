import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { expectOperands, readArguments } from '../arguments.ts';
import { type CommandName, isCommand } from '../commandNames.ts';
import type { Environment } from '../environment.ts';
import { HELP_EN } from '../help/en.ts';
import { HELP_ZH } from '../help/zh.ts';

/** `gongwen help [COMMAND]` */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, {});
  expectOperands(given, 1);
  const [word = 'help'] = given.operands;
  if (!isCommand(word)) throw new UsageError(`没有命令“${word}” (no such command)`);
  return showPage(word, environment);
}

/** The help of a command, as `--help` shows it. */
export async function showPage(command: CommandName, { language, stdout }: Environment): Promise<number> {
  const pages = language === 'zh' ? HELP_ZH : HELP_EN;
  await new StreamOutput(stdout).write(`${pages[command]}\n`);
  return EXIT.ok;
}
