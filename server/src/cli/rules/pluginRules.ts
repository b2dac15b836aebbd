import { suggestion } from '../../agencies/suggest.ts';
import type { ConfigFile } from '../../config/configFile.ts';
import type { Configurations } from '../../project/configurations.ts';
import { UsageError } from '../../project/exit.ts';
import { rules } from '../../rules/index.ts';
import { isPluginRuleId } from '../../rules/pluginRuleId.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Arguments } from '../arguments.ts';
import { configurationHere } from '../configurations.ts';
import type { Environment } from '../environment.ts';
import { pluginPolicyOf } from '../lint/lintOptions.ts';

/** The rules that there are in a folder, and whether its configuration could be read. */
export interface KnownRules {
  readonly rules: readonly Rule[];
  readonly usable: boolean;
}

/** Our rules, and those of the plug-ins that the configuration of the current folder names. */
export function rulesHere(given: Arguments, environment: Environment): KnownRules {
  const configuration = configurationHere(given, environment, pluginPolicyOf(given));
  return { rules: [...rules, ...configuration.pluginRules], usable: configuration.usable };
}

/** The rules of plug-ins that the configurations of some files bring, each once, in the order in which they are met. */
export function pluginRulesFor(paths: readonly string[], configurations: Configurations): readonly Rule[] {
  return [...new Set(paths.flatMap((path) => configurations.for(path).pluginRules))];
}

/**
 * Refuses a level for a rule that no plug-in brings: while flags are read it is not known yet which there are.
 * @throws UsageError saying what was probably meant
 */
export function checkRuleFlags(flags: ConfigFile, known: readonly Rule[]): void {
  const ids = known.map(({ id }) => id);
  for (const id of flags.rules.keys()) {
    if (!isPluginRuleId(id) || ids.includes(id)) continue;
    throw new UsageError(`没有规则“${id}”，插件由配置文件的 plugins 指明 (unknown rule)${suggestion(id, ids)}`);
  }
}
