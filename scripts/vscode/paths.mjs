// Where the hosts of VS Code keep their things. Git ignores the whole folder.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');

/** Downloads, compiled suites and screenshots of failures. */
export const scratch = join(root, '.vscode-test');

/** The VS Code that runs in a browser. */
export const hostFolder = join(scratch, 'host');

/** The compiled suite that runs inside of VS Code. */
export const suiteFolder = join(scratch, 'suite');

/** Thrown where no VS Code can be had on this machine; the message says what is missing, for a person to read. */
export class Unavailable extends Error {}
