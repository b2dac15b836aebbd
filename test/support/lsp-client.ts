import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  CodeActionKind,
  createProtocolConnection,
  DiagnosticTag,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The bundled server, as users run it. */
export const SERVER = join(ROOT, 'dist/server.js');

/** Where documents of the tests pretend to lie. */
export const FOLDER = 'file:///drafts/';

let built = false;

/**
 * Bundles the programs, once in a run of the tests. That another of them does not build is not the server's fault; what
 * counts is that the server was bundled anew.
 */
export function buildServer(): void {
  if (built) return;
  const begun = Date.now() - 1000;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { encoding: 'utf8' });
  const written = statSync(SERVER, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (status !== 0 && written < begun) throw new Error(`the server was not built: ${stderr}`);
  built = true;
}

/** What a modern editor can do: pulls diagnostics, asks for settings, resolves actions. */
export const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      versionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix, CodeActionKind.Source] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** An editor of before the pull model: it waits for diagnostics, and takes flat lists and whole edits. */
export const OLD: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: {},
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
};

/** How a client is to behave. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** The settings of section `gongwen`, asked for each time. */
  readonly settings?: () => unknown;
  readonly initializationOptions?: unknown;
  readonly folders?: readonly string[];
  /** For the Node process of the server: `--max-old-space-size=64`. */
  readonly nodeArguments?: readonly string[];
}

/** An editor without a screen: speaks the real protocol with the real server over its standard streams. */
export class LspClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly initialized: InitializeResult;
  /** All that the server wrote to its standard error. */
  log = '';
  /** All that the server logged through the protocol. */
  readonly logged: string[] = [];
  /** Diagnostics pushed, in order. */
  readonly pushed: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(
    process: ChildProcessWithoutNullStreams,
    connection: ProtocolConnection,
    result: InitializeResult,
  ) {
    this.process = process;
    this.connection = connection;
    this.initialized = result;
  }

  /** Starts a server and shakes hands with it. */
  static async start(options: ClientOptions = {}): Promise<LspClient> {
    buildServer();
    const server = spawn(process.execPath, [...(options.nodeArguments ?? []), SERVER, '--stdio']);
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const settings = options.settings ?? (() => ({}));
    const early: { client?: LspClient; log: string } = { log: '' };
    server.stderr.on('data', (chunk: Buffer) => {
      early.log += chunk.toString();
      if (early.client) early.client.log = early.log;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(settings));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => {
      if (early.client) early.client.refreshes++;
      return null;
    });
    connection.listen();
    const folders = options.folders ?? [FOLDER];
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.map((uri) => ({ uri, name: 'drafts' })),
      capabilities: options.capabilities ?? MODERN,
      initializationOptions: options.initializationOptions,
    });
    const client = new LspClient(server, connection, result);
    early.client = client;
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.logged.push(message);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.pushed.push(params);
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  /** Shuts the server down as an editor does and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    const gone = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendNotification('exit');
    const code = await gone;
    this.connection.dispose();
    return code;
  }

  /** Opens a document and gives its URI. */
  async open(name: string, text: string, languageId = 'markdown'): Promise<string> {
    const uri = name.includes(':') ? name : `${FOLDER}${encodeURIComponent(name)}`;
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Sends changes, and makes them in the client's own copy too. */
  async change(uri: string, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    const { version: last, languageId } = this.document(uri);
    const version = last + 1;
    for (const change of changes) {
      // Made anew after each change: the library loses count of lines after a change past the end of the text.
      const text = TextDocument.update(this.document(uri), [change], version).getText();
      this.#documents.set(uri, TextDocument.create(uri, languageId, version, text));
    }
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** Replaces the first occurrence of `before` in the document. */
  async replace(uri: string, before: string, after: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(before);
    assert.ok(at >= 0, `${before} is in the document`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + before.length) };
    await this.change(uri, [{ range, text: after }]);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** The client's copy of an open document. */
  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is open`);
    return document;
  }

  /** Waits until diagnostics of the document were pushed that satisfy a condition. */
  async untilPushed(
    uri: string,
    accept: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    return until(() => this.pushed.find((params) => params.uri === uri && accept(params)));
  }
}

/** Asks again until there is an answer. */
export async function until<T>(ask: () => T | undefined): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
