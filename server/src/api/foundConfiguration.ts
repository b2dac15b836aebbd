import { pluginRules, type ReadPlugin } from '../config/plugin.ts';
import { Configuration } from '../config/resolve/configuration.ts';
import { awaitSteps, ConfigResolver } from '../config/resolve/resolver.ts';
import { decodedPath, normalUri } from '../text/uris.ts';

/** What the search for a configuration needs from its caller. */
export interface ConfigurationHost {
  /** The text of a file by its `file:` URI; null where there is none. */
  readText(uri: string): Promise<string | null> | string | null;
  /**
   * What a plug-in exports, which runs its code. Absent: plug-ins are not loaded, and what is said of their rules is passed over.
   * @param from URI of the configuration file that names it
   */
  loadPlugin?(name: string, from: string): unknown;
}

/** Something wrong in a configuration file. */
export interface ConfigurationProblem {
  readonly uri: string;
  /** The place as a path of keys: `rules.docnum-bracket`. */
  readonly path: string;
  /** In Chinese, with English beside it. */
  readonly message: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The configuration that holds for one file, as the command line and the editor find it too. */
export interface FoundConfiguration {
  /** The file that it holds for. */
  readonly uri: string;
  /** The configuration files that say something of it, in the order in which they hold, the last having the last word. */
  readonly files: readonly string[];
  /** Everything that is wrong with them. Nothing is linted by a configuration with a problem. */
  readonly problems: readonly ConfigurationProblem[];
  /** Whether `files` names this file, which is checked then whatever it holds. */
  readonly isDocument: boolean;
  /** Whether `ignore` names this file, which a search of folders leaves out then. */
  readonly isIgnored: boolean;
}

/** What {@link findConfiguration} really gives, with what the engine is told. */
export class ResolvedConfiguration implements FoundConfiguration {
  readonly uri: string;
  readonly files: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
  readonly isDocument: boolean;
  readonly isIgnored: boolean;
  readonly configuration: Configuration;

  constructor(uri: string, configuration: Configuration) {
    this.uri = uri;
    this.configuration = configuration;
    this.files = [...new Set(configuration.stepsFor(uri).map(({ part }) => part.uri))];
    this.problems = configuration.layers.flatMap((layer) =>
      layer.unreadable === null
        ? layer.problems
        : [{ uri: layer.uri, path: '', message: layer.unreadable, line: 1, column: 1 }],
    );
    this.isDocument = configuration.isDocument(uri);
    this.isIgnored = configuration.isIgnored(uri);
  }
}

/**
 * Finds the `gongwen.config.json` files that hold for a file and everything that they build on.
 * @param uri the file as a `file:` URI, whether it exists or not
 */
export async function findConfiguration(uri: string, host: ConfigurationHost): Promise<FoundConfiguration> {
  const load = host.loadPlugin?.bind(host);
  const resolver = new ConfigResolver({
    pluginsOf: () =>
      load === undefined
        ? { refused: '未加载插件 (plug-ins are not loaded)' }
        : (name, from): ReadPlugin => loaded(() => load(name, from)),
  });
  const file = normalUri(uri);
  const layers = await awaitSteps(resolver.layersOf(file.slice(0, file.lastIndexOf('/') + 1)), async (asked) => {
    const text = await host.readText(asked);
    if (text !== null) return { kind: 'text', text };
    const name = decodedPath(asked.slice(asked.lastIndexOf('/') + 1));
    return { kind: 'missing', reason: `${name}：没有这个文件 (no such file)` };
  });
  return new ResolvedConfiguration(file, new Configuration(layers, insideOf));
}

function insideOf(folder: string, uri: string): string | null {
  return uri.startsWith(folder) ? decodedPath(uri.slice(folder.length)) : null;
}

function loaded(load: () => unknown): ReadPlugin {
  try {
    return pluginRules(load());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { rules: [], problems: [{ path: '', message: `加载出错：${detail} (it failed to load)` }] };
  }
}
