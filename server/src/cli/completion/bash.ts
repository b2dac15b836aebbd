import { COMMANDS } from '../commandNames.ts';
import { RULE_LEVELS } from './tables.ts';
import { everyCommand, optionsWithFile, typed, typedOptions } from './words.ts';

/** The completion script for bash. Every word in it is one of ours, so that nothing needs quoting. */
export function bashScript(): string {
  return `# gongwen: source <(gongwen completion bash)
_gongwen() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' words='' files=yes i
  COMPREPLY=()
  # bash parts words at "=" and ":".
  if [[ $cur == = || $cur == : ]]; then cur=''; else
    if [[ $prev == = || $prev == : ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${COMP_WORDS[i]}" in
      ${COMMANDS.join('|')}) command="\${COMP_WORDS[i]}"; break ;;
    esac
  done
  if [[ \${COMP_WORDS[COMP_CWORD-1]} == : || \${COMP_WORDS[COMP_CWORD]} == : ]]; then
    COMPREPLY=($(compgen -W '${RULE_LEVELS.join(' ')}' -- "$cur"))
    return
  fi
  case "$command $prev" in
${valueCases()}
    *)
      case "$command" in
${commandCases()}
        *) words='${COMMANDS.join(' ')} --help --version'; files=no ;;
      esac ;;
  esac
  if [[ -n $words ]]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); fi
  if [[ $files == yes && $cur != -* ]]; then
    local IFS=$'\\n'
    COMPREPLY+=($(compgen -f -- "$cur"))
    compopt -o filenames 2>/dev/null
  fi
}
complete -F _gongwen gongwen
`;
}

function valueCases(): string {
  return everyCommand()
    .flatMap(([command, completions]) => [
      ...Object.entries(completions.values).map(([name, words]) => {
        const patterns = typed(name).map((option) => `'${command} ${option}'`);
        return `    ${patterns.join('|')}) words='${words.join(' ')}'; files=no ;;`;
      }),
      ...optionsWithFile(completions).map((option) => `    '${command} ${option}') ;;`),
    ])
    .join('\n');
}

function commandCases(): string {
  return everyCommand()
    .map(([command, completions]) => {
      const { operands } = completions;
      const options = typedOptions(completions).join(' ');
      if (operands === undefined)
        return `        ${command}) if [[ $cur == -* ]]; then words='${options}'; files=no; fi ;;`;
      return `        ${command}) if [[ $cur == -* ]]; then words='${options}'; else words='${operands.join(' ')}'; fi; files=${command === 'registry' ? 'yes' : 'no'} ;;`;
    })
    .join('\n');
}
