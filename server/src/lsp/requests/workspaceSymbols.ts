import { SymbolKind } from 'vscode-languageserver';
import type { Services } from '../session/services.ts';

/** More than anybody looks through; a longer query finds fewer. */
const MOST = 200;

/** A search may wait for the files to be read, in milliseconds; one that finds half of them helps nobody. */
const PATIENCE = 5000;

/** `workspace/symbol`: documents of the workspace by title or number. */
export function registerWorkspaceSymbols({ connection, indexer }: Services): void {
  connection.onWorkspaceSymbol(async ({ query }) => {
    const index = await indexer.index(PATIENCE);
    return index.search(query, MOST).map(({ title, number, uri, place }) => ({
      // Number and title in one: editors filter what they get by the name alone.
      name: [number, title].filter((part) => part).join(' ') || uri,
      kind: SymbolKind.File,
      location: { uri, range: place },
    }));
  });
}
