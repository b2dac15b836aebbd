import type {
  Connection,
  Position,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../../text/uris.ts';

/** What happens to open documents; a listener names what it wants to hear of. */
export interface DocumentEvents {
  opened?(document: TextDocument): void;
  changed?(document: TextDocument): void;
  closed?(uri: string): void;
}

/** The documents that the client has open. Their texts change in place: read what you need before you wait for anything. */
export class Documents {
  readonly #open = new Map<string, TextDocument>();
  readonly #files = new Set<string>();
  readonly #listeners: DocumentEvents[] = [];

  /** Calls `events` from now on, in the order in which listeners were added. */
  listen(events: DocumentEvents): void {
    this.#listeners.push(events);
  }

  /** The open document of that name, or undefined: requests for others are answered with nothing. */
  get(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** Whether a file is open, however the client writes its URI. */
  isOpen(uri: string): boolean {
    return this.#open.has(uri) || this.#files.has(normalUri(uri));
  }

  all(): IterableIterator<TextDocument> {
    return this.#open.values();
  }

  /** A document opened twice is taken as it came last. */
  open({ uri, languageId, version, text }: TextDocumentItem): void {
    const document = TextDocument.create(uri, languageId, version, text);
    this.#open.set(uri, document);
    this.#files.add(normalUri(uri));
    for (const listener of this.#listeners) listener.opened?.(document);
  }

  /** Applies changes in their order; each is placed in the text that the one before it left. */
  change({ uri, version }: VersionedTextDocumentIdentifier, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.#open.get(uri);
    if (document === undefined) return;
    for (const change of changes) TextDocument.update(document, [inside(document, change)], version);
    for (const listener of this.#listeners) listener.changed?.(document);
  }

  close(uri: string): void {
    if (!this.#open.delete(uri)) return;
    this.#files.delete(normalUri(uri));
    for (const listener of this.#listeners) listener.closed?.(uri);
  }
}

/** A change with its range clamped to the text: the library keeps its table of lines right only for those. */
function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  // Some clients send a range of null with a whole text.
  if (!('range' in change) || !change.range) return { text: change.text };
  const clamp = (position: Position): Position => document.positionAt(document.offsetAt(position));
  return { text: change.text, range: { start: clamp(change.range.start), end: clamp(change.range.end) } };
}

/** Feeds the store from the notifications of a client. */
export function registerDocuments(connection: Connection, documents: Documents): void {
  connection.onDidOpenTextDocument(({ textDocument }) => documents.open(textDocument));
  connection.onDidChangeTextDocument(({ textDocument, contentChanges }) =>
    documents.change(textDocument, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument }) => documents.close(textDocument.uri));
}
