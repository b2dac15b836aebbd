import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { normalUri } from '../../text/uris.ts';
import type { ClosedFiles, FileReport } from '../session/closedFiles.ts';
import type { Services } from '../session/services.ts';

/**
 * `workspace/diagnostic`: the findings of files that are not open. The client asks once and is answered when there is
 * something new, be it in an hour: clients that are answered at once ask again every two seconds. Open documents are
 * answered by `textDocument/diagnostic`.
 */
export function registerWorkspaceDiagnostics({ connection, client }: Services, files: ClosedFiles): void {
  if (!client.pullsDiagnostics) return;
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _workDone, partial) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [normalUri(uri), value]));
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (let sent = 0; ; ) {
      // Taken before the check: what changes during it is new again.
      const change = files.nextChange();
      for await (const report of files.reports(known)) {
        if (token.isCancellationRequested) break;
        sent++;
        known.set(report.uri, report.id);
        if (partial === undefined) items.push(toReport(report));
        else partial.report({ items: [toReport(report)] });
      }
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (sent > 0) return { items };
      await Promise.race([change, cancelled]);
    }
  });
}

function toReport({ uri, id, items }: FileReport): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items, ...(id !== '' && { resultId: id }) };
}
