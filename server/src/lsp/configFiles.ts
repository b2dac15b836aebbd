import type { RegistryLayer } from '../agencies/model.ts';
import { readRegistry } from '../agencies/read.ts';
import { CONFIG_FILE, type ConfigFile, readConfigFile } from '../lint/configFile.ts';
import { ignoreMatcher, matcherOf, type PathMatcher } from '../lint/globs.ts';
import { rules } from '../rules/index.ts';
import type { Host } from './host.ts';
import { normalUri } from './uris.ts';

/** One configuration file with what it refers to. As long as nothing in it changes it stays the same object. */
export interface ConfigLayer {
  /** The folder of the file as a URI that ends in `/`; its globs count from there. */
  readonly folder: string;
  readonly config: ConfigFile;
  readonly registries: readonly RegistryLayer[];
  readonly isDocument: PathMatcher;
  /** What is not looked at when a folder is searched. */
  readonly isIgnored: PathMatcher;
}

/** A file as it was last read, and what it was made from. */
interface Reading {
  readonly layer: ConfigLayer;
  readonly texts: string;
  readonly mentions: readonly string[];
}

/** How long a file counts as read when nobody tells of changes, in milliseconds. */
const FRESH = 3000;

/**
 * The `gongwen.config.json` files above each document, as the command line finds them. A file that somebody breaks while
 * editing it is reported, and what it said before it broke goes on to hold.
 */
export class ConfigFiles {
  readonly #host: Host;
  readonly #complain: (message: string) => void;
  readonly #byFolder = new Map<string, { readonly read: Promise<ConfigLayer | null>; readonly at: number }>();
  readonly #good = new Map<string, Reading>();
  readonly #reported = new Map<string, string>();
  /** Whether the client tells of changed files; if not, files are looked at again now and then. */
  #watched = false;

  constructor(host: Host, complain: (message: string) => void) {
    this.#host = host;
    this.#complain = complain;
  }

  /** From now on changes are told by {@link changed}. */
  watched(): void {
    this.#watched = true;
  }

  /** The files that hold for a document, the nearest last. */
  async layersFor(uri: string): Promise<readonly ConfigLayer[]> {
    const layers: ConfigLayer[] = [];
    for (let folder = parentOf(uri); folder !== null; folder = parentOf(folder.slice(0, -1))) {
      const layer = await this.#layerIn(folder);
      if (layer === null) continue;
      layers.unshift(layer);
      if (layer.config.root) break;
    }
    return layers;
  }

  /** Takes note of changed files; true when one of them configures anything. */
  changed(uris: readonly string[]): boolean {
    const mentioned = new Set([...this.#good.values()].flatMap((reading) => reading.mentions));
    const concerned = uris.map(normalUri).some((uri) => uri.endsWith(`/${CONFIG_FILE}`) || mentioned.has(uri));
    if (concerned) this.#byFolder.clear();
    return concerned;
  }

  #layerIn(folder: string): Promise<ConfigLayer | null> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined && (this.#watched || this.#host.now() - known.at < FRESH)) return known.read;
    const read = this.#read(folder);
    this.#byFolder.set(folder, { read, at: this.#host.now() });
    return read;
  }

  async #read(folder: string): Promise<ConfigLayer | null> {
    const uri = `${folder}${CONFIG_FILE}`;
    const text = await this.#host.readText(uri);
    if (text === null) {
      this.#good.delete(uri);
      return null;
    }
    const { config, problems } = readConfigFile(text, rules);
    const wrong = problems.map(({ path, message, line, column }) => `${line}:${column} ${path} ${message}`);
    const mentions = (config.registry ?? []).map((path) => normalUri(new URL(path.replaceAll('\\', '/'), folder).href));
    const sources = await Promise.all(mentions.map((mention) => this.#host.readText(mention)));
    const texts = JSON.stringify([text, sources]);
    const good = this.#good.get(uri);
    if (good?.texts === texts) return good.layer;

    const registries = sources.flatMap((source, index) => readLayer(source, config.registry?.[index] ?? '', wrong));
    const isDocument = matcherOf(config.files ?? []);
    const layer = { folder, config, registries, isDocument, isIgnored: ignoreMatcher(config.ignore ?? []) };
    if (wrong.length > 0) {
      this.#report(uri, wrong);
      return good?.layer ?? layer;
    }
    this.#reported.delete(uri);
    this.#good.set(uri, { layer, texts, mentions });
    return layer;
  }

  /** Says what is wrong, once for each state of a file. */
  #report(uri: string, wrong: readonly string[]): void {
    const [first = ''] = wrong;
    const more = wrong.length > 1 ? `（另有 ${wrong.length - 1} 处）` : '';
    const message = `${CONFIG_FILE}:${first}${more}。修正之前沿用此前的配置。`;
    if (this.#reported.get(uri) === message) return;
    this.#reported.set(uri, message);
    this.#complain(message);
  }
}

function readLayer(source: string | null, name: string, wrong: string[]): readonly RegistryLayer[] {
  if (source === null) {
    wrong.push(`registry “${name}”无法读取 (cannot be read)`);
    return [];
  }
  try {
    const data: unknown = JSON.parse(source);
    const { layer, problems } = readRegistry(data);
    wrong.push(...problems.map(({ path, message }) => `${name} ${path} ${message}`));
    return [layer];
  } catch {
    wrong.push(`registry “${name}”不是 JSON (not JSON)`);
    return [];
  }
}

/** The folder that holds a file or a folder (given without its last `/`); null above the root. */
function parentOf(uri: string): string | null {
  if (!uri.startsWith('file://')) return null;
  const end = uri.lastIndexOf('/');
  return end < 'file://'.length ? null : uri.slice(0, end + 1);
}
