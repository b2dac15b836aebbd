import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Notifications } from '../protocol/messages.ts';
import { capabilities } from './capabilities.ts';
import { registerAnnotations } from './requests/annotations.ts';
import { registerCodeActions } from './requests/codeActions.ts';
import { registerCompletion } from './requests/completion.ts';
import { registerDiagnostics } from './requests/diagnostics.ts';
import { registerEditing } from './requests/editing.ts';
import { registerHover } from './requests/hover.ts';
import { registerNavigation } from './requests/navigation.ts';
import { registerPreview } from './requests/preview.ts';
import { registerRanges } from './requests/ranges.ts';
import { registerResponsibility } from './requests/responsibility.ts';
import { registerSymbols } from './requests/symbols.ts';
import { registerTokens } from './requests/tokens.ts';
import { registerWorkspaceDiagnostics } from './requests/workspaceDiagnostics.ts';
import { registerWorkspaceSymbols } from './requests/workspaceSymbols.ts';
import { AnalysisCache } from './session/analysisCache.ts';
import { clientFeatures } from './session/clientFeatures.ts';
import { ClientSettings, watchConfiguration, watchFiles } from './session/clientSettings.ts';
import { ClosedFiles } from './session/closedFiles.ts';
import { ConfiguredLinters } from './session/configuredLinters.ts';
import { CrossFileFindings } from './session/crossFileFindings.ts';
import { Documents, registerDocuments } from './session/documents.ts';
import { FolderConfigurations } from './session/folderConfigurations.ts';
import type { Host } from './session/host.ts';
import { refresher } from './session/refresh.ts';
import { answerRefused } from './session/requestGate.ts';
import { faultReporter } from './session/ruleFaults.ts';
import { Scheduler } from './session/scheduler.ts';
import type { Services } from './session/services.ts';
import { registerStatus } from './session/status.ts';
import { Trust } from './session/trust.ts';
import { asFolder, WorkspaceFolders } from './session/workspaceFolders.ts';
import { WorkspaceIndexer } from './session/workspaceIndexer.ts';

/** How long nobody must have typed before what was said because of other files is looked at again, in milliseconds. */
const CALM = 100;

/** Makes a connection serve: from the first request on, everything hangs on what the client says it can do. */
export function serve(connection: Connection, host: Host): void {
  answerRefused(connection);
  connection.onInitialize((params) => initialize(connection, host, params));
}

function initialize(connection: Connection, host: Host, params: InitializeParams): InitializeResult {
  const client = clientFeatures(params);
  const folders = new WorkspaceFolders(params);
  const clientSettings = new ClientSettings(connection, client, () => reconsider());
  const trust = new Trust(host, folders, client.trusted);
  const show = (type: MessageType, message: string): void => {
    void connection.sendNotification(ShowMessageNotification.type, { type, message });
  };
  const files = new FolderConfigurations(host, trust, (kind, message) => {
    show(kind === 'fault' ? MessageType.Warning : MessageType.Info, message);
  });
  const linters = new ConfiguredLinters(clientSettings, files, folders, host);
  const documents = new Documents();
  const analyses = new AnalysisCache(documents, (uri) => linters.linterFor(uri));
  const indexer = new WorkspaceIndexer(host, documents, analyses, folders.all, (related) => {
    if (client.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {});
    closedFiles.changed([...related]);
    recheck();
  });
  const crossFile = new CrossFileFindings(host, documents, analyses, indexer);
  const services: Services = {
    connection,
    client,
    host,
    clientSettings,
    files,
    linters,
    folders,
    documents,
    analyses,
    indexer,
    crossFile,
  };
  const closedFiles = new ClosedFiles(services);

  documents.listen({ closed: (uri) => clientSettings.forget(uri) });
  analyses.listen(
    faultReporter(
      (line) => connection.console.error(line),
      (message) => show(MessageType.Warning, message),
    ),
  );
  registerDocuments(connection, documents);
  registerWorkspaceDiagnostics(services, closedFiles);
  registerStatus(services);
  registerSymbols(services);
  registerCodeActions(services);
  registerRanges(services);
  registerHover(services);
  registerCompletion(services);
  registerNavigation(services);
  registerWorkspaceSymbols(services);
  registerTokens(services);
  registerAnnotations(services);
  registerEditing(services);
  registerResponsibility(services);
  registerPreview(services);
  const renewDiagnostics = registerDiagnostics(services);
  const refresh = refresher(services, renewDiagnostics);
  const calm = new Scheduler(host, CALM);
  /** Once nobody types, has diagnostics asked for again where a change elsewhere made them untrue. */
  const recheck = (): void => {
    calm.schedule('', async () => {
      if (await crossFile.areStale()) renewDiagnostics();
    });
  };
  analyses.listen(recheck);

  /** Has everything judged anew: by other settings, other configuration or other rules. */
  const reconsider = (): void => {
    linters.clear();
    closedFiles.reset();
    refresh();
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    clientSettings.changed(settings);
    reconsider();
  });
  connection.onNotification('gongwen/trusted' satisfies keyof Notifications, () => {
    trust.grant();
    files.reset();
    reconsider();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    indexer.filesChanged(changes);
    closedFiles.changed(changes.map((change) => change.uri));
    if (files.changed(changes.map((change) => change.uri))) reconsider();
  });
  connection.onInitialized(async () => {
    await watchConfiguration(connection, client);
    if (await watchFiles(connection, client)) files.watched();
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const come = added.map((folder) => asFolder(folder.uri));
      const gone = removed.map((folder) => asFolder(folder.uri));
      folders.change(come, gone);
      indexer.foldersChanged(come, gone);
      files.reset();
      reconsider();
    });
  });
  return { capabilities: capabilities(client), serverInfo: { name: 'gongwen' } };
}
