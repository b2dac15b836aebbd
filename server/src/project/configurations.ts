import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RegistryLayer } from '../agencies/model.ts';
import type { ConfigFile } from '../config/configFile.ts';
import type { ConfigStep } from '../config/resolve/configLayer.ts';
import type { PluginHost, ReadOutcome } from '../config/resolve/configLoad.ts';
import { Configuration } from '../config/resolve/configuration.ts';
import { type FolderConfiguration, isBroken, type PluginRefusal } from '../config/resolve/folderConfiguration.ts';
import { ConfigResolver, takeSteps } from '../config/resolve/resolver.ts';
import { Linter } from '../engine/linter.ts';
import type { Rule } from '../rules/rule.ts';
import { Failure } from './exit.ts';
import { isOwnFile } from './fileOwner.ts';
import { nameOf } from './files/fileName.ts';
import { readSettingsText } from './files/read.ts';
import { below } from './paths.ts';
import { loadPlugin, type PluginPolicy } from './plugins.ts';
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
  readonly plugins: PluginPolicy;
  readonly cwd: string;
  /** ISO. */
  readonly today: string;
  /** Where the time of each rule is to be noted, if anywhere. */
  readonly timings?: RuleTimings;
  /** Called once for each configuration file with something wrong in it. */
  fail(failure: Failure): void;
}

/** The configuration that holds for the files of one folder in one run. */
export class RunConfiguration {
  readonly #own: Configuration;
  readonly #run: RunSettings;
  readonly #linters = new Map<string, Linter>();
  readonly #fingerprints = new Map<string, string>();

  constructor(own: Configuration, run: RunSettings) {
    this.#own = own;
    this.#run = run;
  }

  /** False where a configuration file above is broken: nothing below its folder is linted. */
  get usable(): boolean {
    return this.#own.usable;
  }

  /** What holds for a file, the last having the last word; flags not among them. */
  stepsFor(path: string): readonly ConfigStep[] {
    return this.#own.stepsFor(path);
  }

  /** The registry files of the office, those of the outermost folder first. */
  get registries(): readonly RegistryLayer[] {
    return this.#own.registries;
  }

  /** The rules of its plug-ins. */
  get pluginRules(): readonly Rule[] {
    return this.#own.pluginRules;
  }

  /** The linter for a file. @param always whether the text is checked whatever it holds */
  linter(path: string, always: boolean): Linter {
    const key = this.#keyOf(path, always);
    const known = this.#linters.get(key);
    if (known !== undefined) return known;
    const { config } = this.#own.of(path, this.#lastWord(always));
    const linter = new Linter({ ...config, rules: this.#run.timings?.timed(config.rules) ?? config.rules });
    this.#linters.set(key, linter);
    return linter;
  }

  /** Everything that the linter's answers depend on besides the text and the program. */
  fingerprint(path: string, always: boolean): string {
    const key = this.#keyOf(path, always);
    const known = this.#fingerprints.get(key);
    if (known !== undefined) return known;
    const { files, config } = this.#own.of(path, this.#lastWord(always));
    // What code of others does can change with files that nobody here knows of: its answers are never kept.
    const run = this.pluginRules.length === 0 ? '' : randomUUID();
    const parts = [config.detect, this.#run.today, files, this.registries, this.#own.words, run];
    const made = JSON.stringify(parts, (_, value: unknown) =>
      value instanceof Map || value instanceof Set ? [...value] : value,
    );
    this.#fingerprints.set(key, made);
    return made;
  }

  /** Whether `files` of a configuration names this one. */
  isDocument(path: string): boolean {
    return this.#own.isDocument(path);
  }

  /** Whether `ignore` of a configuration names this file or folder. */
  isIgnored(path: string, isFolder: boolean): boolean {
    return this.#own.isIgnored(path, isFolder);
  }

  /** Two files have one linter where the same overrides hold for both. */
  #keyOf(path: string, always: boolean): string {
    return [always, ...this.stepsFor(path).map(({ part, prefix }) => `${part.uri} ${prefix}`)].join('\n');
  }

  #lastWord(always: boolean): { settings: ConfigFile; today: string; always: boolean } {
    return { settings: this.#run.flags, today: this.#run.today, always };
  }
}

/** Finds and reads configuration files for a run; each is read once, and what is wrong with it is said once. */
export class Configurations {
  readonly #run: RunSettings;
  readonly #resolver: ConfigResolver;
  readonly #byFolder = new Map<string, RunConfiguration>();
  readonly #byLayers = new Map<readonly FolderConfiguration[], RunConfiguration>();
  readonly #common: RunConfiguration | undefined;

  constructor(run: RunSettings) {
    this.#run = run;
    this.#resolver = new ConfigResolver({
      pluginsOf: () => this.#pluginLoader(),
      accept: (_, read) => {
        if (read !== null) this.#report(read);
        return read;
      },
    });
    if (run.source.kind === 'none') this.#common = this.#configuration([]);
    else if (run.source.kind === 'file') {
      const uri = pathToFileURL(resolve(run.cwd, run.source.path)).href;
      const only = this.#take(this.#resolver.only(uri, folderUri(run.cwd)));
      this.#report(only);
      this.#common = this.#configuration([only]);
    }
  }

