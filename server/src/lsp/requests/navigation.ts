import { DocumentHighlightKind } from 'vscode-languageserver';
import { entityAt } from '../../features/entities.ts';
import { definitionAt, definitionsElsewhere, referencesAt, referencesElsewhere } from '../../features/navigation.ts';
import { normalUri } from '../../text/uris.ts';
import { fromLspPosition, toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** `textDocument/definition`, `references` and `documentHighlight`. */
export function registerNavigation({ connection, analyses, indexer, client }: Services): void {
  connection.onDefinition(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const offset = fromLspPosition(document, position);
    const found = definitionAt(file, linter.config.registry, offset);
    if (found === null) {
      const { registry } = linter.config;
      const index = await indexer.index();
      const elsewhere = definitionsElsewhere(file, registry, offset, index, normalUri(document.uri));
      return elsewhere.map(({ uri, place }) => ({ uri, range: place }));
    }
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

  connection.onReferences(async ({ textDocument, position, context }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const offset = fromLspPosition(document, position);
    const found = referencesAt(file, linter.config.registry, offset);
    if (found === null) return null;
    const here = found.map((range) => ({ uri: document.uri, range: toLspRange(document, range) }));
    const entity = entityAt(file, linter.config.registry, offset);
    const index = await indexer.index();
    const elsewhere = referencesElsewhere(entity, index, normalUri(document.uri), context.includeDeclaration);
    return [...here, ...elsewhere.map(({ uri, place }) => ({ uri, range: place }))];
  });

  connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const found = referencesAt(file, linter.config.registry, fromLspPosition(document, position));
    return found?.map((range) => ({ range: toLspRange(document, range), kind: DocumentHighlightKind.Text })) ?? null;
  });
}
