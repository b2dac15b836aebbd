import { suggestion } from '../agencies/suggest.ts';
import type { RuleSetting } from '../engine/lintConfig.ts';
import type { OfficeWord } from '../rules/officeWords.ts';
import type { Rule } from '../rules/rule.ts';
import { CONFIG_KEYS, type ConfigKey, isConfigKey, isOverrideKey } from './configKeys.ts';
import { JsonError, type JsonMember, type JsonNode, offsetAt, parseJsonc, plainValue } from './jsonc.ts';
import { actual, type ConfigProblem, given, MOST_PROBLEMS, NodeReader, type Place } from './nodeReader.ts';
import { type Profile, type ProfileProblem, readProfile } from './profile.ts';
import { chongqing, profiles } from './profiles.ts';
import { readRuleSettings } from './ruleSettings.ts';
import { readWord } from './wordsFile.ts';

export type { ConfigProblem } from './nodeReader.ts';

/** The name of the file that configures a folder and all below it. */
export const CONFIG_FILE = 'gongwen.config.json';

/** What one configuration file says; what it does not say is absent. Paths and globs are relative to its folder. */
export interface ConfigFile {
  /** Files in folders above do not count. */
  readonly root: boolean;
  /** Configuration that this one builds on, the last with the last word: relative files and packages. */
  readonly extends?: readonly string[];
  /** Modules with rules of an office's own: relative files and packages. */
  readonly plugins?: readonly string[];
  /** Globs of files that are official documents, whatever they hold. */
  readonly files?: readonly string[];
  /** Patterns as in `.gitignore` of what is not looked at when a folder is searched. */
  readonly ignore?: readonly string[];
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** How the office writes: one of ours by name, or an office's own on top of one. */
  readonly profile?: Profile;
  /** Files of an office's own agencies, laid over the registry that comes with the program. */
  readonly registry?: readonly string[];
  /** Words of the office, in order: the names of files, and entries that stand in the configuration itself. */
  readonly words?: readonly (string | OfficeWord)[];
  /** The day by which a document without a date is judged. */
  readonly asOf?: string;
  /** The day by which every document is judged, whatever date it bears: said once on a command line, never in a file. */
  readonly allAsOf?: string;
  readonly detect?: 'auto' | 'all';
  /** The last check before the documents go out. */
  readonly final?: boolean;
  /** What holds for some files only, the last with the last word. */
  readonly overrides?: readonly ConfigOverride[];
}

/** What a configuration file says of the files that some globs mean. */
export interface ConfigOverride {
  readonly files: readonly string[];
  readonly config: ConfigFile;
  /** Its path of keys: `overrides[0]`. */
  readonly path: string;
}

/** A configuration file that was read, with everything that is wrong with it. */
export interface ReadConfig {
  readonly config: ConfigFile;
  readonly problems: readonly ConfigProblem[];
  /** Where each value stands, by its path of keys: `rules.docnum-bracket`, `overrides[0].asOf`. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Reads the text of a configuration file: JSON with comments. Never throws; what is wrong counts as not said.
 * @param isForeign whether a rule that is not known belongs to a plug-in that was not loaded, and is passed over
 */
export function readConfigFile(
  text: string,
  rules: readonly Rule[],
  isForeign: (id: string) => boolean = () => false,
): ReadConfig {
  const reader = new ConfigReader(text, rules, isForeign);
  return { config: reader.read(text), problems: reader.problems, places: reader.places };
}

/** More entries than this are in no honest configuration; each is tried on each file. */
const MOST_OVERRIDES = 1000;

const DETECT = ['auto', 'all'] as const;

/** A file that says nothing. */
const EMPTY: ConfigFile = { root: false, rules: new Map() };

class ConfigReader extends NodeReader {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #isForeign: (id: string) => boolean;

  constructor(text: string, rules: readonly Rule[], isForeign: (id: string) => boolean) {
    super(text);
    this.#isForeign = isForeign;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  read(text: string): ConfigFile {
    try {
      return this.#config(parseJsonc(text), '', isConfigKey);
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      this.report('', error.offset, error.message);
      return EMPTY;
    }
  }

  /** @param prefix the path of the object: empty, or `overrides[0].` */
  #config(node: JsonNode, prefix: string, isKey: (word: string) => word is ConfigKey): ConfigFile {
    let config = EMPTY;
    for (const member of this.members(node, prefix.slice(0, -1))) {
      const { key, offset, value } = member;
      const path = `${prefix}${key}`;
      if (isKey(key)) {
        this.mark(path, offset);
        config = { ...config, ...this.#entry(key, value, path) };
      } else this.#unknown(member, path, isKey);
    }
    return config;
  }

