import { isDay } from '../agencies/dates.ts';
import type { RegistryLayer } from '../agencies/model.ts';
import { readRegistry } from '../agencies/read.ts';
import { type ConfigFile, readConfigFile } from '../config/configFile.ts';
import { pluginRules } from '../config/plugin.ts';
import { Configuration } from '../config/resolve/configuration.ts';
import { Linter } from '../engine/linter.ts';
import { today } from '../engine/today.ts';
import { rules } from '../rules/index.ts';
import { type OptionProblem, OptionsError } from './errors.ts';
import { ResolvedConfiguration } from './foundConfiguration.ts';
import type { LintOptions } from './lintOptions.ts';

const KEYS: readonly (keyof LintOptions)[] = [
  ...(['rules', 'profile', 'registry', 'asOf', 'today', 'detect', 'plugins', 'configuration'] as const),
];

/** The engine under some options. @throws OptionsError */
export function linterFor(options: LintOptions): Linter {
  const problems: OptionProblem[] = [];
  for (const key of Object.keys(options)) {
    if (!KEYS.some((known) => known === key))
      problems.push({ path: key, message: `未知的选项“${key}” (unknown option)` });
  }
  const own = (options.plugins ?? []).flatMap((plugin, index) => {
    const read = pluginRules(plugin);
    problems.push(...read.problems.map(({ path, message }) => ({ path: `plugins[${index}].${path}`, message })));
    return read.rules;
  });
  const { rules: levels, profile, today: day = today(), asOf } = options;
  const found = foundIn(options, problems);
  // Without a configuration that could say otherwise, a text that is handed over is meant to be checked.
  const { detect = found === null ? 'all' : undefined } = options;
  for (const [path, said] of Object.entries({ today: day, asOf })) {
    if (said !== undefined && !isDay(said)) {
      problems.push({ path, message: `应为真实日期 YYYY-MM-DD，实为“${said}” (not a day)` });
    }
  }
  const configuration = found?.configuration ?? new Configuration([], () => null);
  const all = [...rules, ...configuration.pluginRules, ...own];
  const read = readConfigFile(JSON.stringify({ rules: levels, profile, detect }), all);
  problems.push(...read.problems.map(({ path, message }) => ({ path, message })));
  const registries = (options.registry ?? []).map((data, index): RegistryLayer => {
    const { layer, problems: wrong } = readRegistry(data);
    problems.push(...wrong.map(({ path, message }) => ({ path: `registry[${index}]${path}`, message })));
    return layer;
  });
  if (problems.length > 0) throw new OptionsError(problems);
  const settings: ConfigFile = asOf === undefined ? read.config : { ...read.config, allAsOf: asOf };
  const always = found?.isDocument === true;
  return new Linter(
    configuration.of(found?.uri ?? '', { settings, today: day, always, registries, rules: own }).config,
  );
}

/** The configuration that a caller found; what is wrong with it is added to the problems. */
function foundIn({ configuration }: LintOptions, problems: OptionProblem[]): ResolvedConfiguration | null {
  if (configuration === undefined) return null;
  if (!(configuration instanceof ResolvedConfiguration)) {
    problems.push({
      path: 'configuration',
      message: '应为 findConfiguration 的结果 (not a result of findConfiguration)',
    });
    return null;
  }
  for (const { uri, path, message, line, column } of configuration.problems) {
    problems.push({ path: `configuration（${uri}:${line}:${column} ${path}）`, message });
  }
  return configuration;
}
