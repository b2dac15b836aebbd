import { isDay } from '../../agencies/dates.ts';
import { suggestion } from '../../agencies/suggest.ts';
import type { ConfigFile } from '../../config/configFile.ts';
import type { Profile } from '../../config/profile.ts';
import { profiles } from '../../config/profiles.ts';
import { isRuleLevel, LEVELS, type RuleSetting } from '../../engine/lintConfig.ts';
import type { BaselineRequest } from '../../project/baseline/baseline.ts';
import type { ConfigSource } from '../../project/configurations.ts';
import { UsageError } from '../../project/exit.ts';
import type { PluginPolicy } from '../../project/plugins.ts';
import { REVIEWER, type ReviewRequest } from '../../project/word/reviewFile.ts';
import { isWordFile } from '../../project/word/wordDraft.ts';
import { rules } from '../../rules/index.ts';
import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { FixSafety } from '../../rules/rule.ts';
import { type Arguments, has, lastOf, type OptionKinds, readArguments } from '../arguments.ts';
import { FORMATS, type Format } from '../reporters/index.ts';
import { type LintScope, SCOPE_OPTIONS, scopeOf } from './lintScope.ts';

/** One report: what it looks like and where it goes, null being standard output. */
export interface ReportRequest {
  readonly format: Format;
  readonly output: string | null;
}

/** What `gongwen lint` was asked to do. */
export interface LintRequest {
  /** Files, folders, globs, `-`. */
  readonly operands: readonly string[];
  readonly scope: LintScope;
  readonly reports: readonly ReportRequest[];
  /** `write` repairs the files, `diff` shows what would be repaired. */
  readonly fix: 'none' | 'write' | 'diff';
  readonly fixType: FixSafety;
  readonly config: ConfigSource;
  readonly plugins: PluginPolicy;
  /** What flags say about configuration. */
  readonly flags: ConfigFile;
  readonly maxWarnings: number | null;
  readonly baseline: BaselineRequest | null;
  readonly quiet: boolean;
  readonly stdinFilename: string | null;
  readonly extensions: readonly string[];
  /** How many threads at most; undefined: as many as the machine runs at once. */
  readonly concurrency: number | undefined;
  /** Whether to say where the time went: in one thread, and nothing from a cache. */
  readonly debug: boolean;
  /** The file that remembers what was said about each text, where one is wanted. */
  readonly cache: string | null;
  /** Undefined: as the environment and the terminal say. */
  readonly color: boolean | undefined;
  /** The reviewed copy of a Word document that is to be written. */
  readonly review: ReviewRequest | null;
}

/** The options of `gongwen lint`. */
export const LINT_OPTIONS: OptionKinds = {
  format: 'value',
  output: 'value',
  fix: 'flag',
  'fix-dry-run': 'flag',
  'fix-type': 'value',
  config: 'value',
  'no-config': 'flag',
  'allow-plugins': 'flag',
  profile: 'value',
  rule: 'value',
  'as-of': 'value',
  'max-warnings': 'value',
  baseline: 'value',
  'update-baseline': 'flag',
  'prune-baseline': 'flag',
  quiet: 'flag',
  'stdin-filename': 'value',
  ext: 'value',
  detect: 'value',
  final: 'flag',
  review: 'value',
  'replace-review': 'flag',
  'review-author': 'value',
  'no-date': 'flag',
  force: 'flag',
  ...SCOPE_OPTIONS,
  concurrency: 'value',
  debug: 'flag',
  cache: 'flag',
  'cache-location': 'value',
};

