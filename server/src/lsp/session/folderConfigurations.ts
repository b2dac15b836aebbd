import { CONFIG_FILE } from '../../config/configFile.ts';
import type { FileProblem } from '../../config/resolve/configLoad.ts';
import { type FolderConfiguration, isBroken } from '../../config/resolve/folderConfiguration.ts';
import { awaitSteps, ConfigResolver } from '../../config/resolve/resolver.ts';
import { decodedPath, normalUri } from '../../text/uris.ts';
import { isBelow, mayBeFolder } from './filePaths.ts';
import type { Host } from './host.ts';
import type { Trust } from './trust.ts';

/** Tells the person something about a configuration: what is wrong, or what she should know. */
export type ConfigNotice = (kind: 'fault' | 'note', message: string) => void;

/** How long a file counts as read when nobody tells of changes, in milliseconds. */
const FRESH = 3000;

/**
 * The configuration files above each document, as the command line finds them. A file that somebody breaks while editing it
 * is reported, and what it said before it broke goes on to hold. As long as nothing in a configuration changes it stays the
 * same object.
 */
export class FolderConfigurations {
  readonly #host: Host;
  readonly #notify: ConfigNotice;
  readonly #resolver: ConfigResolver;
  readonly #byFolder = new Map<string, Promise<readonly FolderConfiguration[]>>();
  /** By the URI of a configuration file, its configuration as it was last read without a fault. */
  readonly #good = new Map<string, FolderConfiguration>();
  /** By the URI of a configuration file, what it asked for when it was last read. */
  readonly #mentions = new Map<string, readonly string[]>();
  /** By the URI of a configuration file, the message that was shown last. */
  readonly #shown = new Map<string, string>();
  /** The files of plug-ins that were loaded, and whether their change was told: the code of a module is read once. */
  readonly #plugins = new Map<string, boolean>();
  /** Whether the client tells of changed files; if not, files are looked at again now and then. */
  #watched = false;
  /** When what is known now was begun to be read, by the clock of the host. */
  #since = 0;

  constructor(host: Host, trust: Trust, notify: ConfigNotice) {
    this.#host = host;
    this.#notify = notify;
    this.#resolver = new ConfigResolver({
      pluginsOf: (uri) => trust.pluginsOf(uri),
      accept: (uri, read) => this.#accept(uri, read),
    });
  }

  /** From now on changes are told by {@link changed}. */
  watched(): void {
    this.#watched = true;
  }

  /** The configurations that hold for a document, the nearest last. */
  async layersFor(uri: string): Promise<readonly FolderConfiguration[]> {
    if (!uri.startsWith('file://')) return [];
    const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
    const now = this.#host.now();
    if (!this.#watched && now - this.#since >= FRESH) {
      this.#forget();
      this.#since = now;
    }
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const read = awaitSteps(this.#resolver.layersOf(folder), (file) => this.#host.read(file));
    this.#byFolder.set(folder, read);
    return read;
  }

  /** Takes in that other plug-ins may run now. */
  reset(): void {
    this.#forget();
  }

  /** Takes note of changed files, and of folders that were made or deleted; true when one of them configures anything. */
  changed(uris: readonly string[]): boolean {
    const mentioned = new Set([...this.#mentions.values()].flat());
    const names = uris.map(normalUri);
    const folders = names.filter(mayBeFolder);
    const isGone = (uri: string): boolean => folders.some((folder) => isBelow(folder, uri));
    this.#forget(isGone);
    const concerned =
      names.some((uri) => uri.endsWith(`/${CONFIG_FILE}`) || mentioned.has(uri)) ||
      [...this.#good.keys(), ...mentioned].some(isGone);
    if (concerned) this.#forget();
    for (const name of names) if (this.#plugins.get(name) === false) this.#tellChanged(name);
    return concerned;
  }

  #forget(isMeant: (folder: string) => boolean = () => true): void {
    this.#resolver.forget(isMeant);
    for (const folder of [...this.#byFolder.keys()]) if (isMeant(folder)) this.#byFolder.delete(folder);
  }

  /** Decides what holds for a folder whose file was read; null: there is none. */
  #accept(uri: string, read: FolderConfiguration | null): FolderConfiguration | null {
    if (read === null) {
      this.#good.delete(uri);
      this.#mentions.delete(uri);
      return null;
    }
    this.#mentions.set(uri, read.mentions.map(normalUri));
    for (const file of read.plugins.map(normalUri)) if (!this.#plugins.has(file)) this.#plugins.set(file, false);
    const good = this.#good.get(uri);
    if (good?.sources === read.sources) return good;
    if (isBroken(read)) {
      this.#tell('fault', uri, `${faultOf(read)}。修正之前沿用此前的配置。`);
      return good ?? read;
    }
    if (read.skippedPlugins === null) this.#shown.delete(uri);
    else this.#tell('note', uri, `${nameOf(uri, read.folder)} plugins ${read.skippedPlugins}`);
    this.#good.set(uri, read);
    return read;
  }

  #tellChanged(plugin: string): void {
    this.#plugins.set(plugin, true);
    const name = decodedPath(plugin.slice(plugin.lastIndexOf('/') + 1));
    this.#notify(
      'note',
      `插件 ${name} 已改动，重新启动语言服务器后生效。(Restart the language server to load the plug-in anew.)`,
    );
  }

  /** Tells something once for each state of a file. */
  #tell(kind: 'fault' | 'note', uri: string, message: string): void {
    if (this.#shown.get(uri) === message) return;
    this.#shown.set(uri, message);
    this.#notify(kind, message);
  }
}

/** What is wrong with a configuration: the first fault, and how many more there are. */
function faultOf({ uri, folder, problems, unreadable }: FolderConfiguration): string {
  const [first] = problems;
  if (first === undefined) return `${nameOf(uri, folder)} ${unreadable ?? ''}`;
  const more = problems.length > 1 ? `（另有 ${problems.length - 1} 处）` : '';
  return `${placeOf(first, folder)} ${first.path} ${first.message}${more}`;
}

function placeOf({ uri, line, column }: FileProblem, folder: string): string {
  return `${nameOf(uri, folder)}:${line}:${column}`;
}

/** How a file is called in messages: by its path in the folder of the configuration. */
function nameOf(uri: string, folder: string): string {
  const place = normalUri(uri);
  return decodedPath(place.startsWith(folder) ? place.slice(folder.length) : place.slice(place.lastIndexOf('/') + 1));
}
