import { isDay } from '../agencies/dates.ts';
import { isValidOption, type OptionSpec } from '../rules/options.ts';
import type { Rule } from '../rules/rule.ts';
import { LineIndex } from '../text/lines.ts';
import { isRuleLevel, LEVELS, type RuleLevel, type RuleSetting } from './config.ts';
import { JsonError, type JsonNode, parseJsonc, plainValue } from './jsonc.ts';
import { type Profile, readProfile } from './profile.ts';
import { chongqing, profiles } from './profiles.ts';
import { suggestion } from './suggest.ts';

/** The name of the file that configures a folder and all below it. */
export const CONFIG_FILE = 'gongwen.config.json';

/** What one configuration file says; what it does not say is absent. Paths and globs are relative to its folder. */
export interface ConfigFile {
  /** Files in folders above do not count. */
  readonly root: boolean;
  /** Globs of files that are official documents, whatever they hold. */
  readonly files?: readonly string[];
  /** Patterns as in `.gitignore` of what is not looked at when a folder is searched. */
  readonly ignore?: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** How the office writes: one of ours by name, or an office's own on top of one. */
  readonly profile?: Profile;
  /** Files of an office's own agencies, laid over the registry that comes with the program. */
  readonly registry?: readonly string[];
  /** The day by which a document without a date is judged. */
  readonly asOf?: string;
  /** The day by which every document is judged, whatever date it bears: said once on a command line, never in a file. */
  readonly allAsOf?: string;
  readonly detect?: 'auto' | 'all';
}

/** Something wrong in a configuration file. */
export interface ConfigProblem {
  /** The place as a path of keys, empty for the whole file: `rules.docnum-bracket`. */
  readonly path: string;
  /** In Chinese, with English beside it. */
  readonly message: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** A configuration file that was read, with everything that is wrong with it. */
export interface ReadConfig {
  readonly config: ConfigFile;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a configuration file: JSON with comments. Never throws; what is wrong counts as not said. */
export function readConfigFile(text: string, rules: readonly Rule[]): ReadConfig {
  const reader = new ConfigReader(text, rules);
  return { config: reader.read(text), problems: reader.problems };
}

const KEYS = ['$schema', 'root', 'files', 'ignore', 'rules', 'profile', 'registry', 'asOf', 'detect'] as const;
type Key = (typeof KEYS)[number];
const DETECT = ['auto', 'all'] as const;

/** A file that says nothing. */
const EMPTY: ConfigFile = { root: false, rules: new Map() };

class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  readonly #lines: LineIndex;
  readonly #rules: ReadonlyMap<string, Rule>;

