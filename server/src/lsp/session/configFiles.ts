import { chongqingLayer } from '../../agencies/chongqing.ts';
import { CONFIG_FILE, readConfigFile } from '../../config/configFile.ts';
import { ConfigLayer } from '../../config/configLayer.ts';
import {
  checkRegistries,
  type FileProblem,
  type LoadedConfig,
  loadConfig,
  type ReadOutcome,
} from '../../config/configLoad.ts';
import { rules } from '../../rules/index.ts';
import { decodedPath, normalUri } from '../convert/uris.ts';
import { isBelow, mayBeFolder } from './filePaths.ts';
import type { Host } from './host.ts';
import type { Refusal, Trust } from './trust.ts';

/** The configuration of a folder. As long as nothing in it changes it stays the same object. */
export interface FolderConfig {
  /** The folder of the file as a URI that ends in `/`; its globs count from there. */
  readonly folder: string;
  readonly layer: ConfigLayer;
  /** Whether it names plug-ins that were not loaded. */
  readonly skipsPlugins: boolean;
}

/** A configuration as it was last read without a fault, and all that it was made from. */
interface Reading {
  readonly config: FolderConfig;
  readonly sources: string;
}

/** Tells the person something about a configuration: what is wrong, or what she should know. */
export type ConfigNotice = (kind: 'fault' | 'note', message: string) => void;

/** How long a file counts as read when nobody tells of changes, in milliseconds. */
const FRESH = 3000;

/**
 * The `gongwen.config.json` files above each document, as the command line finds them. A file that somebody breaks while
 * editing it is reported, and what it said before it broke goes on to hold.
 */
export class ConfigFiles {
  readonly #host: Host;
  readonly #trust: Trust;
  readonly #tell: ConfigNotice;
  readonly #byFolder = new Map<string, { readonly read: Promise<readonly FolderConfig[]>; readonly at: number }>();
  readonly #good = new Map<string, Reading>();
  /** By the URI of a configuration file, what it asked for when it was last read. */
  readonly #mentions = new Map<string, readonly string[]>();
  readonly #said = new Map<string, string>();
  /** The files of plug-ins that were loaded, and whether their change was spoken of: the code of a module is read once. */
  readonly #plugins = new Map<string, boolean>();
  /** Whether the client tells of changed files; if not, files are looked at again now and then. */
  #watched = false;

  constructor(host: Host, trust: Trust, tell: ConfigNotice) {
    this.#host = host;
    this.#trust = trust;
    this.#tell = tell;
  }

  /** From now on changes are told by {@link changed}. */
  watched(): void {
    this.#watched = true;
  }

  /** The configurations that hold for a document, the nearest last. */
  async layersFor(uri: string): Promise<readonly FolderConfig[]> {
    const folder = parentOf(uri);
    return folder === null ? [] : this.#layersIn(folder);
  }

  /** Takes in that other plug-ins may run now. */
  reset(): void {
    this.#byFolder.clear();
  }

