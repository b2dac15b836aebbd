import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';
import { DEFAULT_SETTINGS, readSettings, SECTION, type Settings, sectionOf } from './settings.ts';

/**
 * The editor's settings, for each document those of its folder. Asked for when first needed and kept until the client
 * says that something changed; nothing needs a restart.
 */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #byUri = new Map<string, Promise<Settings>>();
  /** What a client sent that cannot be asked. */
  #sent: Settings = DEFAULT_SETTINGS;

  constructor(connection: Connection, client: ClientFeatures) {
    this.#connection = connection;
    this.#client = client;
  }

  /** The settings that hold for a document. Never fails: without an answer the defaults hold. */
  settingsFor(uri: string): Promise<Settings> {
    if (!this.#client.configuration) return Promise.resolve(this.#sent);
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const asked = this.#ask(uri);
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** Forgets the settings of a document that was closed. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  /** Takes note that settings changed: with `settings` from a client that sends them, else to be asked for anew. */
  changed(settings: unknown): void {
    this.#byUri.clear();
    if (!this.#client.configuration) this.#sent = readSettings(sectionOf(settings));
  }

  async #ask(uri: string): Promise<Settings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch {
      this.#connection.console.warn('the client did not answer a question about its settings; the defaults hold');
      return DEFAULT_SETTINGS;
    }
  }
}

/** Asks the client to tell of changes, where it wants to be asked. */
export async function watchConfiguration(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
}

/**
 * Asks the client to watch drafts, configuration files, and the registries and plug-ins that they name, which may have any
 * name; false when the client cannot.
 */
export async function watchFiles(connection: Connection, client: ClientFeatures): Promise<boolean> {
  if (!client.registersWatchers) return false;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {
    watchers: [
      { globPattern: '**/*.{json,md,markdown,txt,js,cjs,mjs}', kind: WatchKind.Change },
      // Of all names: a folder that is deleted, moved or unpacked is told by its own name, and not by what is in it.
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ],
  });
  return true;
}
