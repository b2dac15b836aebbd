import { NotificationType } from 'vscode-languageclient/node';

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
