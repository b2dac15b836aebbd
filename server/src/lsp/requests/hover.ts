import { MarkupKind } from 'vscode-languageserver';
import { type Hover, hoverAt } from '../../features/hover.ts';
import { fromLspPosition, toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** `textDocument/hover`. */
export function registerHover({ connection, analyses, indexer, client }: Services): void {
  connection.onHover(async ({ textDocument, position }, token) => {
    const index = await indexer.index();
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return null;
    const { document, file, linter } = analysis;
    const hover = hoverAt(file, linter, index, fromLspPosition(document, position));
    if (hover === null) return null;
    const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { contents: { kind, value: written(hover, kind) }, range: toLspRange(document, hover.range) };
  });
}

function written({ heading, lines }: Hover, kind: MarkupKind): string {
  if (kind === MarkupKind.PlainText) return [heading, ...lines].join('\n');
  return [`**${escaped(heading)}**`, ...lines.map(escaped)].join('\n\n');
}

/** What a document says must not become markup, a link or an image in the hover. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&]/gu, (character) => `\\${character}`);
}
