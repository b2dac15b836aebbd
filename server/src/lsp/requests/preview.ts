import { RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import { type Preview, preview } from '../../print/preview.ts';
import type { Services } from '../session/services.ts';

/** Our own request: an open document as it would be printed; null for a file that is no official document. */
export const previewRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, Preview | null, void>(
  'gongwen/preview',
);

/** `gongwen/preview`. */
export function registerPreview({ connection, analyses }: Services): void {
  connection.onRequest(previewRequest, async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    return analysis?.applies ? preview(analysis.file) : null;
  });
}