/** Reads the arguments of `gongwen lint`. @throws UsageError */
export function readLintRequest(args: readonly string[]): LintRequest {
  const given = readArguments(args, LINT_OPTIONS);
  if (has(given, 'fix') && has(given, 'fix-dry-run')) {
    throw new UsageError('--fix 与 --fix-dry-run 不能同用 (cannot be used together)');
  }
  const operands = given.operands.length === 0 ? ['.'] : given.operands;
  if (operands.includes('-') && operands.length > 1) {
    throw new UsageError('“-”（标准输入）不能与其他文件同用 (standard input cannot be mixed with files)');
  }
  return {
    operands,
    scope: scopeOf(given),
    reports: reportsOf(given),
    fix: has(given, 'fix') ? 'write' : has(given, 'fix-dry-run') ? 'diff' : 'none',
    fixType: oneOf('fix-type', lastOf(given, 'fix-type') ?? 'safe', ['safe', 'suggestion'] as const),
    config: configOf(given),
    plugins: pluginPolicyOf(given),
    flags: flagsOf(given),
    maxWarnings: countOf('max-warnings', lastOf(given, 'max-warnings')),
    baseline: baselineOf(given),
    quiet: has(given, 'quiet'),
    stdinFilename: lastOf(given, 'stdin-filename') ?? null,
    extensions: extensionsOf(lastOf(given, 'ext') ?? 'md,markdown'),
    concurrency: has(given, 'debug') ? 1 : concurrencyOf(given),
    debug: has(given, 'debug'),
    cache:
      !has(given, 'debug') && (has(given, 'cache') || has(given, 'cache-location'))
        ? (lastOf(given, 'cache-location') ?? CACHE)
        : null,
    color: colorOf(given),
    review: reviewOf(given, operands),
  };
}

/** The review that `--review OUT` asks for. @throws UsageError where it makes no sense */
function reviewOf(given: Arguments, operands: readonly string[]): ReviewRequest | null {
  const path = lastOf(given, 'review');
  if (path === undefined) {
    const alone = ['replace-review', 'review-author', 'no-date', 'force'].find((option) => has(given, option));
    if (alone === undefined) return null;
    throw new UsageError(`--${alone} 须与 --review 文件 同用 (needs --review FILE)`);
  }
  if (path === '') throw new UsageError('--review 的文件名为空 (empty file name)');
  const [operand = '', ...more] = operands;
  if (more.length > 0 || !isWordFile(operand)) {
    throw new UsageError('--review 一次审校一个 Word 文件 (reviews one Word file at a time)');
  }
  const name = lastOf(given, 'review-author') ?? REVIEWER;
  const date = has(given, 'no-date') ? undefined : new Date().toISOString();
  const [replace, force] = [has(given, 'replace-review'), has(given, 'force')];
  return { path, author: { name, date }, replace, force };
}

/** Where verdicts are kept with `--cache` alone, from the current folder. */
const CACHE = '.gongwencache';

function concurrencyOf(given: Arguments): number | undefined {
  const count = countOf('concurrency', lastOf(given, 'concurrency'));
  if (count === 0) throw new UsageError('--concurrency 应为正整数 (must be positive)');
  return count ?? undefined;
}

/** What `--color` and `--no-color` say, the last of them counting. */
export function colorOf({ options }: Arguments): boolean | undefined {
  const chosen = options.findLast(({ name }) => name === 'color' || name === 'no-color');
  return chosen === undefined ? undefined : chosen.name === 'color';
}

