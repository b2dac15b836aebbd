import type { PluginHost } from '../../config/configLoad.ts';
import type { Host } from './host.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** Why the plug-ins of a configuration file are not loaded. */
export type Refusal = 'untrusted' | 'outside';

/**
 * Which configuration files may have their plug-ins run: those inside the folders that are open, once the client has said
 * that the person trusts them. Trust that is taken back ends the server together with its window. What lies above those folders somebody else may have put there.
 */
export class Trust {
  readonly #host: Host;
  readonly #folders: WorkspaceFolders;
  #granted: boolean;

  constructor(host: Host, folders: WorkspaceFolders, granted: boolean) {
    this.#host = host;
    this.#folders = folders;
    this.#granted = granted;
  }

  /** Takes in that the person trusts the workspace. */
  grant(): void {
    this.#granted = true;
  }

  /** What loads the plug-ins of a configuration file, or why nothing does. */
  pluginsOf(configuration: string): PluginHost | Refusal {
    if (!this.#granted) return 'untrusted';
    if (this.#folders.folderOf(configuration) === null) return 'outside';
    return (name, from) => this.#host.loadPlugin(name, from);
  }
}
