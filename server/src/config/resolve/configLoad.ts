import type { RegistryLayer } from '../../agencies/model.ts';
import type { OfficeWord } from '../../rules/officeWords.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ConfigFile, type ReadConfig, readConfigFile } from '../configFile.ts';
import type { ConfigProblem, Place } from '../nodeReader.ts';
import type { ReadPlugin } from '../plugin.ts';
import { readRegistryFile } from '../registryFile.ts';
import { readWordsFile } from '../wordsFile.ts';
import { candidatesFor, folderOf, namesOtherMachine, uriBeside } from './configUris.ts';

/** What came of reading a file: its text, or why there is none. */
export type ReadOutcome =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' | 'unreadable'; readonly reason: string };

/** A problem with the file that it stands in. */
export interface FileProblem extends ConfigProblem {
  readonly uri: string;
}

/** One of the files that make up a configuration: the file of a folder, or one that it builds on. */
export interface ConfigPart {
  readonly uri: string;
  readonly config: ConfigFile;
  /** Where each of its values stands. */
  readonly places: ReadonlyMap<string, Place>;
  readonly registries: readonly RegistrySource[];
  /** The words of the office, those of its files among them. */
  readonly words: readonly OfficeWord[];
  /** The rules that its plug-ins bring. */
  readonly rules: readonly Rule[];
}

/** A registry file that a configuration names. */
export interface RegistrySource {
  readonly uri: string;
  readonly text: string;
}

/** The configuration of a folder: what it builds on first, its own file last. */
export interface LoadedConfig {
  readonly parts: readonly ConfigPart[];
  readonly problems: readonly FileProblem[];
  /** Every other file that was asked for, whether it was there or not: the configuration changes when one of them does. */
  readonly mentions: readonly string[];
  /** The files that plug-ins were read from. */
  readonly plugins: readonly string[];
}

/** What is said of a path on another machine. */
const NETWORK_PATH = '不读取网络路径 (paths on other machines are not read)';

/** More files than this build on one another in no honest configuration. */
const MOST_PARTS = 100;

/**
 * Loads the code of a plug-in, at a host that may.
 * @param from the configuration file that names it
 */
export type PluginHost = (name: string, from: string) => ReadPlugin;

/**
 * Loads a configuration file with everything that it names. Yields the URI of each file that is to be read, so that hosts
 * which read at once and hosts which wait run the same steps.
 *
 * @param rules those that are known: ours, and those that the plug-ins of folders above bring
 * @param plugins absent: no code is loaded
 * @param foreign whether there are rules of plug-ins that were not loaded; what is said of such rules is passed over
 */
export function loadConfig(
  uri: string,
  text: string,
  rules: readonly Rule[],
  plugins?: PluginHost,
  foreign = plugins === undefined,
): Generator<string, LoadedConfig, ReadOutcome> {
  return new ConfigLoader(rules, plugins, foreign).load(uri, text);
}

class ConfigLoader {
  /** Those that are known so far, plug-ins included. */
  #rules: readonly Rule[];
  readonly #plugins: PluginHost | undefined;
  readonly #foreign: boolean;
  readonly #parts: ConfigPart[] = [];
  readonly #problems: FileProblem[] = [];
  readonly #mentions = new Set<string>();
  readonly #pluginFiles = new Set<string>();

  constructor(rules: readonly Rule[], plugins: PluginHost | undefined, foreign: boolean) {
    this.#rules = rules;
    this.#plugins = plugins;
    this.#foreign = foreign;
  }

