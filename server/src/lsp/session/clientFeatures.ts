import { type DiagnosticTag, type InitializeParams, MarkupKind } from 'vscode-languageserver';
import type { InitializationOptions } from '../../protocol/messages.ts';

/** What the client can do, as far as it changes what the server sends. */
export interface ClientFeatures {
  /** Asks for diagnostics itself; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: ReadonlySet<DiagnosticTag>;
  readonly diagnosticVersions: boolean;
  /** Answers `workspace/configuration`; else settings come with `didChangeConfiguration`. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly symbolTree: boolean;
  /** Understands code actions that are no commands. */
  readonly codeActions: boolean;
  readonly preferredActions: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly lazyEdits: boolean;
  /** Makes files that a change of the workspace asks for. */
  readonly createsFiles: boolean;
  /** Has a command that shows the page of a rule; said in the initialization options. */
  readonly showsRulePages: boolean;
  /** Has a command that asks for completions where the cursor is; said in the same place. */
  readonly asksForCompletions: boolean;
  /** Takes edits that name the version they were made for. */
  readonly versionedEdits: boolean;
  readonly markdownHover: boolean;
  /** Shows where a definition link begins, not only where it ends. */
  readonly definitionLinks: boolean;
  /** The most folding ranges that the client takes; null: any number. */
  readonly mostFolds: number | null;
  readonly snippets: boolean;
  /** Shows what stands beside a completion at every line of the list, not only at the one in focus. */
  readonly labelDetails: boolean;
  readonly preparesRename: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesTokens: boolean;
  /** Takes what has changed in the colours of a document instead of all of them. */
  readonly tokenDeltas: boolean;
  /** Asked for `gongwen/status` in its initialization options. */
  readonly status: boolean;
  /** Says in its initialization options that the person trusts the workspace: plug-ins may run. */
  readonly trusted: boolean;
}

/** The client's command that shows the page of a rule, given its id. */
export const OPEN_RULE_PAGE = 'gongwen.openRulePage';

/** VS Code's command that asks for completions where the cursor is; of other clients those that say so have it. */
export const ASK_FOR_COMPLETIONS = 'editor.action.triggerSuggest';

/** Reads what a client said of itself; whatever it did not say, it cannot do. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const action = textDocument?.codeAction;
  return {
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (published?.relatedInformation ?? pulled?.relatedInformation) === true,
    codeDescription: (published?.codeDescriptionSupport ?? pulled?.codeDescriptionSupport) === true,
    diagnosticTags: new Set(published?.tagSupport?.valueSet ?? pulled?.tagSupport?.valueSet ?? []),
    diagnosticVersions: published?.versionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    preferredActions: action?.isPreferredSupport === true,
    lazyEdits: action?.dataSupport === true && action.resolveSupport?.properties.includes('edit') === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    showsRulePages: names(initializationOptions, OPEN_RULE_PAGE),
    asksForCompletions: names(initializationOptions, ASK_FOR_COMPLETIONS),
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? null,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    tokenDeltas: takesDeltas(textDocument?.semanticTokens?.requests?.full),
    status: says(initializationOptions, 'status'),
    trusted: says(initializationOptions, 'trusted'),
  };
}

function names(options: unknown, command: string): boolean {
  if (typeof options !== 'object' || options === null || !('commands' in options)) return false;
  return Array.isArray(options.commands) && options.commands.includes(command);
}

/** Whether the initialization options have `true` under a key. */
function says(options: unknown, key: keyof InitializationOptions): boolean {
  return typeof options === 'object' && options !== null && Reflect.get(options, key) === true;
}

/** The protocol allows a plain `true` in place of the options. */
function takesDeltas(full: boolean | { readonly delta?: boolean } | undefined): boolean {
  return typeof full === 'object' && full.delta === true;
}
