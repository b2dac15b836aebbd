import type { CommandName } from '../commandNames.ts';

/** A help page for every command; that of `help` is the one about the whole program. */
export type HelpPages = Readonly<Record<CommandName, string>>;
