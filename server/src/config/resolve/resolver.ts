import { chongqingLayer } from '../../agencies/chongqing.ts';
import { rules } from '../../rules/index.ts';
import { CONFIG_FILE, readConfigFile } from '../configFile.ts';
import { ConfigLayer } from './configLayer.ts';
import { checkRegistries, loadConfig, type ReadOutcome } from './configLoad.ts';
import { folderOf } from './configUris.ts';
import type { FolderConfiguration, ResolverHost } from './folderConfiguration.ts';

/** Steps that yield the URI of each file to be read, and are given what came of it. */
export type ReadingSteps<T> = Generator<string, T, ReadOutcome>;

/**
 * Finds the configuration that holds for a folder: the `gongwen.config.json` of the folder and of those above it, up to one
 * that says `root`. Command line, server and API all find it here. They differ in how they read files: the steps are the same
 * for who reads at once and for who waits. Each folder is read once.
 */
export class ConfigResolver {
  readonly #host: ResolverHost;
  #known = new Map<string, readonly FolderConfiguration[]>();

  constructor(host: ResolverHost) {
    this.#host = host;
  }

  /** Forgets what was read: of all folders, or of those that a test names. */
  forget(isMeant?: (folder: string) => boolean): void {
    if (isMeant === undefined) this.#known = new Map();
    else this.#known = new Map([...this.#known].filter(([folder]) => !isMeant(folder)));
  }

  /**
   * The configurations that hold in a folder, the nearest last. Folders without a file of their own share the list of the one
   * above.
   * @param folder as a URI that ends in `/`
   */
  *layersOf(folder: string): ReadingSteps<readonly FolderConfiguration[]> {
    // What is forgotten meanwhile must not come back with what was read before.
    const remembered = this.#known;
    const known = remembered.get(folder);
    if (known !== undefined) return known;
    const layers = yield* this.#read(folder);
    remembered.set(folder, layers);
    return layers;
  }

  /**
   * One file that holds for every folder: `--config FILE`.
   * @param folder the folder that its globs count from
   */
  *only(uri: string, folder: string): ReadingSteps<FolderConfiguration> {
    const own = yield uri;
    return yield* this.#own({ uri, folder }, own, []);
  }

  *#read(folder: string): ReadingSteps<readonly FolderConfiguration[]> {
    const uri = `${folder}${CONFIG_FILE}`;
    const own = yield uri;
    const above = folderAbove(folder);
    // Which rules there are to set is known only when the folders above have named theirs.
    const isRoot = own.kind === 'text' && readConfigFile(own.text, rules).config.root;
    const inherited = above === null || isRoot ? [] : yield* this.layersOf(above);
    const read = own.kind === 'missing' ? null : yield* this.#own({ uri, folder }, own, inherited);
    const accepted = this.#host.accept === undefined ? read : this.#host.accept(uri, read);
    return accepted === null ? inherited : [...inherited, accepted];
  }

  *#own(
    place: { readonly uri: string; readonly folder: string },
    own: ReadOutcome,
    inherited: readonly FolderConfiguration[],
  ): ReadingSteps<FolderConfiguration> {
    if (own.kind !== 'text') return unreadable(place, own.reason);
    const plugins = this.#host.pluginsOf(place.uri);
    const refused = typeof plugins === 'function' ? null : plugins.refused;
    const foreign = refused !== null || inherited.some(({ skippedPlugins }) => skippedPlugins !== null);
    const others = inherited.flatMap(({ layer }) => layer.rules);
    const loader = typeof plugins === 'function' ? plugins : undefined;
    const texts: ReadOutcome[] = [own];
    const loaded = yield* noted(loadConfig(place.uri, own.text, [...rules, ...others], loader, foreign), texts);
    const under = [chongqingLayer(), ...inherited.flatMap(({ layer }) => layer.registries)];
    const registries = checkRegistries(loaded.parts, under);
    const namesPlugins = loaded.parts.some(({ config }) => (config.plugins ?? []).length > 0);
    return {
      ...place,
      layer: new ConfigLayer(loaded.parts, registries.layers),
      problems: [...loaded.problems, ...registries.problems],
      unreadable: null,
      skippedPlugins: namesPlugins ? refused : null,
      mentions: loaded.mentions,
      plugins: loaded.plugins,
      sources: JSON.stringify([texts, refused, foreign, others.map(({ id }) => id)]),
    };
  }
}

function unreadable(place: { readonly uri: string; readonly folder: string }, reason: string): FolderConfiguration {
  const layer = new ConfigLayer([], []);
  const none = { problems: [], skippedPlugins: null, mentions: [], plugins: [] };
  return { ...place, ...none, layer, unreadable: reason, sources: JSON.stringify(reason) };
}

/** The same steps, with every outcome added to a list. */
function* noted<T>(steps: ReadingSteps<T>, outcomes: ReadOutcome[]): ReadingSteps<T> {
  let step = steps.next();
  while (step.done !== true) {
    const outcome = yield step.value;
    outcomes.push(outcome);
    step = steps.next(outcome);
  }
  return step.value;
}

/** The folder that holds a folder; null for the root. */
function folderAbove(folder: string): string | null {
  const above = folderOf(folder.slice(0, -1));
  return above.length > 'file://'.length ? above : null;
}

/** Takes the steps at once. */
export function takeSteps<T>(steps: ReadingSteps<T>, read: (uri: string) => ReadOutcome): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next(read(step.value));
  return step.value;
}

/** Takes the steps of a program that waits for what it reads. */
export async function awaitSteps<T>(steps: ReadingSteps<T>, read: (uri: string) => Promise<ReadOutcome>): Promise<T> {
  let step = steps.next();
  while (step.done !== true) step = steps.next(await read(step.value));
  return step.value;
}
