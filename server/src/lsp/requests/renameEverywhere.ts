import { type CancellationToken, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Registry } from '../../agencies/registry.ts';
import { type Renamable, renameEdits, renamePlaces } from '../../features/rename.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { normalUri } from '../../text/uris.ts';
import { toLspEdits } from '../convert/positions.ts';
import { textOf } from '../session/host.ts';
import type { Services } from '../session/services.ts';

/** Half of the files renamed would be worse than none: all of them are waited for, in milliseconds. */
const PATIENCE = 60_000;

/** A file as it is now, open or not. */
interface Current {
  readonly document: TextDocument;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly file: GazetteFile;
}

/** The change that renames a word in every official document of the workspace; open ones as they stand in the editor. */
export async function renameEverywhere(
  services: Services,
  meant: Renamable,
  registry: Registry,
  newName: string,
  token: CancellationToken,
): Promise<WorkspaceEdit> {
  const { client, documents, host, indexer } = services;
  const index = await indexer.index(PATIENCE);
  const open = new Map([...documents.all()].map(({ uri }) => [normalUri(uri), uri]));
  const changes: Record<string, ReturnType<typeof toLspEdits>> = {};
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const uri of new Set([...index.uris(), ...open.keys()])) {
    if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const current = await currentOf(services, uri, open.get(uri), meant.name);
    await host.pause();
    if (current === null) continue;
    const { document, version, file } = current;
    const places = renamePlaces(file, registry, meant);
    const edits = toLspEdits(document, renameEdits({ ...meant, places }, newName) ?? []);
    if (edits.length === 0) continue;
    changes[document.uri] = edits;
    documentChanges.push({ textDocument: { uri: document.uri, version }, edits });
  }
  return client.versionedEdits ? { documentChanges } : { changes };
}

/** Null for a file without the word, that is gone, or that is none of ours. */
async function currentOf(
  { analyses, host }: Services,
  uri: string,
  openAs: string | undefined,
  name: string,
): Promise<Current | null> {
  if (openAs !== undefined) {
    const analysis = await analyses.of(openAs);
    if (!analysis?.applies) return null;
    const { document, version, file } = analysis;
    // A copy: while other files are read, the document itself may be typed in. The version then tells the client.
    return { document: TextDocument.create(document.uri, document.languageId, version, file.source), version, file };
  }
  const text = await textOf(host, uri);
  if (text === null || !text.includes(name)) return null;
  return { document: TextDocument.create(uri, 'markdown', 0, text), version: null, file: parseGazette(text) };
}
