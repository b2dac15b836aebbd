import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  LSPErrorCodes,
  ResponseError,
  type ServerOptions,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions, Notifications } from '../../server/src/protocol/messages.ts';
import type { Status } from '../../server/src/protocol/status.ts';
import { draftLanguages } from './languages.ts';
import type { ClientRequests, RequestMethod } from './requests.ts';
import { linkRulePages, openRulePageCommand } from './rulePages.ts';

/** Also the name of the settings section, which is where the language client looks for `trace.server`. */
const clientId = 'gongwen';

/** Our own notifications that the client sends or hears. */
const TRUSTED = 'gongwen/trusted' satisfies keyof Notifications;
const STATUS = 'gongwen/status' satisfies keyof Notifications;

/** Each language of drafts on disk and in an editor that was never saved. */
const draftSchemes = ['file', 'untitled'];

/** What a server is doing, in the words that the rest of the extension needs. */
export type ServerState = 'starting' | 'running' | 'stopped';

const stateNames: Record<State, ServerState> = {
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/**
 * The language server as the rest of the extension sees it: a thing that can be started, stopped and listened to. Which
 * settings and which configuration files it wants to hear of it says itself, to every editor alike.
 */
export class Server implements Disposable {
  /** What the server and the client log; shown to the person by a command. */
  readonly output: LogOutputChannel;
  /** Fires with the server's summary of a document, after each check of it. */
  readonly onStatus: Event<Status>;
  /** Fires when the server begins to start, has started, or has stopped for whatever reason. */
  readonly onStateChange: Event<ServerState>;

  readonly #status = new EventEmitter<Status>();
  readonly #state = new EventEmitter<ServerState>();
  readonly #trust: Disposable;
  readonly #module: string;
  #client: LanguageClient | undefined;
  /** Over when the last start has succeeded or failed. */
  #starting: Promise<void> | undefined;
  #restarting: Promise<void> | undefined;

  constructor(context: ExtensionContext) {
    this.output = window.createOutputChannel(l10n.t('Gongwen'), { log: true });
    this.onStatus = this.#status.event;
    this.onStateChange = this.#state.event;
    this.#trust = workspace.onDidGrantWorkspaceTrust(() => this.#tellTrust());
    this.#module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  }

  /** Starts the server. A failure is logged, not thrown: snippets and highlighting go on working without it. */
  start(): Promise<void> {
    this.#starting = this.#start();
    return this.#starting;
  }

  async #start(): Promise<void> {
    // A new client each time: one whose start has failed refuses to start again.
    const client = this.#createClient();
    this.#client = client;
    try {
      await client.start();
    } catch (reason) {
      // The language client has told the person already; the reason belongs into the log.
      this.output.error(asError(reason));
    }
  }

  /** Stops the server if it runs. A server that does not answer is given up, so that a restart always comes through. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client?.needsStop()) return;
    try {
      await client.stop();
    } catch (reason) {
      this.output.warn(asError(reason).message);
    }
  }

  /** Stops the server and starts it again; asked twice in a row, does it once. */
  restart(): Promise<void> {
    this.#restarting ??= this.stop()
      .then(() => this.start())
      .finally(() => {
        this.#restarting = undefined;
      });
    return this.#restarting;
  }

  /** The characters behind which the server wants to be asked for completions; none while it does not run. */
  get completionTriggers(): readonly string[] {
    return this.#client?.initializeResult?.capabilities.completionProvider?.triggerCharacters ?? [];
  }

  /** What the server answers, or undefined where there is no server, no answer, or a newer text to ask about. */
  async request<Method extends RequestMethod>(
    method: Method,
    params: ClientRequests[Method]['params'],
  ): Promise<ClientRequests[Method]['answer'] | undefined> {
    await this.#starting;
    const client = this.#client;
    if (client?.state !== State.Running) return undefined;
    try {
      return await client.sendRequest<ClientRequests[Method]['answer']>(method, params);
    } catch (reason) {
      if (!isOutdated(reason)) this.output.warn(`${method}: ${asError(reason).message}`);
      return undefined;
    }
  }

  /** Releases everything but the server process, for which `stop` has to be awaited. */
  dispose(): void {
    for (const resource of [this.#trust, this.#status, this.#state, this.output]) resource.dispose();
  }

  /** One that is still starting is told afterwards; one that starts later hears it as it starts. */
  async #tellTrust(): Promise<void> {
    try {
      if (this.#client?.needsStop()) await this.#client.sendNotification(TRUSTED);
    } catch (reason) {
      this.output.warn(asError(reason).message);
    }
  }

  #createClient(): LanguageClient {
    const run = { module: this.#module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
    const serverOptions: ServerOptions = { run, debug };
    const clientOptions: LanguageClientOptions = {
      documentSelector: draftLanguages.flatMap((language) => draftSchemes.map((scheme) => ({ scheme, language }))),
      outputChannel: this.output,
      // Other editors would log the notification as unknown, so the server sends it only to who asks for it.
      initializationOptions: (): InitializationOptions => ({
        status: true,
        commands: [openRulePageCommand, 'editor.action.triggerSuggest'],
        trusted: workspace.isTrusted,
      }),
      // Without these a client pulls diagnostics only once, when a document is opened.
      diagnosticPullOptions: { onChange: true, onSave: true },
      middleware: { provideDiagnostics: linkRulePages },
    };
    const client = new LanguageClient(clientId, l10n.t('Gongwen'), serverOptions, clientOptions);
    client.onNotification(STATUS, (status: Status) => this.#status.fire(status));
    client.onDidChangeState(({ newState }) => this.#state.fire(stateNames[newState]));
    return client;
  }
}

/** Whether a request failed only because the text has changed since: the next one is on its way. */
function isOutdated(reason: unknown): boolean {
  const codes: number[] = [
    LSPErrorCodes.RequestCancelled,
    LSPErrorCodes.ContentModified,
    LSPErrorCodes.ServerCancelled,
  ];
  return reason instanceof ResponseError && codes.includes(reason.code);
}

/** What was thrown, as an error: JavaScript lets a program throw anything. */
function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
