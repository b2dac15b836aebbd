/** The exit statuses of the command line. */
export const EXIT = {
  /** Nothing at level error, and no more warnings than allowed. */
  ok: 0,
  findings: 1,
  /** Wrong usage or configuration, input that cannot be read, output that cannot be written, a fault of the program. */
  fault: 2,
  /** Ended by Ctrl-C. */
  interrupted: 130,
} as const;

/** Something that the person in front of the terminal can put right. Its message is Chinese with English beside it. */
export class Failure extends Error {
  /** What more there is to say, line by line. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.details = details;
  }
}

/** A command line that means nothing; whoever reads the message is sent to the help. */
export class UsageError extends Failure {}
