import { printable } from '../text/displayWidth.ts';
import type { Language } from './language.ts';
import { safeLine } from './terminal/safeLine.ts';

/** What every command is given besides its arguments. */
export interface Environment {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly language: Language;
  /** The file that runs, for workers and for caches; undefined where the program is part of another one. */
  readonly program: string | undefined;
}

/** A command: does its work and says the exit status. */
export type Command = (args: readonly string[], environment: Environment) => Promise<number>;

/**
 * Prints a message about the run, not about a document, on standard error. It may quote names and texts that somebody else
 * wrote: nothing in it can move the cursor or begin a line of its own.
 * @param details further lines
 */
export function complain(
  { stderr }: Pick<Environment, 'stderr'>,
  message: string,
  details: readonly string[] = [],
): void {
  const lines = [`gongwen: ${message}`, ...details.map(safeLine)];
  stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
}
