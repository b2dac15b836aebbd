import { EXIT, UsageError } from '../../project/exit.ts';
import { StreamOutput } from '../../project/files/output.ts';
import { expectOperands, readArguments } from '../arguments.ts';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { SHELLS } from '../completion/tables.ts';
import { zshScript } from '../completion/zsh.ts';
import type { Environment } from '../environment.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `gongwen completion SHELL`: a script that completes what this program takes. */
export async function run(args: readonly string[], { stdout }: Environment): Promise<number> {
  const given = readArguments(args, {});
  expectOperands(given, 1);
  const [word] = given.operands;
  const shell = SHELLS.find((name) => name === word);
  if (shell === undefined) throw new UsageError(`需要 ${SHELLS.join('、')} 之一 (one of these shells is needed)`);
  await new StreamOutput(stdout).write(SCRIPTS[shell]());
  return EXIT.ok;
}
