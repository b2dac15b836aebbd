import { NotificationType0 } from 'vscode-languageserver';
import type { PluginHost } from '../../config/configLoad.ts';
import type { Host } from './host.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** Client to server: from now on the person trusts the workspace. Trust that is taken back ends the server with its window. */
export const trustedNotification = new NotificationType0('gongwen/trusted');

/** Why the plug-ins of a configuration file are not loaded. */
export type Refusal = 'untrusted' | 'outside';

/**
 * Which configuration files may have their plug-ins run: those inside the folders that are open, once the client has said
 * that the person trusts them. What lies above those folders somebody else may have put there.
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
