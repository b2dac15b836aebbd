import type { ConfigFile } from '../../config/configFile.ts';
import type { ConfigLayer } from '../../config/configLayer.ts';
import { configure } from '../../config/configure.ts';
import { matcherOf, type PathMatcher } from '../../config/globs/glob.ts';
import { withPluginRules } from '../../config/plugin.ts';
import { Linter } from '../../engine/linter.ts';
import { decodedPath, normalUri } from '../convert/uris.ts';
import type { ConfiguredLinter } from './analysisCache.ts';
import type { ClientSettings } from './clientSettings.ts';
import type { ConfigFiles, FolderConfig } from './configFiles.ts';
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
  readonly #files: ConfigFiles;
  readonly #folders: WorkspaceFolders;
  readonly #host: Host;
  readonly #made = new Map<string, Linter>();
  /** What each open document was given last: it is asked for at every keystroke. */
  readonly #latest = new Map<string, MadeFrom>();
  /** Short names for what linters are made from, so that they can be part of a key. */
  readonly #ids = new WeakMap<object, number>();
  #count = 0;

  constructor(clientSettings: ClientSettings, files: ConfigFiles, folders: WorkspaceFolders, host: Host) {
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
    const configured = { linter: this.#linterWith(layers, settings, place), enabled: settings.enable };
    this.#latest.set(uri, { from, configured });
    return configured;
  }

  /**
   * The linter for a file that is not open; null for one that a search leaves out.
   * @param folder whose settings hold: a client is not asked about each of ten thousand files
   */
  async linterForFile(uri: string, folder: string): Promise<ConfiguredLinter | null> {
    const settings = await this.#clientSettings.settingsFor(folder);
    const layers = await this.#files.layersFor(uri);
    const matches = (pick: (layer: ConfigLayer) => PathMatcher): boolean =>
      layers.some(({ folder, layer }) => pick(layer)(decodedPath(uri.slice(folder.length))));
    if (matches((layer) => layer.isIgnored)) return null;
    if (!/\.(?:md|markdown)$/iu.test(uri) && !matches((layer) => layer.isDocument)) return null;
    return { linter: this.#linterWith(layers, settings, uri), enabled: settings.enable };
  }

  /** Forgets all linters: nobody will ask for those of the old settings again. */
  clear(): void {
    this.#made.clear();
    this.#latest.clear();
  }

  #linterWith(layers: readonly FolderConfig[], settings: Settings, uri: string): Linter {
    const path = this.#folders.pathOf(uri);
    const always =
      (path !== null && matcherOf(settings.files)(path)) ||
      layers.some(({ folder, layer }) => layer.isDocument(decodedPath(uri.slice(folder.length))));
    const steps = layers.flatMap(({ folder, layer }) => layer.stepsFor(decodedPath(uri.slice(folder.length))));
    const today = settings.asOf ?? this.#host.today();
    const key = JSON.stringify([this.#idsOf([...layers, ...steps]), keyOf(settings), always, today]);
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const config = configure(
      [...steps.map((step) => step.config), asFile(settings)],
      layers.flatMap(({ layer }) => layer.registries),
      today,
    );
    const own = layers.flatMap(({ layer }) => layer.rules);
    const linter = new Linter({
      ...withPluginRules(config, own),
      ...(always && { detect: 'all' }),
      ...(layers.some(({ skipsPlugins }) => skipsPlugins) && { foreignRules: true }),
    });
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
