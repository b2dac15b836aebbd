import type { ConfigFile } from '../../config/configFile.ts';
import { matcherOf } from '../../config/globs/glob.ts';
import { Configuration } from '../../config/resolve/configuration.ts';
import type { FolderConfiguration } from '../../config/resolve/folderConfiguration.ts';
import { Linter } from '../../engine/linter.ts';
import { decodedPath, normalUri } from '../../text/uris.ts';
import type { ConfiguredLinter } from './analysisCache.ts';
import type { ClientSettings } from './clientSettings.ts';
import type { FolderConfigurations } from './folderConfigurations.ts';
import type { Host } from './host.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** A linter, and what it was made from. */
interface MadeFrom {
  readonly from: readonly unknown[];
  readonly configured: ConfiguredLinter;
}

/** Finds the linter for each document: configuration files first, the editor's settings after them. */
export class ConfiguredLinters {
  readonly #clientSettings: ClientSettings;
  readonly #files: FolderConfigurations;
  readonly #folders: WorkspaceFolders;
  readonly #host: Host;
  readonly #made = new Map<string, Linter>();
  /** What each open document was given last: a linter is wanted at every keystroke. */
  readonly #latest = new Map<string, MadeFrom>();
  /** Short names for what linters are made from, so that they can be part of a key. */
  readonly #ids = new WeakMap<object, number>();
  #count = 0;

  constructor(clientSettings: ClientSettings, files: FolderConfigurations, folders: WorkspaceFolders, host: Host) {
    this.#clientSettings = clientSettings;
    this.#files = files;
    this.#folders = folders;
    this.#host = host;
  }

  /** The linter for a document. Documents for which the same holds share one. */
  async linterFor(uri: string): Promise<ConfiguredLinter> {
    const settings = await this.#clientSettings.settingsFor(uri);
    // A draft that was never saved belongs to the folder that is open.
    const place = uri.startsWith('file:')
      ? normalUri(uri)
      : `${this.#folders.first ?? ''}${uri.slice(uri.lastIndexOf('/') + 1)}`;
    const layers = await this.#files.layersFor(place);
    const from = [settings, place, this.#folders.pathOf(place), this.#host.today(), ...layers];
    const known = this.#latest.get(uri);
    if (known !== undefined && sameItems(known.from, from)) return known.configured;
    const linter = this.#linterWith(new Configuration(layers, insideOf), settings, place);
    const configured = { linter, enabled: settings.enable };
    this.#latest.set(uri, { from, configured });
    return configured;
  }

  /**
   * The linter for a file that is not open; null for one that a search leaves out.
   * @param folder whose settings hold: a client is not asked about each of ten thousand files
   */
  async linterForFile(uri: string, folder: string): Promise<ConfiguredLinter | null> {
    const settings = await this.#clientSettings.settingsFor(folder);
    const configuration = new Configuration(await this.#files.layersFor(uri), insideOf);
    if (configuration.isIgnored(uri)) return null;
    if (!/\.(?:md|markdown)$/iu.test(uri) && !configuration.isDocument(uri)) return null;
    return { linter: this.#linterWith(configuration, settings, uri), enabled: settings.enable };
  }

  /** Forgets all linters: nobody will ask for those of the old settings again. */
  clear(): void {
    this.#made.clear();
    this.#latest.clear();
  }

  #linterWith(configuration: Configuration, settings: Settings, uri: string): Linter {
    const path = this.#folders.pathOf(uri);
    const always = (path !== null && matcherOf(settings.files)(path)) || configuration.isDocument(uri);
    const today = settings.asOf ?? this.#host.today();
    const madeFrom: readonly (FolderConfiguration | object)[] = [
      ...configuration.layers,
      ...configuration.stepsFor(uri),
    ];
    const key = JSON.stringify([this.#idsOf(madeFrom), keyOf(settings), always, today]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const linter = new Linter(configuration.of(uri, { settings: asFile(settings), today, always }).config);
    this.#made.set(key, linter);
    return linter;
  }

  #idsOf(objects: readonly object[]): readonly number[] {
    return objects.map((object) => {
      const id = this.#ids.get(object) ?? ++this.#count;
      this.#ids.set(object, id);
      return id;
    });
  }
}

/** The path of a file from a folder, both given as URIs. */
function insideOf(folder: string, uri: string): string | null {
  return uri.startsWith(folder) ? decodedPath(uri.slice(folder.length)) : null;
}

/** The editor's settings are the last word, like flags of a command line. `auto` is their default and says nothing. */
function asFile({ detect, rules }: Settings): ConfigFile {
  return {
    root: false,
    rules: new Map(Array.from(rules, ([id, level]) => [id, { level }])),
    ...(detect === 'all' && { detect }),
  };
}

function keyOf({ detect, rules }: Settings): unknown {
  return [detect, [...rules].sort(([a], [b]) => (a < b ? -1 : 1))];
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
