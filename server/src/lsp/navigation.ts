import { DocumentHighlightKind } from 'vscode-languageserver';
import { definitionAt, referencesAt } from '../features/navigation.ts';
import { fromLspPosition, toLspRange } from './positions.ts';
import type { Services } from './services.ts';

/** `textDocument/definition`, `references` and `documentHighlight`. */
export function registerNavigation({ connection, analyses, client }: Services): void {
  connection.onDefinition(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = definitionAt(file, linter.config.registry, fromLspPosition(document, position));
    if (found === null) return null;
    const selection = toLspRange(document, found.selection);
    if (!client.definitionLinks) return { uri: document.uri, range: selection };
    return [
      {
        originSelectionRange: toLspRange(document, found.origin),
        targetUri: document.uri,
        targetRange: toLspRange(document, found.target),
        targetSelectionRange: selection,
      },
    ];
  });

  connection.onReferences(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = referencesAt(file, linter.config.registry, fromLspPosition(document, position));
    return found?.map((range) => ({ uri: document.uri, range: toLspRange(document, range) })) ?? null;
  });

  connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = referencesAt(file, linter.config.registry, fromLspPosition(document, position));
    return found?.map((range) => ({ range: toLspRange(document, range), kind: DocumentHighlightKind.Text })) ?? null;
  });
}