/** One of the words that an option takes. @throws UsageError for any other */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} 应为 ${words.join('、')} 之一，不是“${value}” (not one of these)${suggestion(value, words)}`,
  );
}

/** An `--output` belongs to the `--format` before it, or to the one after it where there is none before. */
function reportsOf({ options }: Arguments): readonly ReportRequest[] {
  const reports: ReportRequest[] = [];
  let waiting: string | null = null;
  for (const { name, value } of options) {
    const last = reports.at(-1);
    if (name === 'format') {
      reports.push({ format: oneOf('format', value, FORMATS), output: waiting });
      waiting = null;
    } else if (name === 'output') {
      if (value === '') throw new UsageError('--output 的文件名为空 (empty file name)');
      if (last !== undefined && last.output === null) reports[reports.length - 1] = { ...last, output: value };
      else waiting = value;
    }
  }
  if (reports.length === 0) return [{ format: 'stylish', output: waiting }];
  if (waiting !== null) throw new UsageError(`--output ${waiting} 没有对应的 --format (has no format to go with)`);
  if (reports.filter((report) => report.output === null).length > 1) {
    throw new UsageError('只能有一种格式写到标准输出，其余请用 --output (only one format can go to standard output)');
  }
  return reports;
}

function baselineOf(given: Arguments): BaselineRequest | null {
  const path = lastOf(given, 'baseline');
  const [update, prune] = [has(given, 'update-baseline'), has(given, 'prune-baseline')];
  if (path === undefined) {
    if (!update && !prune) return null;
    throw new UsageError(`--${update ? 'update' : 'prune'}-baseline 须与 --baseline 文件 同用 (needs --baseline FILE)`);
  }
  if (path === '') throw new UsageError('--baseline 的文件名为空 (empty file name)');
  if (update && prune) {
    throw new UsageError('--update-baseline 与 --prune-baseline 不能同用 (cannot be used together)');
  }
  if ((update || prune) && has(given, 'fix-dry-run')) {
    throw new UsageError(
      '--fix-dry-run 不写入，不能更新基线 (writes nothing, so the baseline cannot be written either)',
    );
  }
  return { path, mode: update ? 'update' : prune ? 'prune' : 'use' };
}

/** Which configuration files `--config` and `--no-config` ask for. @throws UsageError */
export function configOf(given: Arguments): ConfigSource {
  const path = lastOf(given, 'config');
  if (path !== undefined && has(given, 'no-config')) {
    throw new UsageError('--config 与 --no-config 不能同用 (cannot be used together)');
  }
  if (has(given, 'no-config')) return { kind: 'none' };
  return path === undefined ? { kind: 'search' } : { kind: 'file', path };
}

/** Which plug-ins `--allow-plugins` lets run. */
export function pluginPolicyOf(given: Arguments): PluginPolicy {
  return has(given, 'allow-plugins') ? 'all' : 'own';
}

/** What flags say about configuration. @throws UsageError */
export function flagsOf(given: Arguments): ConfigFile {
  const profile = profileOf(lastOf(given, 'profile'));
  const asOf = lastOf(given, 'as-of');
  const detect = lastOf(given, 'detect');
  if (asOf !== undefined && !isDay(asOf)) {
    throw new UsageError(`--as-of 应为真实日期 YYYY-MM-DD，不是“${asOf}” (not a day)`);
  }
  return {
    root: false,
    rules: ruleLevels(given),
    ...(profile !== undefined && { profile }),
    ...(asOf !== undefined && { allAsOf: asOf }),
    ...(detect !== undefined && { detect: oneOf('detect', detect, ['auto', 'all'] as const) }),
    ...(has(given, 'final') && { final: true }),
  };
}

function profileOf(name: string | undefined): Profile | undefined {
  return name === undefined ? undefined : profiles.get(oneOf('profile', name, [...profiles.keys()]));
}

function ruleLevels({ options }: Arguments): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  const ids = rules.map((rule) => rule.id);
  for (const { name, value } of options) {
    if (name !== 'rule') continue;
    const [id = '', level, ...more] = value.split(':');
    if (level === undefined || more.length > 0) {
      throw new UsageError(`--rule 应为 规则:级别，例如 docnum-bracket:off，不是“${value}” (expected ID:level)`);
    }
    // Which rules plug-ins bring is known only where their configuration is read.
    if (!ids.includes(id) && !isPluginRuleId(id))
      throw new UsageError(`没有规则“${id}” (unknown rule)${suggestion(id, ids)}`);
    if (!isRuleLevel(level)) {
      throw new UsageError(
        `规则“${id}”的级别应为 ${LEVELS.join('、')} 之一，不是“${level}” (not a level)${suggestion(level, LEVELS)}`,
      );
    }
    settings.set(id, { level });
  }
  return settings;
}

function extensionsOf(list: string): readonly string[] {
  const extensions = list.split(/[,，]/u).map((extension) => extension.trim().replace(/^\./u, ''));
  if (extensions.some((extension) => extension === '' || /[/\\]/u.test(extension))) {
    throw new UsageError(`--ext 应为以逗号分隔的扩展名，例如 md,txt，不是“${list}” (expected endings of file names)`);
  }
  return extensions;
}

/** The number that an option gives, or null where it was not given. @throws UsageError for anything else */
export function countOf(option: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/u.test(value)) throw new UsageError(`--${option} 应为非负整数，不是“${value}” (expected a number)`);
  return Number(value);
}
