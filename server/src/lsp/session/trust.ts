import type { PluginHost } from '../../config/resolve/configLoad.ts';
import type { PluginRefusal } from '../../config/resolve/folderConfiguration.ts';
import type { Host } from './host.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

const UNTRUSTED: PluginRefusal = {
  refused:
    '未加载：编辑器没有表明信任此工作区，其中的规则不检查。(Plug-ins are not loaded: the workspace is not trusted.)',
};
const OUTSIDE: PluginRefusal = {
  refused:
    '未加载：此文件不在打开的文件夹之内，其中的规则不检查。(Plug-ins are not loaded: the file lies outside of the open folders.)',
};

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
  pluginsOf(configuration: string): PluginHost | PluginRefusal {
    if (!this.#granted) return UNTRUSTED;
    if (this.#folders.folderOf(configuration) === null) return OUTSIDE;
    return (name, from) => this.#host.loadPlugin(name, from);
  }
}
