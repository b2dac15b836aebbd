import type { TextDocumentParams } from './places.ts';
import type { Preview } from './preview.ts';
import type { Task } from './responsibility.ts';
import type { Status } from './status.ts';

/** Our own requests, client to server, by method: what a client sends and what the server answers. */
export interface Requests {
  /** Who answers for what in an open document; nothing for a file that is no official document. */
  'gongwen/responsibility': { readonly params: TextDocumentParams; readonly answer: readonly Task[] };
  /** An open document in the look of GB/T 9704—2012; null for a file that is no official document. */
  'gongwen/preview': { readonly params: TextDocumentParams; readonly answer: Preview | null };
}

/** Our own notifications by method. */
export interface Notifications {
  /**
   * Server to client, after each check of an open document, where the client asked for it in its initialization options.
   * The standard has no message for this: an empty list of diagnostics looks the same for a flawless 通知 and for a README,
   * and only the server knows which of the two it is.
   */
  'gongwen/status': Status;
  /** Client to server: the person trusts the workspace now. Plug-ins that its configuration names may run. */
  'gongwen/trusted': undefined;
}

/** What a client may say of itself in `initializationOptions`. Whatever it leaves out, it cannot do. */
export interface InitializationOptions {
  /** Whether the client wants `gongwen/status`. */
  readonly status?: boolean;
  /** Whether the person trusts the workspace already. */
  readonly trusted?: boolean;
  /** The commands of the client that the server may name in a link or a code action. */
  readonly commands?: readonly string[];
}
