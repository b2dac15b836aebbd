import { COMMANDS } from '../commandNames.ts';
import { RULE_LEVELS } from './tables.ts';
import { everyCommand, optionsWithFile, typed, typedOptions } from './words.ts';

/** The completion script for zsh: to be sourced after `compinit`, or put into a folder of `$fpath` as `_gongwen`. */
export function zshScript(): string {
  return `#compdef gongwen
_gongwen() {
  local command='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$word" in
      (${COMMANDS.join('|')}) command="$word"; break ;;
    esac
  done
  if [[ $PREFIX == --*=* ]]; then
    local option="\${PREFIX%%=*}"
    compset -P '*='
  else
    local option="\${words[CURRENT-1]}"
  fi
  if [[ $option == --rule && $PREFIX == *:* ]]; then
    compset -P '*:'
    compadd -- ${RULE_LEVELS.join(' ')}
    return
  fi
  case "$command $option" in
${valueCases()}
  esac
  case "$command" in
${commandCases()}
    (*) compadd -- ${COMMANDS.join(' ')} --help --version ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _gongwen "$@"; else compdef _gongwen gongwen; fi
`;
}

function valueCases(): string {
  return everyCommand()
    .flatMap(([command, completions]) => [
      ...Object.entries(completions.values).map(([name, words]) => {
        const patterns = typed(name).map((option) => `'${command} ${option}'`);
        // A level follows the name of a rule.
        const suffix = name === 'rule' ? '-S : ' : '';
        return `    (${patterns.join('|')}) compadd ${suffix}-- ${words.join(' ')}; return ;;`;
      }),
      ...optionsWithFile(completions).map((option) => `    ('${command} ${option}') _files; return ;;`),
    ])
    .join('\n');
}

function commandCases(): string {
  return everyCommand()
    .map(([command, completions]) => {
      const { operands } = completions;
      const rest = operands === undefined ? '_files' : `compadd -- ${operands.join(' ')}`;
      const files = command === 'registry' ? '; _files' : '';
      return `    (${command}) if [[ $PREFIX == -* ]]; then compadd -- ${typedOptions(completions).join(' ')}; else ${rest}${files}; fi ;;`;
    })
    .join('\n');
}
