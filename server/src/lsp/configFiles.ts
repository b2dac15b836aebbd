import { chongqingLayer } from '../agencies/chongqing.ts';
import { CONFIG_FILE } from '../lint/configFile.ts';
import { ConfigLayer } from '../lint/configLayer.ts';
import {
  checkRegistries,
  type FileProblem,
  type LoadedConfig,
  loadConfig,
  type ReadOutcome,
} from '../lint/configLoad.ts';
import { rules } from '../rules/index.ts';
import type { Host } from './host.ts';
import { decodedPath, normalUri } from './uris.ts';

/** The configuration of a folder. As long as nothing in it changes it stays the same object. */
export interface FolderConfig {
  /** The folder of the file as a URI that ends in `/`; its globs count from there. */
  readonly folder: string;
  readonly layer: ConfigLayer;
}

/** A configuration as it was last read without a fault, and the texts that it was made from. */
interface Reading {
  readonly config: FolderConfig;
  readonly texts: string;
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
  readonly #byFolder = new Map<string, { readonly read: Promise<readonly FolderConfig[]>; readonly at: number }>();
  readonly #good = new Map<string, Reading>();
  /** By the URI of a configuration file, what it asked for when it was last read. */
  readonly #mentions = new Map<string, readonly string[]>();
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

  /** The configurations that hold for a document, the nearest last. */
  async layersFor(uri: string): Promise<readonly FolderConfig[]> {
    const folder = parentOf(uri);
    return folder === null ? [] : this.#layersIn(folder);
  }

  /** Takes note of changed files; true when one of them configures anything. */
  changed(uris: readonly string[]): boolean {
    const mentioned = new Set([...this.#mentions.values()].flat());
    const concerned = uris.map(normalUri).some((uri) => uri.endsWith(`/${CONFIG_FILE}`) || mentioned.has(uri));
    if (concerned) this.#byFolder.clear();
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
    const { loaded, texts } = await this.#load(uri, text);
    this.#mentions.set(uri, loaded.mentions.map(normalUri));
    const root = loaded.parts.at(-1)?.config.root === true;
    const inherited = root || above === null ? [] : await this.#layersIn(above);
    const good = this.#good.get(uri);
    if (good?.texts === texts) return [...inherited, good.config];

    const under = [chongqingLayer(), ...inherited.flatMap(({ layer }) => layer.registries)];
    const registries = checkRegistries(loaded.parts, under);
    const config = { folder, layer: new ConfigLayer(loaded.parts, registries.layers) };
    const problems = [...loaded.problems, ...registries.problems];
    if (problems.length > 0) {
      this.#report(uri, folder, problems);
      return [...inherited, good?.config ?? config];
    }
    this.#reported.delete(uri);
    this.#good.set(uri, { config, texts });
    return [...inherited, config];
  }

  /** Reads a file and all that it builds on or names. */
  async #load(uri: string, text: string): Promise<{ readonly loaded: LoadedConfig; readonly texts: string }> {
    const texts: (string | null)[] = [text];
    const steps = loadConfig(uri, text, rules);
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
    return { loaded: step.value, texts: JSON.stringify(texts) };
  }

  /** Says what is wrong, once for each state of a file. */
  #report(uri: string, folder: string, problems: readonly FileProblem[]): void {
    const [first] = problems;
    if (first === undefined) return;
    const place = normalUri(first.uri);
    const name = decodedPath(
      place.startsWith(folder) ? place.slice(folder.length) : place.slice(place.lastIndexOf('/') + 1),
    );
    const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : '';
    const message = `${name}:${first.line}:${first.column} ${first.path} ${first.message}${more}。修正之前沿用此前的配置。`;
    if (this.#reported.get(uri) === message) return;
    this.#reported.set(uri, message);
    this.#complain(message);
  }
}

/** The folder that holds a file or a folder (given without its last `/`); null above the root. */
function parentOf(uri: string): string | null {
  if (!uri.startsWith('file://')) return null;
  const end = uri.lastIndexOf('/');
  return end < 'file://'.length ? null : uri.slice(0, end + 1);
}
