import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { RegistryLayer } from '../agencies/model.ts';
import { readRegistry } from '../agencies/read.ts';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from '../lint/configFile.ts';
import { configure } from '../lint/configure.ts';
import { ignoreMatcher, matcherOf, type PathMatcher } from '../lint/globs.ts';
import { JsonError, parseJsonc, plainValue } from '../lint/jsonc.ts';
import { Linter } from '../lint/linter.ts';
import { rules } from '../rules/index.ts';
import { LineIndex } from '../text/lines.ts';
import { Failure } from './exit.ts';
import { below } from './io/paths.ts';
import { readText } from './io/read.ts';

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
  /** Called once for each configuration file with something wrong in it. */
  fail(failure: Failure): void;
}

/** A configuration file with what it refers to. */
interface Layer {
  readonly folder: string;
  readonly config: ConfigFile;
  readonly registries: readonly RegistryLayer[];
  /** Something in it is wrong: nothing below its folder is linted, lest half a configuration pass for a whole one. */
  readonly broken: boolean;
  readonly isDocument: PathMatcher;
  readonly isIgnored: PathMatcher;
}

/** The configuration that holds for the files of one folder. */
export class Configuration {
  readonly #layers: readonly Layer[];
  readonly #run: RunSettings;
  readonly #linters = new Map<'auto' | 'all', Linter>();

  constructor(layers: readonly Layer[], run: RunSettings) {
    this.#layers = layers;
    this.#run = run;
  }

  /** False where a configuration file above is broken. */
  get usable(): boolean {
    return this.#layers.every((layer) => !layer.broken);
  }

  /** The engine. @param always whether the text is checked whatever it holds */
  linter(always: boolean): Linter {
    const files = [...this.#layers.map((layer) => layer.config), this.#run.flags];
    const detect = always ? 'all' : (files.findLast((file) => file.detect !== undefined)?.detect ?? 'auto');
    const known = this.#linters.get(detect);
    if (known !== undefined) return known;
    const linter = new Linter({ ...configure(files, this.registries, this.#run.today), detect });
    this.#linters.set(detect, linter);
    return linter;
  }

  /** The registry files of the office, those of the outermost folder first. */
  get registries(): readonly RegistryLayer[] {
    return this.#layers.flatMap((layer) => layer.registries);
  }

  /** Whether `files` of a configuration names this one. */
  isDocument(path: string): boolean {
    return this.#layers.some(({ folder, isDocument }) => {
      const inside = below(folder, path);
      return inside !== null && isDocument(inside);
    });
  }

  /** Whether `ignore` of a configuration names this file or folder. */
  isIgnored(path: string, isFolder: boolean): boolean {
    return this.#layers.some(({ folder, isIgnored }) => {
      const inside = below(folder, path);
      return inside !== null && isIgnored(isFolder ? `${inside}/` : inside);
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
      this.#common = new Configuration([this.#read(path, run.source.path, run.cwd)], run);
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
    const own = existsSync(path) ? this.#read(path, relative(this.#run.cwd, path), folder) : undefined;
    const above = dirname(folder);
    const inherited = above === folder || own?.config.root === true ? [] : this.#layersOf(above);
    const layers = own === undefined ? inherited : [...inherited, own];
    this.#layers.set(folder, layers);
    return layers;
  }

  /** @param base the folder that its globs start from */
  #read(path: string, name: string, base: string): Layer {
    const failures: Failure[] = [];
    let config: ConfigFile = { root: false, rules: new Map() };
    const registries: RegistryLayer[] = [];
    try {
      const read = readConfigFile(readText(path, name).text, rules);
      config = read.config;
      for (const { path: place, message, line, column } of read.problems) {
        failures.push(new Failure(`${name}:${line}:${column}：${place === '' ? '' : `${place} `}${message}`));
      }
      for (const registry of config.registry ?? []) {
        registries.push(readLayer(resolve(dirname(path), registry), registry, failures));
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
    }
    for (const failure of failures) this.#run.fail(failure);
    return {
      folder: base,
      config,
      registries,
      broken: failures.length > 0,
      isDocument: matcherOf(config.files ?? []),
      isIgnored: ignoreMatcher(config.ignore ?? []),
    };
  }
}

function readLayer(path: string, name: string, failures: Failure[]): RegistryLayer {
  const { layer, problems } = readRegistry(parseJson(readText(path, name).text, name));
  for (const { path: place, message } of problems) failures.push(new Failure(`${name}：${place} ${message}`));
  return layer;
}

function parseJson(text: string, name: string): unknown {
  try {
    return plainValue(parseJsonc(text));
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { line, character } = new LineIndex(text).positionAt(error.offset);
    throw new Failure(`${name}:${line + 1}:${character + 1}：${error.message}`);
  }
}
