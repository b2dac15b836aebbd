import { fileURLToPath } from 'node:url';
import type { ConfigFile } from '../../config/configFile.ts';
import type { ConfigStep } from '../../config/resolve/configLayer.ts';
import type { ConfigPart } from '../../config/resolve/configLoad.ts';
import type { RuleSetting } from '../../engine/lintConfig.ts';

/** Where a value comes from: a line of a file, perhaps by way of the profile named there; a flag; or nobody said it. */
export interface Source {
  readonly kind: 'file' | 'flag' | 'default';
  readonly file: string | null;
  /** From 1. */
  readonly line: number | null;
  /** The profile that holds the value, where the line names only that. */
  readonly profile: string | null;
}

/** A value that holds for a file. */
export interface AppliedValue {
  /** `profile`, `asOf`, `registry`, `rules.docnum-bracket` … */
  readonly key: string;
  readonly value: unknown;
  readonly source: Source;
}

const DEFAULT: Source = { kind: 'default', file: null, line: null, profile: null };

/**
 * What holds for a file and who said so. Of a key the last word counts; levels and options of rules count each for itself;
 * plug-ins, registries, words, `files` and `ignore` add up.
 * @param nameOf how a file is called
 */
export function appliedValues(
  steps: readonly ConfigStep[],
  flags: ConfigFile,
  nameOf: (path: string) => string,
): readonly AppliedValue[] {
  const single = new Map<string, AppliedValue>([
    ['profile', { key: 'profile', value: 'chongqing', source: DEFAULT }],
    ['asOf', { key: 'asOf', value: null, source: DEFAULT }],
    ['detect', { key: 'detect', value: 'auto', source: DEFAULT }],
  ]);
  const lists: AppliedValue[] = [];
  const ruleValues = new Map<string, AppliedValue>();
  const set = (key: string, value: unknown, source: Source): void => {
    if (value !== undefined) single.set(key, { key, value, source });
  };
  const setRules = (rules: ReadonlyMap<string, RuleSetting>, sourceOf: (id: string) => Source): void => {
    for (const [id, setting] of rules) {
      for (const [part, value] of Object.entries(setting)) {
        const key = part === 'level' ? `rules.${id}` : `rules.${id}.${part}`;
        ruleValues.set(key, { key, value, source: sourceOf(id) });
      }
    }
  };
  const add = (config: ConfigFile, sourceOf: (path: string) => Source): void => {
    const { profile, asOf, allAsOf, detect, final } = config;
    if (profile !== undefined) {
      set('profile', profile.name, sourceOf('profile'));
      setRules(profile.rules, () => ({ ...sourceOf('profile'), profile: profile.name }));
    }
    setRules(config.rules, (id) => sourceOf(`rules.${id}`));
    set('asOf', asOf, sourceOf('asOf'));
    set('asOf', allAsOf, sourceOf('asOf'));
    set('detect', detect, sourceOf('detect'));
    set('final', final, sourceOf('final'));
    for (const [index, entry] of (config.words ?? []).entries()) {
      const value = typeof entry === 'string' ? entry : 'allow' in entry ? entry.allow : entry.wrong;
      lists.push({ key: 'words', value, source: sourceOf(`words[${index}]`) });
    }
    for (const key of ['plugins', 'registry', 'files', 'ignore'] as const) {
      for (const [index, value] of (config[key] ?? []).entries()) {
        lists.push({ key, value, source: sourceOf(`${key}[${index}]`) });
      }
    }
  };
  // Rules of plug-ins are on because somebody named the plug-in; what else is said of them comes after.
  for (const part of new Set(steps.map((step) => step.part))) {
    const levels = part.rules.map(
      (rule) => [rule.id, { level: rule.enabled === false ? 'off' : rule.severity }] as const,
    );
    setRules(new Map(levels), () => sourceIn(part, 'plugins[0]', nameOf));
  }
  for (const { config, part, prefix } of steps) add(config, (path) => sourceIn(part, `${prefix}${path}`, nameOf));
  add(flags, () => ({ ...DEFAULT, kind: 'flag' }));
  const byKey = [...ruleValues.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...single.values(), ...lists, ...byKey];
}

function sourceIn({ uri, places }: ConfigPart, path: string, nameOf: (path: string) => string): Source {
  return { kind: 'file', file: nameOf(fileURLToPath(uri)), line: places.get(path)?.line ?? null, profile: null };
}
