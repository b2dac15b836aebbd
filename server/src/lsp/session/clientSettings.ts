import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  WatchKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';
import { DEFAULT_SETTINGS, readSettings, SECTION, type Settings, sectionOf } from './settings.ts';

/** How long a client may take to answer a question about its settings, in milliseconds. */
const PATIENCE = 2000;

/**
 * The editor's settings, for each document those of its folder. Asked for when first needed and kept until the client
 * says that something changed; nothing needs a restart.
 */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #byUri = new Map<string, Promise<Settings>>();
  readonly #answeredLate: () => void;
  /** What a client sent that cannot be asked. */
  #sent: Settings = DEFAULT_SETTINGS;
  /** How long an answer is waited for. A client that did not answer once keeps nobody waiting again. Milliseconds. */
  #patience = PATIENCE;

  /** @param answeredLate called when settings come after the defaults have been taken in their place */
  constructor(connection: Connection, client: ClientFeatures, answeredLate: () => void) {
    this.#connection = connection;
    this.#client = client;
    this.#answeredLate = answeredLate;
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
    const answer = this.#answer(uri);
    const inTime = await Promise.race([answer, after(this.#patience)]);
    if (inTime !== null) return inTime;
    this.#patience = 0;
    this.#connection.console.warn('the client does not answer a question about its settings; the defaults hold');
    const asked = this.#byUri.get(uri);
    void answer.then((settings) => {
      // Settings that changed meanwhile are asked for anew.
      if (this.#byUri.get(uri) !== asked) return;
      this.#byUri.set(uri, answer);
      this.#patience = PATIENCE;
      if (settings !== DEFAULT_SETTINGS) this.#answeredLate();
    });
    return DEFAULT_SETTINGS;
  }

  async #answer(uri: string): Promise<Settings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch {
      this.#connection.console.warn('the client refused a question about its settings; the defaults hold');
      return DEFAULT_SETTINGS;
    }
  }
}

/** Resolves to null after so many milliseconds. */
function after(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
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
