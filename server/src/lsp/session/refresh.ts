import {
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
  type ProtocolRequestType0,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Services } from './services.ts';

/**
 * What to do when settings have changed: have the client ask again for everything that may look different now, as far as
 * it can be told to.
 */
export function refresher({ connection, client }: Services, renewDiagnostics: () => void): () => void {
  const requests: ProtocolRequestType0<void, void, void, void>[] = [];
  if (client.refreshesInlayHints) requests.push(InlayHintRefreshRequest.type);
  if (client.refreshesCodeLenses) requests.push(CodeLensRefreshRequest.type);
  if (client.refreshesTokens) requests.push(SemanticTokensRefreshRequest.type);
  return () => {
    renewDiagnostics();
    for (const request of requests) {
      // A client that is going away does not answer, and nobody waits for it.
      connection.sendRequest(request).catch(() => {});
    }
  };
}
