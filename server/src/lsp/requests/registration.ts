import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { withRegistry } from '../../config/configEdit.ts';
import { CONFIG_FILE } from '../../config/configFile.ts';
import { JsonError } from '../../config/jsonc.ts';
import { withEntry } from '../../config/registryEdit.ts';
import { namesOtherMachine, uriBeside } from '../../config/resolve/configUris.ts';
import { diffEdits } from '../../features/textDiff.ts';
import { toLspEdits } from '../convert/positions.ts';
import { textOf } from '../session/host.ts';
import type { Services } from '../session/services.ts';
import { asFolder } from '../session/workspaceFolders.ts';

/** What the registry file of an office is called that has none yet. */
const NEW_REGISTRY = 'gongwen.registry.json';

/**
 * The change of the workspace that registers a name: an entry more in the registry file that the nearest configuration
 * names; where none is named, a new registry file and its mention in the configuration. Null where there is no folder to
 * keep it in, or where one of the files is broken: mending it comes first.
 */
export async function registrationOf(services: Services, uri: string, name: string): Promise<WorkspaceEdit | null> {
  const home = await homeOf(services, uri);
  if (home === null) return null;
  try {
    const registry = await changeOf(services, home.registry, (text) => withEntry(text, { short: name }));
    if (home.isNamed) return { documentChanges: registry };
    const config = await changeOf(services, home.config, (text) => withRegistry(text, NEW_REGISTRY));
    return { documentChanges: [...registry, ...config] };
  } catch (error) {
    if (error instanceof JsonError) return null;
    throw error;
  }
}

/** Where the registry of a document's office lies, or is to lie. */
interface Home {
  readonly config: string;
  readonly registry: string;
  /** Whether the configuration names the registry already. */
  readonly isNamed: boolean;
}

async function homeOf({ files, folders }: Services, uri: string): Promise<Home | null> {
  const layers = await files.layersFor(uri);
  const named = layers.findLast(({ layer }) => (layer.parts.at(-1)?.config.registry ?? []).length > 0);
  const path = named?.layer.parts.at(-1)?.config.registry?.at(-1);
  if (named !== undefined && path !== undefined) {
    if (namesOtherMachine(path)) return null;
    const registry = uriBeside(path, named.folder);
    return { config: `${named.folder}${CONFIG_FILE}`, registry, isNamed: true };
  }
  const folder = layers.at(-1)?.folder ?? folders.folderOf(uri);
  if (folder === null) return null;
  const place = asFolder(folder);
  return { config: `${place}${CONFIG_FILE}`, registry: `${place}${NEW_REGISTRY}`, isNamed: false };
}

/** The change of one file, made where there is none yet. */
async function changeOf(
  { host }: Services,
  uri: string,
  change: (text: string | null) => string,
): Promise<NonNullable<WorkspaceEdit['documentChanges']>> {
  const text = await textOf(host, uri);
  const document = TextDocument.create(uri, 'jsonc', 0, text ?? '');
  const edits = toLspEdits(document, diffEdits(text ?? '', change(text)));
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits };
  return text === null ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
}