  /** Takes note of changed files, and of folders that were made or deleted; true when one of them configures anything. */
  changed(uris: readonly string[]): boolean {
    const mentioned = new Set([...this.#mentions.values()].flat());
    const names = uris.map(normalUri);
    const folders = names.filter(mayBeFolder);
    const isGone = (uri: string): boolean => folders.some((folder) => isBelow(folder, uri));
    for (const folder of this.#byFolder.keys()) if (isGone(folder)) this.#byFolder.delete(folder);
    const concerned =
      names.some((uri) => uri.endsWith(`/${CONFIG_FILE}`) || mentioned.has(uri)) ||
      [...this.#good.keys(), ...mentioned].some(isGone);
    if (concerned) this.#byFolder.clear();
    for (const name of names) if (this.#plugins.get(name) === false) this.#sayChanged(name);
    return concerned;
  }

  #layersIn(folder: string): Promise<readonly FolderConfig[]> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined && (this.#watched || this.#host.now() - known.at < FRESH)) return known.read;
    const read = this.#read(folder);
    this.#byFolder.set(folder, { read, at: this.#host.now() });
    return read;
  }

  async #read(folder: string): Promise<readonly FolderConfig[]> {
    const uri = `${folder}${CONFIG_FILE}`;
    const text = await this.#host.readText(uri);
    const above = parentOf(folder.slice(0, -1));
    if (text === null) {
      this.#good.delete(uri);
      this.#mentions.delete(uri);
      return above === null ? [] : this.#layersIn(above);
    }
    // Which rules there are to set is known only when folders above have named theirs.
    const root = readConfigFile(text, rules).config.root;
    const inherited = root || above === null ? [] : await this.#layersIn(above);
    const { loaded, sources, refusal } = await this.#load(uri, text, inherited);
    this.#mentions.set(uri, loaded.mentions.map(normalUri));
    for (const file of loaded.plugins.map(normalUri)) if (!this.#plugins.has(file)) this.#plugins.set(file, false);
    const good = this.#good.get(uri);
    if (good?.sources === sources) return [...inherited, good.config];

    const under = [chongqingLayer(), ...inherited.flatMap(({ layer }) => layer.registries)];
    const registries = checkRegistries(loaded.parts, under);
    const skipsPlugins = refusal !== null && loaded.parts.some(({ config }) => (config.plugins ?? []).length > 0);
    const config = { folder, layer: new ConfigLayer(loaded.parts, registries.layers), skipsPlugins };
    const problems = [...loaded.problems, ...registries.problems];
    const [first] = problems;
    if (first !== undefined) {
      const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : '';
      const message = `${first.path} ${first.message}${more}。修正之前沿用此前的配置。`;
      this.#say('fault', uri, `${placeOf(first, folder)} ${message}`);
      return [...inherited, good?.config ?? config];
    }
    if (skipsPlugins) this.#say('note', uri, `${nameOf(uri, folder)} plugins ${REFUSALS[refusal]}`);
    else this.#said.delete(uri);
    this.#good.set(uri, { config, sources });
    return [...inherited, config];
  }

  /** Reads a file and all that it builds on or names. */
  async #load(
    uri: string,
    text: string,
    inherited: readonly FolderConfig[],
  ): Promise<{ readonly loaded: LoadedConfig; readonly sources: string; readonly refusal: Refusal | null }> {
    const texts: (string | null)[] = [text];
    const others = inherited.flatMap(({ layer }) => layer.rules);
    const plugins = this.#trust.pluginsOf(uri);
    const refusal = typeof plugins === 'string' ? plugins : null;
    const host = typeof plugins === 'string' ? undefined : plugins;
    const foreign = refusal !== null || inherited.some(({ skipsPlugins }) => skipsPlugins);
    const steps = loadConfig(uri, text, [...rules, ...others], host, foreign);
    let step = steps.next();
    while (step.done !== true) {
      const found = await this.#host.readText(step.value);
      texts.push(found);
      const name = decodedPath(step.value.slice(step.value.lastIndexOf('/') + 1));
      const outcome: ReadOutcome =
        found === null
          ? { kind: 'missing', reason: `“${name}”无法读取 (cannot be read)` }
          : { kind: 'text', text: found };
      step = steps.next(outcome);
    }
    const sources = JSON.stringify([texts, refusal, foreign, others.map(({ id }) => id)]);
    return { loaded: step.value, sources, refusal };
  }

  #sayChanged(plugin: string): void {
    this.#plugins.set(plugin, true);
    const name = decodedPath(plugin.slice(plugin.lastIndexOf('/') + 1));
    this.#tell(
      'note',
      `插件 ${name} 已改动，重新启动语言服务器后生效。(Restart the language server to load the plug-in anew.)`,
    );
  }

  /** Says something once for each state of a file. */
  #say(kind: 'fault' | 'note', uri: string, message: string): void {
    if (this.#said.get(uri) === message) return;
    this.#said.set(uri, message);
    this.#tell(kind, message);
  }
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  untrusted:
    '未加载：编辑器没有表明信任此工作区，其中的规则不检查。(Plug-ins are not loaded: the workspace is not trusted.)',
  outside:
    '未加载：此文件不在打开的文件夹之内，其中的规则不检查。(Plug-ins are not loaded: the file lies outside of the open folders.)',
};

function placeOf({ uri, line, column }: FileProblem, folder: string): string {
  return `${nameOf(uri, folder)}:${line}:${column}`;
}

/** How a file is called in messages: by its path in the folder of the configuration. */
function nameOf(uri: string, folder: string): string {
  const place = normalUri(uri);
  return decodedPath(place.startsWith(folder) ? place.slice(folder.length) : place.slice(place.lastIndexOf('/') + 1));
}

/** The folder that holds a file or a folder (given without its last `/`); null above the root. */
function parentOf(uri: string): string | null {
  if (!uri.startsWith('file://')) return null;
  const end = uri.lastIndexOf('/');
  return end < 'file://'.length ? null : uri.slice(0, end + 1);
}
