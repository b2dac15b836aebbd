import { suggestion } from '../agencies/suggest.ts';
import { EXIT, Failure, UsageError } from '../project/exit.ts';
import { version } from '../project/version.ts';
import { has, readArguments } from './arguments.ts';
import { COMMANDS, type CommandName, isCommand } from './commandNames.ts';
import { type Command, complain, type Environment } from './environment.ts';
import { askedLanguage, languageOf } from './language.ts';

/** Runs a command line to its end. Never throws. @returns the exit status */
export async function runProgram(
  args: readonly string[],
  surroundings: Omit<Environment, 'language'>,
): Promise<number> {
  let command: CommandName | undefined;
  try {
    const environment = { ...surroundings, language: languageOf(askedLanguage(args), surroundings.env) };
    const at = args.findIndex((arg) => isCommand(arg));
    const word = args[at];
    if (word === undefined || !isCommand(word)) return await withoutCommand(args, environment);
    command = word;
    // Options that stand before the command are those of the command.
    const own = [...args.slice(0, at), ...args.slice(at + 1)];
    return await (asksForHelp(own) ? showHelp(command, environment) : (await commandOf(command))(own, environment));
  } catch (error) {
    if (error instanceof Failure) complain(surroundings, error.message, error.details);
    else complain(surroundings, '程序内部错误，请报告 (internal fault, please report it)', linesOf(error));
    if (error instanceof UsageError) surroundings.stderr.write(`${hint(command)}\n`);
    return EXIT.fault;
  }
}

/** Each command is loaded when it is asked for. */
async function commandOf(name: CommandName): Promise<Command> {
  switch (name) {
    case 'lint':
      return (await import('./commands/lint.ts')).run;
    case 'compare':
      return (await import('./commands/compare.ts')).run;
    case 'clean':
      return (await import('./commands/clean.ts')).run;
    case 'outline':
      return (await import('./commands/outline.ts')).run;
    case 'rules':
      return (await import('./commands/rules.ts')).run;
    case 'explain':
      return (await import('./commands/explain.ts')).run;
    case 'registry':
      return (await import('./commands/registry.ts')).run;
    case 'config':
      return (await import('./commands/config.ts')).run;
    case 'init':
      return (await import('./commands/init.ts')).run;
    case 'tasks':
      return (await import('./commands/tasks.ts')).run;
    case 'targets':
      return (await import('./commands/targets.ts')).run;
    case 'stats':
      return (await import('./commands/stats.ts')).run;
    case 'merge':
      return (await import('./commands/merge.ts')).run;
    case 'completion':
      return (await import('./commands/completion.ts')).run;
    case 'help':
      return (await import('./commands/help.ts')).run;
  }
}

async function withoutCommand(args: readonly string[], environment: Environment): Promise<number> {
  const given = readArguments(args, { version: 'flag' });
  const [word] = given.operands;
  if (word !== undefined) {
    throw new UsageError(
      `没有命令“${word}” (no such command)${suggestion(word, COMMANDS) || `，要检查文件请用 gongwen lint ${word}`}`,
    );
  }
  if (has(given, 'version')) {
    environment.stdout.write(`${version}\n`);
    return EXIT.ok;
  }
  if (has(given, 'help')) return showHelp('help', environment);
  // Somebody who says nothing is shown what there is to say, and a script that forgot the command does not pass.
  await showHelp('help', { ...environment, stdout: environment.stderr });
  return EXIT.fault;
}

async function showHelp(command: CommandName, environment: Environment): Promise<number> {
  const { showPage } = await import('./commands/help.ts');
  return showPage(command, environment);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h');
}

function hint(command: CommandName | undefined): string {
  const line = `gongwen ${command === undefined ? '' : `${command} `}--help`;
  return `用法见 ${line} (see ${line})`;
}

/** Where an error comes from, line by line. */
function linesOf(error: unknown): readonly string[] {
  return (error instanceof Error ? (error.stack ?? error.message) : String(error)).split('\n');
}
