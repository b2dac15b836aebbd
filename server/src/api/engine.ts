import { isDay } from '../agencies/dates.ts';
import type { RegistryLayer } from '../agencies/model.ts';
import { readRegistry } from '../agencies/read.ts';
import { type ConfigFile, readConfigFile } from '../config/configFile.ts';
import { configure } from '../config/configure.ts';
import { pluginRules, withPluginRules } from '../config/plugin.ts';
import { Linter } from '../engine/linter.ts';
import { today } from '../engine/today.ts';
import { rules } from '../rules/index.ts';
import { type OptionProblem, OptionsError } from './errors.ts';
import type { LintOptions } from './lintOptions.ts';

const KEYS: readonly (keyof LintOptions)[] = ['rules', 'profile', 'registry', 'asOf', 'today', 'detect', 'plugins'];

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
  const all = [...rules, ...own];
  const { rules: levels, profile, detect = 'all', today: day = today(), asOf } = options;
  for (const [path, said] of Object.entries({ today: day, asOf })) {
    if (said !== undefined && !isDay(said)) {
      problems.push({ path, message: `应为真实日期 YYYY-MM-DD，实为“${said}” (not a day)` });
    }
  }
  const read = readConfigFile(JSON.stringify({ rules: levels, profile, detect }), all);
  problems.push(...read.problems.map(({ path, message }) => ({ path, message })));
  const registries = (options.registry ?? []).map((data, index): RegistryLayer => {
    const { layer, problems: wrong } = readRegistry(data);
    problems.push(...wrong.map(({ path, message }) => ({ path: `registry[${index}]${path}`, message })));
    return layer;
  });
  if (problems.length > 0) throw new OptionsError(problems);
  const config: ConfigFile = asOf === undefined ? read.config : { ...read.config, allAsOf: asOf };
  return new Linter(withPluginRules(configure([config], registries, day), own));
}
