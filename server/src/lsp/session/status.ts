import type { Severity } from '../../rules/rule.ts';
import { sendOwnNotification } from '../convert/ownMessages.ts';
import type { Services } from './services.ts';

/** Tells the client how each document stands after each check: once of each text, and again when other files change it. */
export function registerStatus({ connection, crossFile, client, documents }: Services): void {
  if (!client.status) return;
  const sent = new Map<string, string>();
  documents.listen({ closed: (uri) => sent.delete(uri) });
  crossFile.listen(({ id, document, applies, findings }) => {
    if (sent.get(document.uri) === id) return;
    sent.set(document.uri, id);
    const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
    sendOwnNotification(connection, 'gongwen/status', {
      uri: document.uri,
      isGazette: applies,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    });
  });
}
