import { SHORT } from '../arguments.ts';
import { COMMANDS } from '../commandNames.ts';
import { RULE_LEVELS } from './tables.ts';
import { everyCommand } from './words.ts';

/** The completion script for fish. */
export function fishScript(): string {
  const lines = [
    '# gongwen: gongwen completion fish > ~/.config/fish/completions/gongwen.fish',
    'complete -c gongwen -f',
    `complete -c gongwen -n __fish_use_subcommand -a '${COMMANDS.join(' ')}'`,
    'complete -c gongwen -n __fish_use_subcommand -l version',
  ];
  for (const [command, { options, values, operands }] of everyCommand()) {
    const head = `complete -c gongwen -n '__fish_seen_subcommand_from ${command}'`;
    if (operands !== undefined) lines.push(`${head} -a '${operands.join(' ')}'`);
    if (operands === undefined || command === 'registry') lines.push(`${head} -F`);
    for (const [name, kind] of Object.entries(options)) {
      const short = SHORT[name];
      const option = `${head} -l ${name}${short === undefined ? '' : ` -s ${short}`}`;
      const words =
        name === 'rule' ? values.rule?.flatMap((id) => RULE_LEVELS.map((level) => `${id}:${level}`)) : values[name];
      if (kind !== 'value') lines.push(option);
      else lines.push(words === undefined ? `${option} -r -F` : `${option} -x -a '${words.join(' ')}'`);
    }
  }
  return `${lines.join('\n')}\n`;
}