  *load(uri: string, text: string): Generator<string, LoadedConfig, ReadOutcome> {
    yield* this.#file(uri, text, [uri]);
    return {
      parts: this.#parts,
      problems: this.#problems,
      mentions: [...this.#mentions],
      plugins: [...this.#pluginFiles],
    };
  }

  /** @param chain the files that build on one another down to this one */
  *#file(uri: string, text: string, chain: readonly string[]): Generator<string, void, ReadOutcome> {
    // Which rules there are to set is known only when what it names was loaded.
    const { config: named, places } = this.#parse(text);
    const start: Place = { line: 1, column: 1 };
    const report = (path: string, message: string): void => {
      this.#problems.push({ uri, path, message, ...(places.get(path) ?? start) });
    };
    for (const [index, name] of (named.extends ?? []).entries()) {
      const path = `extends[${index}]`;
      if (namesOtherMachine(name)) {
        report(path, NETWORK_PATH);
        continue;
      }
      const base = yield* this.#first(candidatesFor(name, folderOf(uri)));
      if (base === null) report(path, `找不到“${name}” (cannot be found)`);
      else if (typeof base === 'string') report(path, base);
      else if (chain.includes(base.uri)) report(path, `循环引用“${name}” (the files build on one another in a circle)`);
      else if (this.#parts.length >= MOST_PARTS) report(path, '引用的配置太多 (too many files)');
      else yield* this.#file(base.uri, base.text, [...chain, base.uri]);
    }
    const own = this.#pluginRules(named.plugins ?? [], uri, report);
    const { config, problems, places: all } = this.#parse(text);
    this.#problems.push(...problems.map((problem) => ({ uri, ...problem })));
    const registries: RegistrySource[] = [];
    for (const [index, name] of (config.registry ?? []).entries()) {
      if (namesOtherMachine(name)) {
        report(`registry[${index}]`, NETWORK_PATH);
        continue;
      }
      const place = uriBeside(name, folderOf(uri));
      const outcome = yield* this.#read(place);
      if (outcome.kind === 'text') registries.push({ uri: place, text: outcome.text });
      else report(`registry[${index}]`, outcome.reason);
    }
    const words = yield* this.#words(config.words ?? [], uri, report);
    this.#parts.push({ uri, config, places: all, registries, words, rules: own });
  }

  /** The words of a configuration file, those of the files that it names in their places. */
  *#words(
    entries: readonly (string | OfficeWord)[],
    uri: string,
    report: (path: string, message: string) => void,
  ): Generator<string, readonly OfficeWord[], ReadOutcome> {
    const words: OfficeWord[] = [];
    for (const [index, entry] of entries.entries()) {
      if (typeof entry !== 'string') {
        words.push(entry);
        continue;
      }
      if (namesOtherMachine(entry)) {
        report(`words[${index}]`, NETWORK_PATH);
        continue;
      }
      const place = uriBeside(entry, folderOf(uri));
      const outcome = yield* this.#read(place);
      if (outcome.kind !== 'text') {
        report(`words[${index}]`, outcome.reason);
        continue;
      }
      const file = readWordsFile(outcome.text);
      words.push(...file.words);
      this.#problems.push(...file.problems.map((problem) => ({ uri: place, ...problem })));
    }
    return words;
  }

  #parse(text: string): ReadConfig {
    const isForeign = this.#foreign ? (id: string): boolean => id.includes('/') : undefined;
    return readConfigFile(text, this.#rules, isForeign);
  }

  #pluginRules(
    names: readonly string[],
    uri: string,
    report: (path: string, message: string) => void,
  ): readonly Rule[] {
    const own: Rule[] = [];
    for (const [index, name] of names.entries()) {
      if (namesOtherMachine(name)) {
        report(`plugins[${index}]`, NETWORK_PATH);
        continue;
      }
      const read = this.#plugins?.(name, uri) ?? { rules: [], problems: [] };
      if (read.file !== undefined) this.#pluginFiles.add(read.file);
      for (const { path, message } of read.problems) {
        report(`plugins[${index}]`, `插件“${name}”${path === '' ? '' : ` ${path}`}：${message}`);
      }
      for (const rule of read.rules) {
        const known = this.#rules.find(({ id }) => id === rule.id);
        if (known === undefined) {
          own.push(rule);
          this.#rules = [...this.#rules, rule];
        } else if (known !== rule) {
          report(`plugins[${index}]`, `插件“${name}”：已有规则“${rule.id}” (another plug-in has a rule of this name)`);
        }
      }
    }
    return own;
  }

  /** The first of the files that is there, why it cannot be read, or null where none is there. */
  *#first(
    uris: readonly string[],
  ): Generator<string, { readonly uri: string; readonly text: string } | string | null, ReadOutcome> {
    for (const uri of uris) {
      const outcome = yield* this.#read(uri);
      if (outcome.kind === 'text') return { uri, text: outcome.text };
      if (outcome.kind === 'unreadable') return outcome.reason;
    }
    return null;
  }

  *#read(uri: string): Generator<string, ReadOutcome, ReadOutcome> {
    this.#mentions.add(uri);
    return yield uri;
  }
}

/** Registries after their check, each laid over those before it. */
export interface CheckedRegistries {
  readonly layers: readonly RegistryLayer[];
  readonly problems: readonly FileProblem[];
}

/**
 * Reads and checks the registry files of a configuration.
 * @param below the registries under them: ours, and those that folders above name
 */
export function checkRegistries(parts: readonly ConfigPart[], below: readonly RegistryLayer[]): CheckedRegistries {
  const layers: RegistryLayer[] = [];
  const problems: FileProblem[] = [];
  for (const { uri, text } of parts.flatMap(({ registries }) => registries)) {
    const read = readRegistryFile(text, [...below, ...layers]);
    layers.push(read.layer);
    for (const { path, message, hint, line, column } of read.problems) {
      problems.push({ uri, path, message: hint === undefined ? message : `${message}；${hint}`, line, column });
    }
  }
  return { layers, problems };
}
