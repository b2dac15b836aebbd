import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { SOURCE } from './convert/toDiagnostic.ts';
import { FIX_ALL_KIND } from './requests/codeActions.ts';
import { COMPLETION_TRIGGERS } from './requests/completion.ts';
import { TOKEN_LEGEND } from './requests/tokens.ts';
import type { ClientFeatures } from './session/clientFeatures.ts';

/** What the server offers to a client. */
export function capabilities(client: ClientFeatures): ServerCapabilities {
  return {
    // The one encoding that every client must offer, and the one in which all our offsets count.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '公文' },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    documentLinkProvider: {},
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: client.tokenDeltas }, range: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: SOURCE, interFileDependencies: true, workspaceDiagnostics: true },
    }),
    ...(client.codeActions && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND],
        resolveProvider: client.lazyEdits,
      },
    }),
    ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