  constructor(text: string, rules: readonly Rule[]) {
    this.#lines = new LineIndex(text);
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  read(text: string): ConfigFile {
    try {
      return this.#config(parseJsonc(text));
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      this.#report('', error.offset, error.message);
      return EMPTY;
    }
  }

  #config(node: JsonNode): ConfigFile {
    let config = EMPTY;
    for (const { key, offset, value } of this.#members(node, '')) {
      const known = KEYS.find((name) => name === key);
      if (known === undefined) this.#report(key, offset, `未知的键“${key}” (unknown key)${suggestion(key, KEYS)}`);
      else config = { ...config, ...this.#entry(known, value) };
    }
    return config;
  }

  #entry(key: Key, node: JsonNode): Partial<ConfigFile> {
    switch (key) {
      case '$schema':
        this.#text(node, key);
        return {};
      case 'root':
        return given('root', this.#flag(node, key));
      case 'files':
        return given('files', this.#texts(node, key));
      case 'ignore':
        return given('ignore', this.#texts(node, key));
      case 'rules':
        return { rules: this.#ruleSettings(node) };
      case 'profile':
        return given('profile', this.#profile(node));
      case 'registry':
        return given('registry', this.#registry(node));
      case 'asOf':
        return given('asOf', this.#day(node, key));
      case 'detect':
        return given('detect', this.#word(node, key, DETECT));
    }
  }

  #ruleSettings(node: JsonNode): ReadonlyMap<string, RuleSetting> {
    const settings = new Map<string, RuleSetting>();
    for (const { key, offset, value } of this.#members(node, 'rules')) {
      const path = `rules.${key}`;
      const rule = this.#rules.get(key);
      if (rule === undefined) {
        this.#report(path, offset, `没有规则“${key}” (unknown rule)${suggestion(key, [...this.#rules.keys()])}`);
        continue;
      }
      const setting = this.#ruleSetting(value, rule, path);
      if (setting !== undefined) settings.set(key, setting);
    }
    return settings;
  }

  /** `"off"`, `["warning", { … }]` or `{ "level": …, "options": { … } }`. */
  #ruleSetting(node: JsonNode, rule: Rule, path: string): RuleSetting | undefined {
    if (node.kind === 'string') return this.#level(node, path);
    if (node.kind === 'array') {
      const [level, options, ...more] = node.items;
      if (level === undefined || more.length > 0) {
        return this.#report(path, node.offset, '应为 [级别, { 选项 }] (expected a level and options)');
      }
      const options_ = options === undefined ? undefined : this.#options(options, rule, `${path}[1]`);
      return { ...this.#level(level, `${path}[0]`), ...given('options', options_) };
    }
    if (node.kind !== 'object') {
      return this.#report(
        path,
        node.offset,
        `应为级别、[级别, 选项] 或 { level, options }，${actual(node)} (wrong type)`,
      );
    }
    let setting: RuleSetting = {};
    for (const { key, offset, value } of node.members) {
      const here = `${path}.${key}`;
      if (key === 'level') setting = { ...setting, ...this.#level(value, here) };
      else if (key === 'options') setting = { ...setting, ...given('options', this.#options(value, rule, here)) };
      else this.#report(here, offset, `未知的键“${key}” (unknown key)${suggestion(key, ['level', 'options'])}`);
    }
    return setting;
  }

  #level(node: JsonNode, path: string): { readonly level: RuleLevel } | undefined {
    if (node.kind === 'string' && isRuleLevel(node.value)) return { level: node.value };
    const near = node.kind === 'string' ? suggestion(node.value, LEVELS) : '';
    return this.#report(path, node.offset, `级别应为 ${LEVELS.join('、')} 之一，${actual(node)} (not a level)${near}`);
  }

  #options(node: JsonNode, rule: Rule, path: string): Readonly<Record<string, unknown>> {
    const specs = rule.options ?? {};
    const names = Object.keys(specs);
    const options: Record<string, unknown> = {};
    for (const { key, offset, value } of this.#members(node, path)) {
      const here = `${path}.${key}`;
      const spec = names.includes(key) ? specs[key] : undefined;
      if (spec === undefined) {
        const near = names.length === 0 ? '，该规则没有选项 (it has none)' : suggestion(key, names);
        this.#report(here, offset, `规则“${rule.id}”没有选项“${key}” (unknown option)${near}`);
      } else if (!isValidOption(spec, plainValue(value))) {
        this.#report(here, value.offset, `应为${typeName(spec)}，${actual(value)} (wrong type)`);
      } else options[key] = plainValue(value);
    }
    return options;
  }

  /** The name of a profile, or an office's own: `{ "extends": "chongqing", "house": { … } }`. */
  #profile(node: JsonNode): Profile | undefined {
    if (node.kind !== 'object') {
      const name = this.#word(node, 'profile', [...profiles.keys()]);
      return name === undefined ? undefined : profiles.get(name);
    }
    const { profile, problems } = readProfile(plainValue(node), profiles, chongqing);
    for (const { path, message } of problems) this.#report(`profile.${path}`, node.offset, message);
    for (const id of profile.rules.keys()) {
      if (this.#rules.has(id)) continue;
      const near = suggestion(id, [...this.#rules.keys()]);
      this.#report(`profile.rules.${id}`, node.offset, `没有规则“${id}” (unknown rule)${near}`);
    }
    return profile;
  }

  #registry(node: JsonNode): readonly string[] | undefined {
    return node.kind === 'string' ? [node.value] : this.#texts(node, 'registry');
  }

  #day(node: JsonNode, path: string): string | undefined {
    if (node.kind === 'string' && isDay(node.value)) return node.value;
    return this.#report(path, node.offset, `应为真实日期 YYYY-MM-DD，${actual(node)} (not a day)`);
  }

  #members(node: JsonNode, path: string): readonly (JsonNode & { kind: 'object' })['members'][number][] {
    if (node.kind === 'object') return node.members;
    this.#report(path, node.offset, `应为对象 { … }，${actual(node)} (expected an object)`);
    return [];
  }

  #flag(node: JsonNode, path: string): boolean | undefined {
    if (node.kind === 'boolean') return node.value;
    return this.#report(path, node.offset, `应为 true 或 false，${actual(node)} (expected a boolean)`);
  }

  #text(node: JsonNode, path: string): string | undefined {
    if (node.kind === 'string' && node.value.trim() !== '') return node.value;
    return this.#report(path, node.offset, `应为非空文本，${actual(node)} (expected a text that is not blank)`);
  }

  #texts(node: JsonNode, path: string): readonly string[] | undefined {
    if (node.kind !== 'array') {
      return this.#report(path, node.offset, `应为文本的数组，${actual(node)} (expected a list of texts)`);
    }
    return node.items.flatMap((item, index) => this.#text(item, `${path}[${index}]`) ?? []);
  }

  #word<T extends string>(node: JsonNode, path: string, words: readonly T[]): T | undefined {
    const found = words.find((word) => node.kind === 'string' && node.value === word);
    if (found !== undefined) return found;
    const near = node.kind === 'string' ? suggestion(node.value, words) : '';
    return this.#report(path, node.offset, `应为 ${words.join('、')} 之一，${actual(node)} (not one of these)${near}`);
  }

  #report(path: string, offset: number, message: string): undefined {
    const { line, character } = this.#lines.positionAt(offset);
    this.problems.push({ path, message, line: line + 1, column: character + 1 });
    return undefined;
  }
}

/** One entry where there is a value, none where there is not: an optional key is absent and never undefined. */
function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const entry: Partial<Record<K, V>> = {};
  if (value !== undefined) entry[key] = value;
  return entry;
}

function actual(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return '实为对象';
    case 'array':
      return '实为数组';
    case 'null':
      return '实为 null';
    case 'string':
      return `实为“${node.value.slice(0, 40)}”`;
    default:
      return `实为 ${node.value}`;
  }
}

function typeName(spec: OptionSpec): string {
  switch (spec.type) {
    case 'number':
      return spec.minimum === undefined ? '数字' : `不小于 ${spec.minimum} 的数字`;
    case 'boolean':
      return ' true 或 false';
    case 'string':
      return spec.oneOf === undefined ? '文本' : ` ${spec.oneOf.join('、')} 之一`;
    case 'strings':
      return '文本的数组';
  }
}