  #unknown({ key, offset }: JsonMember, path: string, isKey: (word: string) => boolean): void {
    const elsewhere = (): string =>
      isConfigKey(key)
        ? '，overrides 中不能用 (not in overrides)'
        : suggestion(key, Object.keys(CONFIG_KEYS).filter(isKey));
    this.report(path, offset, () => `未知的键“${key}” (unknown key)${elsewhere()}`);
  }

  #entry(key: ConfigKey, node: JsonNode, path: string): Partial<ConfigFile> {
    switch (key) {
      case '$schema':
        this.text(node, path);
        return {};
      case 'root':
        return given('root', this.flag(node, path));
      case 'final':
        return given('final', this.flag(node, path));
      case 'extends':
      case 'plugins':
      case 'registry':
        return given(key, this.textOrTexts(node, path));
      case 'files':
      case 'ignore':
        return given(key, this.globs(node, path));
      case 'words':
        return given('words', this.#words(node, path));
      case 'rules':
        return { rules: readRuleSettings(this, node, { rules: this.#rules, isForeign: this.#isForeign }, path) };
      case 'profile':
        return given('profile', this.#profile(node, path));
      case 'asOf':
        return given('asOf', this.day(node, path));
      case 'detect':
        return given('detect', this.word(node, path, DETECT));
      case 'overrides':
        return given('overrides', this.#overrides(node, path));
    }
  }

  /** The name of a file, or a list of names of files and of entries. */
  #words(node: JsonNode, path: string): readonly (string | OfficeWord)[] | undefined {
    if (node.kind !== 'array') return this.textOrTexts(node, path);
    return node.items.flatMap((item, index): readonly (string | OfficeWord)[] => {
      const here = `${path}[${index}]`;
      this.mark(here, item.offset);
      const word = item.kind === 'object' ? readWord(this, item, here) : this.text(item, here);
      return word === undefined ? [] : [word];
    });
  }

  /** The name of a profile, or an office's own: `{ "extends": "chongqing", "house": { … } }`. */
  #profile(node: JsonNode, path: string): Profile | undefined {
    if (node.kind !== 'object') {
      const name = this.word(node, path, [...profiles.keys()]);
      return name === undefined ? undefined : profiles.get(name);
    }
    const { profile, problems } = readProfile(plainValue(node), profiles, chongqing);
    const unknown = [...profile.rules.keys()]
      .filter((id) => !this.#rules.has(id) && !this.#isForeign(id))
      .slice(0, MOST_PROBLEMS + 1)
      .map((id): ProfileProblem => {
        const near = suggestion(id, [...this.#rules.keys()]);
        return { path: `rules.${id}`, of: 'key', message: `没有规则“${id}” (unknown rule)${near}` };
      });
    [...problems, ...unknown]
      .map((problem) => ({ ...problem, offset: offsetAt(node, problem.path, problem.of) }))
      .sort((a, b) => a.offset - b.offset)
      .forEach(({ path: place, offset, message }) => {
        this.report(place === '' ? path : `${path}.${place}`, offset, message);
      });
    return profile;
  }

  #overrides(node: JsonNode, path: string): readonly ConfigOverride[] | undefined {
    if (node.kind !== 'array') {
      return this.report(path, node.offset, `应为数组 [{ files, … }]，${actual(node)} (expected a list)`);
    }
    const extra = node.items[MOST_OVERRIDES];
    if (extra !== undefined) {
      this.report(path, extra.offset, `overrides 超过 ${MOST_OVERRIDES} 条，其余未采用 (too many entries)`);
    }
    return node.items.slice(0, MOST_OVERRIDES).flatMap((item, index) => {
      const here = `${path}[${index}]`;
      const isKey = (word: string): word is ConfigKey => isConfigKey(word) && isOverrideKey(word);
      const { files, ...config } = this.#config(item, `${here}.`, isKey);
      if (files !== undefined && files.length > 0) return [{ files, config, path: here }];
      // What is wrong with `files` itself has been said.
      if (item.kind === 'object' && !item.members.some(({ key }) => key === 'files')) {
        this.report(here, item.offset, '缺少 files：管哪些文件 (the files that it is about are missing)');
      }
      return [];
    });
  }
}
