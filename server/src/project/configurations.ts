import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chongqingLayer } from '../agencies/chongqing.ts';
import type { RegistryLayer } from '../agencies/model.ts';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from '../config/configFile.ts';
import { ConfigLayer, type ConfigStep } from '../config/configLayer.ts';
import { checkRegistries, type LoadedConfig, loadConfig, type ReadOutcome } from '../config/configLoad.ts';
import { configure } from '../config/configure.ts';
import { withPluginRules } from '../config/plugin.ts';
import { Linter } from '../engine/linter.ts';
import { rules } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import { Failure } from './exit.ts';
import { nameOf } from './files/fileName.ts';
import { readText } from './files/read.ts';
import { below } from './paths.ts';
import { loadPlugin } from './plugins.ts';
import type { RuleTimings } from './ruleTimings.ts';

/** Where configuration comes from: files looked for, one file for all, or none. */
export type ConfigSource =
  | { readonly kind: 'search' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' };

/** What the command line fixes for the whole run. */
export interface RunSettings {
  readonly source: ConfigSource;
  /** What flags say: the last word. */
  readonly flags: ConfigFile;
  readonly cwd: string;
  /** ISO. */
  readonly today: string;
  /** Where the time of each rule is to be noted, if anywhere. */
  readonly timings?: RuleTimings;
  /** Called once for each configuration file with something wrong in it. */
  fail(failure: Failure): void;
}

/** The configuration file of a folder, or one that was named. */
interface Layer {
  /** Where its globs count from. */
  readonly folder: string;
  readonly config: ConfigLayer;
  /** Something in it is wrong: nothing below its folder is linted, lest half a configuration pass for a whole one. */
  readonly broken: boolean;
}

/** The configuration that holds for the files of one folder. */
export class Configuration {
  readonly #layers: readonly Layer[];
  readonly #run: RunSettings;
  readonly #linters = new Map<string, Linter>();
  readonly #fingerprints = new Map<string, string>();

  constructor(layers: readonly Layer[], run: RunSettings) {
    this.#layers = layers;
    this.#run = run;
  }

  /** False where a configuration file above is broken. */
  get usable(): boolean {
    return this.#layers.every((layer) => !layer.broken);
  }

  /** What holds for a file, the last having the last word; flags not among them. */
  stepsFor(path: string): readonly ConfigStep[] {
    return this.#layers.flatMap(({ folder, config }) => config.stepsFor(below(folder, path)));
  }

  /** The engine for a file. @param always whether the text is checked whatever it holds */
  linter(path: string, always: boolean): Linter {
    const { files, detect, key } = this.#setting(path, always);
    const known = this.#linters.get(key);
    if (known !== undefined) return known;
    const config = configure(files, this.registries, this.#run.today);
    const all = withPluginRules(config, this.pluginRules);
    const linter = new Linter({ ...all, rules: this.#run.timings?.timed(all.rules) ?? all.rules, detect });
    this.#linters.set(key, linter);
    return linter;
  }

  /** The registry files of the office, those of the outermost folder first. */
  get registries(): readonly RegistryLayer[] {
    return this.#layers.flatMap(({ config }) => config.registries);
  }

  /** The rules of its plug-ins. */
  get pluginRules(): readonly Rule[] {
    return this.#layers.flatMap(({ config }) => config.rules);
  }

  /** Everything that the engine's answers depend on besides the text and the program. */
  fingerprint(path: string, always: boolean): string {
    const { files, detect, key } = this.#setting(path, always);
    const known = this.#fingerprints.get(key);
    if (known !== undefined) return known;
    // What code of others does can change with files that nobody here knows of: its answers are never kept.
    const run = this.pluginRules.length === 0 ? '' : randomUUID();
    const made = JSON.stringify([detect, this.#run.today, files, this.registries, run], (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    this.#fingerprints.set(key, made);
    return made;
  }

  /** What holds for a file. Two files have one engine where the same overrides hold for both: that is the key. */
  #setting(path: string, always: boolean): { files: readonly ConfigFile[]; detect: 'auto' | 'all'; key: string } {
    const steps = this.stepsFor(path);
    const files = [...steps.map(({ config }) => config), this.#run.flags];
    const detect = always ? 'all' : (files.findLast((file) => file.detect !== undefined)?.detect ?? 'auto');
    return { files, detect, key: [detect, ...steps.map(({ part, prefix }) => `${part.uri} ${prefix}`)].join('\n') };
  }

  /** Whether `files` of a configuration names this one. */
  isDocument(path: string): boolean {
    return this.#layers.some(({ folder, config }) => {
      const inside = below(folder, path);
      return inside !== null && config.isDocument(inside);
    });
  }

  /** Whether `ignore` of a configuration names this file or folder. */
  isIgnored(path: string, isFolder: boolean): boolean {
    return this.#layers.some(({ folder, config }) => {
      const inside = below(folder, path);
      return inside !== null && config.isIgnored(isFolder ? `${inside}/` : inside);
    });
  }
}

/** Finds and reads configuration files; each is read once. */
export class Configurations {
  readonly #run: RunSettings;
  readonly #byFolder = new Map<string, Configuration>();
  readonly #layers = new Map<string, readonly Layer[]>();
  readonly #common: Configuration | undefined;

  constructor(run: RunSettings) {
    this.#run = run;
    if (run.source.kind === 'file') {
      const path = resolve(run.cwd, run.source.path);
      this.#common = new Configuration([this.#checked(this.#read(path, run.source.path, []), run.cwd, [])], run);
    } else if (run.source.kind === 'none') this.#common = new Configuration([], run);
  }

  /** The configuration that holds for a file, whether it exists or not. */
  for(path: string): Configuration {
    return this.#common ?? this.#ofFolder(dirname(path));
  }

  #ofFolder(folder: string): Configuration {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const layers = this.#layersOf(folder);
    const above = dirname(folder);
    // Folders without a file of their own share the engine of the one above.
    const shared = above !== folder && layers === this.#layersOf(above) ? this.#ofFolder(above) : undefined;
    const configuration = shared ?? new Configuration(layers, this.#run);
    this.#byFolder.set(folder, configuration);
    return configuration;
  }

  #layersOf(folder: string): readonly Layer[] {
    const known = this.#layers.get(folder);
    if (known !== undefined) return known;
    const path = join(folder, CONFIG_FILE);
    const above = dirname(folder);
    const there = existsSync(path);
    const inherited = above === folder || (there && this.#isRoot(path)) ? [] : this.#layersOf(above);
    const own = there ? this.#read(path, this.#nameOf(path), inherited) : undefined;
    const layers = own === undefined ? inherited : [...inherited, this.#checked(own, folder, inherited)];
    this.#layers.set(folder, layers);
    return layers;
  }

  /** Whether a file says that those above do not count; whatever else it says is not known before theirs is. */
  #isRoot(path: string): boolean {
    const outcome = this.#outcomeOf(pathToFileURL(path).href);
    return outcome.kind === 'text' && readConfigFile(outcome.text, rules).config.root;
  }

  /** Null where it cannot even be read, which has been said then. */
  #read(path: string, name: string, inherited: readonly Layer[]): LoadedConfig | null {
    try {
      const known = [...rules, ...inherited.flatMap(({ config }) => config.rules)];
      const steps = loadConfig(pathToFileURL(path).href, readText(path, name).text, known, loadPlugin);
      let step = steps.next();
      while (step.done !== true) step = steps.next(this.#outcomeOf(step.value));
      return step.value;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.#run.fail(error);
      return null;
    }
  }

  /**
   * A configuration whose registries were checked as they lie over those of the folders above. Everything wrong is said.
   * @param folder where its globs count from
   */
  #checked(own: LoadedConfig | null, folder: string, inherited: readonly Layer[]): Layer {
    if (own === null) return { folder, config: new ConfigLayer([], []), broken: true };
    const under = [chongqingLayer(), ...inherited.flatMap(({ config }) => config.registries)];
    const registries = checkRegistries(own.parts, under);
    const problems = [...own.problems, ...registries.problems];
    for (const { uri, path, message, line, column } of problems) {
      const name = this.#nameOf(fileURLToPath(uri));
      this.#run.fail(new Failure(`${name}:${line}:${column}：${path === '' ? '' : `${path} `}${message}`));
    }
    return { folder, config: new ConfigLayer(own.parts, registries.layers), broken: problems.length > 0 };
  }

  #outcomeOf(uri: string): ReadOutcome {
    const path = fileURLToPath(uri);
    try {
      if (!existsSync(path)) return { kind: 'missing', reason: `${this.#nameOf(path)}：没有这个文件 (no such file)` };
      return { kind: 'text', text: readText(path, this.#nameOf(path)).text };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { kind: 'unreadable', reason: error.message };
    }
  }

  #nameOf(path: string): string {
    return nameOf(path, path, this.#run.cwd);
  }
}
