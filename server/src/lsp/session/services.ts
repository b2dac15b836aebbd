import type { Connection } from 'vscode-languageserver';
import type { AnalysisCache } from './analysisCache.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { ClientSettings } from './clientSettings.ts';
import type { ConfiguredLinters } from './configuredLinters.ts';
import type { CrossFileFindings } from './crossFileFindings.ts';
import type { Documents } from './documents.ts';
import type { FolderConfigurations } from './folderConfigurations.ts';
import type { Host } from './host.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

/** What the groups of requests share. */
export interface Services {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly host: Host;
  readonly clientSettings: ClientSettings;
  readonly documents: Documents;
  readonly files: FolderConfigurations;
  readonly linters: ConfiguredLinters;
  readonly folders: WorkspaceFolders;
  readonly analyses: AnalysisCache;
  readonly indexer: WorkspaceIndexer;
  readonly crossFile: CrossFileFindings;
}
