/** The commands. */
export const COMMANDS = [
  'lint',
  'compare',
  'clean',
  'outline',
  'rules',
  'explain',
  'registry',
  'tasks',
  'targets',
  'stats',
  'config',
  'init',
  'merge',
  'completion',
  'help',
] as const;

/** The name of a command. */
export type CommandName = (typeof COMMANDS)[number];

/** Whether a word is the name of a command. */
export function isCommand(word: string): word is CommandName {
  return COMMANDS.some((command) => command === word);
}
