import { codeLenses } from '../../features/codeLenses.ts';
import { fullNameHints } from '../../features/inlayHints.ts';
import { documentLinks } from '../../features/links.ts';
import { normalUri } from '../../text/uris.ts';
import { fromLspRange, toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** `textDocument/inlayHint`, `codeLens` and `documentLink`: what an editor shows around the text. */
export function registerAnnotations({ connection, analyses, indexer, clientSettings }: Services): void {
  connection.languages.inlayHint.on(async ({ textDocument, range }, token) => {
    if (!(await clientSettings.settingsFor(textDocument.uri)).inlayHints) return [];
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file, linter } = analysis;
    return fullNameHints(file, linter.config.registry, fromLspRange(document, range)).map(({ at, text }) => ({
      position: document.positionAt(at),
      label: text,
      paddingLeft: true,
    }));
  });

  connection.onCodeLens(async ({ textDocument }, token) => {
    if (!(await clientSettings.settingsFor(textDocument.uri)).codeLens) return [];
    const index = await indexer.index();
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file } = analysis;
    // A command without a name is shown and cannot be clicked.
    return codeLenses(file, index, normalUri(document.uri)).map((lens) => ({
      range: toLspRange(document, lens),
      command: { title: lens.text, command: '' },
    }));
  });

  connection.onDocumentLinks(async ({ textDocument }, token) => {
    const index = await indexer.index();
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const { document, file } = analysis;
    return documentLinks(file, index).map((link) => ({
      range: toLspRange(document, link),
      target:
        typeof link.target === 'number'
          ? `${document.uri}#L${document.positionAt(link.target).line + 1}`
          : `${link.target.uri}#L${link.target.line + 1}`,
      tooltip: link.tooltip,
    }));
  });
}
