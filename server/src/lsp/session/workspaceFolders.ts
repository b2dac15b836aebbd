import type { InitializeParams } from 'vscode-languageserver';
import { decodedPath, normalUri } from '../../text/uris.ts';

/** The folders that the client has open, by their URIs. */
export class WorkspaceFolders {
  #folders: readonly string[];

  constructor({ workspaceFolders, rootUri }: InitializeParams) {
    const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
    this.#folders = uris.map(asFolder);
  }

  /** Takes in that folders were added or closed. */
  change(added: readonly string[], removed: readonly string[]): void {
    const gone = new Set(removed.map(asFolder));
    this.#folders = [...this.#folders.filter((folder) => !gone.has(folder)), ...added.map(asFolder)];
  }

  /** The innermost folder that holds a document, its URI ending in `/`; null for a document outside of all. */
  folderOf(uri: string): string | null {
    const normal = normalUri(uri);
    const holding = this.#folders.filter((folder) => normal.startsWith(folder));
    return holding.reduce<string | null>((best, folder) => (folder.length > (best?.length ?? 0) ? folder : best), null);
  }

  /** The path of a document inside its folder, decoded. */
  pathOf(uri: string): string | null {
    const folder = this.folderOf(uri);
    return folder === null ? null : decodedPath(normalUri(uri).slice(folder.length));
  }

  /** All of them; each ends in `/`. */
  get all(): readonly string[] {
    return this.#folders;
  }

  /** The folder that was opened first; null when none is open. */
  get first(): string | null {
    return this.#folders[0] ?? null;
  }
}

/** The URI of a folder with `/` at its end. */
export function asFolder(uri: string): string {
  const normal = normalUri(uri);
  return normal.endsWith('/') ? normal : `${normal}/`;
}
