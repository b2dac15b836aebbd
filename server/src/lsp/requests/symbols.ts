import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OutlineEntry, type OutlineKind, outline } from '../../features/outline.ts';
import { toLspRange } from '../convert/positions.ts';
import type { Services } from '../session/services.ts';

/** Sections are strings, as the headings of an ordinary Markdown outline are, so that themes treat both alike. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  contents: SymbolKind.Array,
  document: SymbolKind.File,
  element: SymbolKind.Property,
  attachment: SymbolKind.Package,
  section: SymbolKind.String,
};

/** `textDocument/documentSymbol`: outline, breadcrumbs, “go to symbol”. */
export function registerSymbols({ connection, analyses, client }: Services): void {
  connection.onDocumentSymbol(async ({ textDocument }, token) => {
    const analysis = await analyses.of(textDocument.uri, token);
    if (!analysis?.applies) return [];
    const entries = outline(analysis.file);
    const { document } = analysis;
    return client.symbolTree
      ? entries.map((entry) => toSymbol(document, entry))
      : entries.flatMap((entry) => toFlatSymbols(document, entry, undefined));
  });
}

function toSymbol(document: TextDocument, entry: OutlineEntry): DocumentSymbol {
  return {
    name: entry.name,
    detail: entry.detail,
    kind: KINDS[entry.kind],
    range: toLspRange(document, entry),
    selectionRange: toLspRange(document, entry.selection),
    children: entry.children.map((child) => toSymbol(document, child)),
  };
}

/** The form for clients that know no tree: each entry with the name of the one above it. */
function toFlatSymbols(
  document: TextDocument,
  entry: OutlineEntry,
  container: string | undefined,
): SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: entry.name,
    kind: KINDS[entry.kind],
    location: { uri: document.uri, range: toLspRange(document, entry) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [symbol, ...entry.children.flatMap((child) => toFlatSymbols(document, child, entry.name))];
}