  /** The configuration that holds for a file, whether it exists or not. */
  for(path: string): RunConfiguration {
    if (this.#common !== undefined) return this.#common;
    const folder = dirname(path);
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const layers = this.#take(this.#resolver.layersOf(folderUri(folder)));
    const configuration = this.#byLayers.get(layers) ?? this.#configuration(layers);
    this.#byLayers.set(layers, configuration);
    this.#byFolder.set(folder, configuration);
    return configuration;
  }

  #configuration(layers: readonly FolderConfiguration[]): RunConfiguration {
    const folders = new Map(layers.map(({ folder }) => [folder, fileURLToPath(folder)]));
    const inside = (folder: string, file: string): string | null => below(folders.get(folder) ?? folder, file);
    return new RunConfiguration(new Configuration(layers, inside), this.#run);
  }

  #take<T>(steps: Parameters<typeof takeSteps<T>>[0]): T {
    return takeSteps(steps, (uri) => this.#read(uri));
  }

  #pluginLoader(): PluginHost | PluginRefusal {
    const { plugins, cwd } = this.#run;
    if (plugins === 'none') return { refused: '此命令不用插件 (this command uses no plug-ins)' };
    if (plugins === 'all') return loadPlugin;
    return (name, from) => loadPlugin(name, from, (path) => isOwnFile(path, cwd));
  }

  #report(read: FolderConfiguration): void {
    if (!isBroken(read)) return;
    if (read.unreadable !== null) this.#run.fail(new Failure(read.unreadable));
    for (const { uri, path, message, line, column } of read.problems) {
      const name = this.#nameOf(fileURLToPath(uri));
      this.#run.fail(new Failure(`${name}:${line}:${column}：${path === '' ? '' : `${path} `}${message}`));
    }
  }

  #read(uri: string): ReadOutcome {
    const path = fileURLToPath(uri);
    try {
      if (!existsSync(path)) return { kind: 'missing', reason: `${this.#nameOf(path)}：没有这个文件 (no such file)` };
      return { kind: 'text', text: readSettingsText(path, this.#nameOf(path)).text };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { kind: 'unreadable', reason: error.message };
    }
  }

  #nameOf(path: string): string {
    const { source, cwd } = this.#run;
    const typed = source.kind === 'file' && resolve(cwd, source.path) === path ? source.path : path;
    return nameOf(path, typed, cwd);
  }
}

/** The URI of a folder, ending in `/`. */
function folderUri(path: string): string {
  const { href } = pathToFileURL(path);
  return href.endsWith('/') ? href : `${href}/`;
}
