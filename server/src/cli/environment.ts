import type { Language } from './language.ts';

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

/** Prints a message about the run, not about a document, on standard error. */
export function complain({ stderr }: Pick<Environment, 'stderr'>, message: string): void {
  stderr.write(`gongwen: ${message}\n`);
}
