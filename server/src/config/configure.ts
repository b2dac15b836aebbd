import { chongqingLayer } from '../agencies/chongqing.ts';
import type { RegistryLayer } from '../agencies/model.ts';
import { Registry } from '../agencies/registry.ts';
import type { LintConfig, RuleSetting } from '../engine/lintConfig.ts';
import { type OfficeWord, OfficeWords } from '../rules/officeWords.ts';
import type { ConfigFile } from './configFile.ts';
import { defaultConfig } from './defaults.ts';

/**
 * The configuration that holds where several files speak, the nearest last: of each key the last word counts, rules are
 * taken one by one, so that a level set near keeps the options set far. What an editor or a command line says is one more
 * file at the end.
 *
 * @param registries the registry files that the configuration files name, in the same order
 * @param words the words of the office, in the same order
 * @param today the day to judge undated texts by, ISO
 */
export function configure(
  files: readonly ConfigFile[],
  registries: readonly RegistryLayer[],
  today: string,
  words: readonly OfficeWord[] = [],
): LintConfig {
  let config = defaultConfig(today);
  const settings = new Map<string, RuleSetting>();
  for (const { rules, profile, asOf, allAsOf, detect, final } of files) {
    if (profile !== undefined) {
      const { bases: _replaced, ...others } = config;
      config = { ...others, house: profile.house, houseChosen: true, ...(profile.bases && { bases: profile.bases }) };
      for (const [id, setting] of profile.rules) settings.set(id, { ...settings.get(id), ...setting });
    }
    for (const [id, setting] of rules) settings.set(id, { ...settings.get(id), ...setting });
    config = {
      ...config,
      ...(asOf !== undefined && { today: asOf }),
      ...(allAsOf !== undefined && { asOf: allAsOf }),
      ...(detect && { detect }),
      ...(final !== undefined && { final }),
    };
  }
  if (registries.length > 0) config = { ...config, registry: new Registry([chongqingLayer(), ...registries]) };
  if (words.length > 0) config = { ...config, house: { ...config.house, words: new OfficeWords(words) } };
  return { ...config, settings };
}
