import { profiles } from '../../config/profiles.ts';
import { LEVELS } from '../../engine/lintConfig.ts';
import { rules } from '../../rules/index.ts';
import { COMMON_OPTIONS, type OptionKinds } from '../arguments.ts';
import { COMMANDS, type CommandName } from '../commandNames.ts';
import { OPTIONS as CLEAN } from '../commands/clean.ts';
import { OPTIONS as COMPARE } from '../commands/compare.ts';
import { OPTIONS as CONFIG } from '../commands/config.ts';
import { OPTIONS as EXPLAIN } from '../commands/explain.ts';
import { OPTIONS as INIT } from '../commands/init.ts';
import { OPTIONS as MERGE } from '../commands/merge.ts';
import { OPTIONS as OUTLINE } from '../commands/outline.ts';
import { TASKS } from '../commands/registry.ts';
import { OPTIONS as RULES } from '../commands/rules.ts';
import { OPTIONS as TASK_TABLE } from '../commands/tasks.ts';
import { LINT_OPTIONS } from '../lint/lintOptions.ts';
import { OPTIONS as REGISTRY_ADD } from '../registry/add.ts';
import { OPTIONS as REGISTRY_SHOW } from '../registry/show.ts';
import { FORMATS as REPORT_FORMATS } from '../reporters/index.ts';
import { FORMATS as TABLE_FORMATS, TABLE_OPTIONS } from '../tables/command.ts';

/** What a shell may offer of a command. */
export interface Completions {
  readonly options: OptionKinds;
  /** The words that an option takes, where they can be listed. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** The words that stand without an option, where they can be listed; absent: files. */
  readonly operands?: readonly string[];
}

/** The shells that a script can be had for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** The levels that follow the colon of `--rule ID:LEVEL`. */
export const RULE_LEVELS: readonly string[] = LEVELS;

const IDS = rules.map(({ id }) => id);
const PLAIN_JSON = ['text', 'json'];

/** What each command offers, from the tables that its arguments are read by. */
const BY_COMMAND: Readonly<
  Record<CommandName, { options: OptionKinds; format?: readonly string[]; operands?: readonly string[] }>
> = {
  lint: { options: LINT_OPTIONS, format: REPORT_FORMATS },
  compare: { options: COMPARE, format: PLAIN_JSON },
  clean: { options: CLEAN },
  outline: { options: OUTLINE, format: ['tree', 'json'] },
  rules: { options: RULES, format: ['table', 'json'], operands: [] },
  explain: { options: EXPLAIN, operands: IDS },
  registry: { options: { ...REGISTRY_ADD, ...REGISTRY_SHOW }, format: PLAIN_JSON, operands: TASKS },
  tasks: { options: TASK_TABLE, format: TABLE_FORMATS },
  targets: { options: TABLE_OPTIONS, format: TABLE_FORMATS },
  stats: { options: TABLE_OPTIONS, format: TABLE_FORMATS },
  config: { options: CONFIG, format: PLAIN_JSON },
  init: { options: INIT },
  merge: { options: MERGE },
  completion: { options: {}, operands: SHELLS },
  help: { options: {}, operands: COMMANDS },
};

/** What to offer after the name of a command. */
export function completionsOf(command: CommandName): Completions {
  const { options: own, format, operands } = BY_COMMAND[command];
  const options = { ...COMMON_OPTIONS, ...own };
  const values: Readonly<Record<string, readonly string[]>> = {
    ...(format && { format }),
    'fix-type': ['safe', 'suggestion'],
    detect: ['auto', 'all'],
    profile: [...profiles.keys()],
    lang: ['zh', 'en'],
    rule: IDS,
    basis: ['sourced', 'own'],
    by: ['task', 'unit'],
  };
  return {
    options,
    values: Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(options, name))),
    ...(operands && { operands }),
  };
}
