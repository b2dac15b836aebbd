import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Notifications, Requests } from '../../protocol/messages.ts';

/** Answers one of our own requests, with the types that both sides share. */
export function onOwnRequest<Method extends keyof Requests>(
  connection: Connection,
  method: Method,
  answer: (params: Requests[Method]['params'], token: CancellationToken) => Promise<Requests[Method]['answer']>,
): void {
  connection.onRequest<unknown, void>(method, answer);
}

/** Sends one of our own notifications, with the type that both sides share. */
export function sendOwnNotification<Method extends keyof Notifications>(
  connection: Connection,
  method: Method,
  params: Notifications[Method],
): void {
  void connection.sendNotification(method, params);
}
