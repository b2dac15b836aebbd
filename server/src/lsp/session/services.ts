import type { Connection } from 'vscode-languageserver';
import type { Analyses } from './analyses.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { ConfigFiles } from './configFiles.ts';
import type { Configuration } from './configuration.ts';
import type { CrossChecks } from './crossChecks.ts';
import type { Documents } from './documents.ts';
import type { Engines } from './engines.ts';
import type { Host } from './host.ts';
import type { Library } from './library.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

/** What the groups of requests share. */
export interface Services {
  readonly connection: Connection;
  readonly client: ClientFeatures;
  readonly host: Host;
  readonly configuration: Configuration;
  readonly documents: Documents;
  readonly files: ConfigFiles;
  readonly engines: Engines;
  readonly folders: WorkspaceFolders;
  readonly analyses: Analyses;
  readonly library: Library;
  readonly checks: CrossChecks;
}
