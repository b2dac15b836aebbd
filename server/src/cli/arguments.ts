import { parseArgs } from 'node:util';
import { suggestion } from '../agencies/suggest.ts';
import { UsageError } from '../project/exit.ts';

/** The options of a command by name: `flag` stands alone, `value` takes one, `optional` may take one as `--name=value`. */
export type OptionKinds = Readonly<Record<string, 'flag' | 'value' | 'optional'>>;

/** One option as it was given; order matters to some commands. */
export interface GivenOption {
  readonly name: string;
  /** Empty for a flag, and for an optional value that was not given. */
  readonly value: string;
}

/** A command line, read. */
export interface Arguments {
  readonly options: readonly GivenOption[];
  readonly operands: readonly string[];
}

/** Options that every command takes. */
export const COMMON_OPTIONS: OptionKinds = { help: 'flag', lang: 'value', color: 'flag', 'no-color': 'flag' };

/** One-letter forms. */
export const SHORT: Readonly<Record<string, string>> = { help: 'h', format: 'f', output: 'o', config: 'c', quiet: 'q' };

/**
 * Reads the arguments of a command.
 * @throws UsageError for an unknown option, a value too many or too few; says what was probably meant
 */
export function readArguments(args: readonly string[], kinds: OptionKinds): Arguments {
  const known: OptionKinds = { ...COMMON_OPTIONS, ...kinds };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, kind]) => {
        const type = kind === 'value' ? ('string' as const) : ('boolean' as const);
        const short = SHORT[name];
        return [name, short === undefined ? { type } : { type, short }];
      }),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: GivenOption[] = [];
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') {
      const value = typeof token.value === 'string' ? token.value : undefined;
      options.push(checked(token.name, token.rawName, value, token.inlineValue === true, known));
    }
  }
  return { options, operands };
}

/** The value of an option that may be given once; of several the last counts. */
export function lastOf({ options }: Arguments, name: string): string | undefined {
  return options.findLast((option) => option.name === name)?.value;
}

/** Whether an option was given. */
export function has({ options }: Arguments, name: string): boolean {
  return options.some((option) => option.name === name);
}

/** Refuses operands beyond what a command takes. */
export function expectOperands({ operands }: Arguments, most: number): void {
  const extra = operands[most];
  if (extra !== undefined) throw new UsageError(`多余的参数“${extra}” (unexpected argument)`);
}

function checked(
  name: string,
  raw: string,
  value: string | undefined,
  inline: boolean,
  known: OptionKinds,
): GivenOption {
  const kind = Object.hasOwn(known, name) ? known[name] : undefined;
  if (kind === undefined) {
    const near = suggestion(name, Object.keys(known)).replace(/“(?=[^”]+”)/gu, '“--');
    throw new UsageError(`未知的选项 ${raw} (unknown option)${near}`);
  }
  if (kind === 'flag') {
    if (value !== undefined) throw new UsageError(`选项 ${raw} 不带值 (takes no value)`);
    return { name, value: '' };
  }
  if (kind === 'optional') return { name, value: value ?? '' };
  // `--output --quiet` is a forgotten value; `--output=--quiet` is meant.
  if (value === undefined || (!inline && value.startsWith('-') && value !== '-')) {
    throw new UsageError(`选项 ${raw} 缺少值 (needs a value)`);
  }
  return { name, value };
}
