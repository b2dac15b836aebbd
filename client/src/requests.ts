import type { CompletionItem, CompletionList, DocumentSymbol } from 'vscode-languageclient/node';
import type { Requests } from '../../server/src/protocol/messages.ts';
import type { Position, TextDocumentParams } from '../../server/src/protocol/places.ts';

/** What the extension asks the server itself, by method: our own requests, and two of the protocol. */
export interface ClientRequests extends Requests {
  /**
   * The outline of an open document. VS Code's own request would mix in the headings that its Markdown support finds, which
   * know nothing of 文号 and numbered paragraphs.
   */
  'textDocument/documentSymbol': { readonly params: TextDocumentParams; readonly answer: DocumentSymbol[] | null };
  /** What may be meant at a place, without the other completions that VS Code knows. */
  'textDocument/completion': {
    readonly params: TextDocumentParams & { readonly position: Position };
    readonly answer: CompletionItem[] | CompletionList | null;
  };
}

/** The method of one of these requests. */
export type RequestMethod = keyof ClientRequests;
