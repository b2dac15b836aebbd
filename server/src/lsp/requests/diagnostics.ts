import { type Diagnostic, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { toDiagnostic } from '../convert/toDiagnostic.ts';
import type { Analysis } from '../session/analysisCache.ts';
import { Scheduler } from '../session/scheduler.ts';
import type { Services } from '../session/services.ts';

/** The findings of an analysis as the protocol writes them. */
function diagnosticsOf({ client, host }: Services, { document, linter, findings }: Analysis): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(document, linter, finding, client, host));
}

/** Diagnostics by the way that the client knows; the function returned has them all renewed. */
export function registerDiagnostics(services: Services): () => void {
  if (!services.client.pullsDiagnostics) return registerPushedDiagnostics(services);
  registerPulledDiagnostics(services);
  return () => {
    if (services.client.refreshesDiagnostics) services.connection.languages.diagnostics.refresh();
  };
}

/** `textDocument/diagnostic`: the client asks, and says which answer it has already. */
function registerPulledDiagnostics(services: Services): void {
  services.connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const analysis = await services.crossFile.toShow(textDocument.uri, token);
    if (analysis === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    if (analysis.id === previousResultId) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: analysis.id };
    }
    const items = diagnosticsOf(services, analysis);
    return { kind: DocumentDiagnosticReportKind.Full, resultId: analysis.id, items };
  });
}

/** `textDocument/publishDiagnostics`: for clients that do not ask. Every document is answered, and cleared when closed. */
function registerPushedDiagnostics(services: Services): () => void {
  const { connection, documents, crossFile, client, host } = services;
  const scheduler = new Scheduler(host);
  const publish = (uri: string): void => {
    scheduler.schedule(uri, async () => {
      const analysis = await crossFile.toShow(uri);
      if (analysis === null) return;
      const diagnostics = diagnosticsOf(services, analysis);
      const version = client.diagnosticVersions ? { version: analysis.version } : {};
      await connection.sendDiagnostics({ uri, ...version, diagnostics });
    });
  };
  documents.listen({
    opened: ({ uri }) => publish(uri),
    changed: ({ uri }) => publish(uri),
    closed: (uri) => {
      scheduler.forget(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
  });
  return () => {
    for (const { uri } of documents.all()) publish(uri);
  };
}
