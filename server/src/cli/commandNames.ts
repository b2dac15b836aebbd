/** The commands. */
export const COMMANDS = ['lint', 'outline', 'rules', 'explain', 'help'] as const;

/** The name of a command. */
export type CommandName = (typeof COMMANDS)[number];

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return COMMANDS.some((command) => command === word);
}
