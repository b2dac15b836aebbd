import {
  type CompletionItem,
  type CompletionList,
  type DocumentSymbol,
  NotificationType,
  NotificationType0,
  type Position,
  type Range,
  RequestType,
} from 'vscode-languageclient/node';

/** Names the open document that a request is about. */
export interface TextDocumentParams {
  readonly textDocument: { readonly uri: string };
}

/** What the server tells about one open document each time that it has checked it. */
export interface StatusParams {
  /** The document, as the client named it when it was opened. */
  readonly uri: string;
  /** False for a file that holds no official document (a README); the status bar then says nothing about it. */
  readonly isGazette: boolean;
  /** How many findings the document has at each level. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/**
 * Server to client, after each check of an open document.
 *
 * The protocol has no message for this: an empty list of diagnostics looks the same for a flawless 通知 and for a
 * README, and only the server knows which of the two it is.
 */
export const statusNotification = new NotificationType<StatusParams>('gongwen/status');

/** Client to server: the person trusts the workspace now, so that plug-ins of its configuration may run. */
export const trustedNotification = new NotificationType0('gongwen/trusted');

/**
 * Client to server: the outline of an open document. VS Code's own request would mix in the headings that its Markdown
 * support finds, which know nothing of 文号 and numbered paragraphs.
 */
export const outlineRequest = new RequestType<TextDocumentParams, DocumentSymbol[] | null, void>(
  'textDocument/documentSymbol',
);

/** Names a place in an open document. */
export interface PositionParams extends TextDocumentParams {
  readonly position: Position;
}

/** Client to server: what may be meant at a place, without the other completions that VS Code knows. */
export const completionRequest = new RequestType<PositionParams, CompletionItem[] | CompletionList | null, void>(
  'textDocument/completion',
);

/** A unit that a task names. */
export interface AssignedUnit {
  readonly name: string;
  /** The label of its list as written: 责任单位, 牵头单位, 配合单位. */
  readonly label: string;
  /** Whether it answers for the task, beside others that help. */
  readonly lead: boolean;
  readonly range: Range;
}

/** A task of a document with its units; a task without any is one whose list is missing. */
export interface Task {
  readonly name: string;
  /** The sections around it, the outermost first. */
  readonly path: readonly string[];
  readonly range: Range;
  readonly units: readonly AssignedUnit[];
}

/** Client to server: who answers for what in an open document. */
export const responsibilityRequest = new RequestType<TextDocumentParams, readonly Task[], void>(
  'gongwen/responsibility',
);

/** A document as it would be printed. The pages are HTML in which everything from the draft is escaped. */
export interface Preview {
  /** Plain text. */
  readonly title: string;
  readonly style: string;
  readonly pages: readonly string[];
}

/** Client to server: an open document in the look of GB/T 9704—2012; null for a file that is none. */
export const previewRequest = new RequestType<TextDocumentParams, Preview | null, void>('gongwen/preview');
