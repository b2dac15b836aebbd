import { SHORT } from '../arguments.ts';
import { COMMANDS, type CommandName } from '../commandNames.ts';
import { type Completions, completionsOf } from './tables.ts';

/** The options of a command as they are typed: `--format`, `-f`. */
export function typedOptions({ options }: Completions): readonly string[] {
  return Object.keys(options).flatMap(typed);
}

/** The options of a command that a value follows, and that a file is the value of. */
export function optionsWithFile({ options, values }: Completions): readonly string[] {
  return Object.keys(options)
    .filter((name) => options[name] === 'value' && values[name] === undefined)
    .flatMap(typed);
}

/** The spellings of an option. */
export function typed(name: string): readonly string[] {
  const short = SHORT[name];
  return short === undefined ? [`--${name}`] : [`--${name}`, `-${short}`];
}

/** Every command with what it offers. */
export function everyCommand(): readonly (readonly [CommandName, Completions])[] {
  return COMMANDS.map((command) => [command, completionsOf(command)]);
}
