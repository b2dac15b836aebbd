import type { ConfigLayer } from './configLayer.ts';
import type { FileProblem, PluginHost } from './configLoad.ts';

/** Why the plug-ins of a configuration file are not loaded, in the words of whoever may load them. */
export interface PluginRefusal {
  readonly refused: string;
}

/** The configuration file of one folder, read with everything that it builds on. */
export interface FolderConfiguration {
  /** The file. */
  readonly uri: string;
  /** The folder that its globs count from, as a URI that ends in `/`. */
  readonly folder: string;
  readonly layer: ConfigLayer;
  /** Everything that is wrong with the file, with those that it builds on, and with its registries. */
  readonly problems: readonly FileProblem[];
  /** Why the file itself could not be read; its layer is empty then. Null for a file that was read. */
  readonly unreadable: string | null;
  /** Why plug-ins that it names were not loaded; null where they were, and where it names none. */
  readonly skippedPlugins: string | null;
  /** Every other file that was asked for, whether it was there or not: the configuration changes when one of them does. */
  readonly mentions: readonly string[];
  /** The files that plug-ins were read from. */
  readonly plugins: readonly string[];
  /** Equal for two readings of a folder from the same texts under the same circumstances. */
  readonly sources: string;
}

/** Whether anything is wrong with a configuration, so that it says less than its author meant. */
export function isBroken({ problems, unreadable }: FolderConfiguration): boolean {
  return problems.length > 0 || unreadable !== null;
}

/** What the resolver needs from the program that it runs in. */
export interface ResolverHost {
  /** What loads the plug-ins of a configuration file, or why nothing does. */
  pluginsOf(uri: string): PluginHost | PluginRefusal;
  /**
   * Told of each configuration when it was read, and of a folder in which no file stands any more or yet.
   * @returns the configuration that is to hold for the folder and those below: in most programs the same one
   */
  accept?(uri: string, read: FolderConfiguration | null): FolderConfiguration | null;
}
