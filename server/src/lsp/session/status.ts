import { NotificationType } from 'vscode-languageserver';
import type { Severity } from '../../rules/rule.ts';
import type { Services } from './services.ts';

/** What is told about one open document each time that it has been checked. */
export interface StatusParams {
  readonly uri: string;
  /** False for a file that holds no official document, which an empty list of diagnostics cannot say. */
  readonly isGazette: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Our own message; only sent to clients that ask for it with `{ "status": true }` in their initialization options. */
export const statusNotification = new NotificationType<StatusParams>('gongwen/status');

/** Tells the client how each document stands after each check: once of each text, and again when other files change it. */
export function registerStatus({ connection, crossFile, client, documents }: Services): void {
  if (!client.status) return;
  const told = new Map<string, string>();
  documents.listen({ closed: (uri) => told.delete(uri) });
  crossFile.listen(({ id, document, applies, findings }) => {
    if (told.get(document.uri) === id) return;
    told.set(document.uri, id);
    const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
    void connection.sendNotification(statusNotification, {
      uri: document.uri,
      isGazette: applies,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    });
  });
}
