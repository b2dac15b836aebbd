import { commands, type Disposable, type ExtensionContext, Uri } from 'vscode';
import type { Drafts } from './drafts.ts';
import { newDocument } from './newDocument/newDocument.ts';
import type { PreviewPanel } from './preview/previewPanel.ts';
import { savePrintFile } from './preview/print.ts';
import { exportMatrix, writeMatrix } from './responsibility/export.ts';
import { openRulePage, openRulePageCommand } from './rulePages.ts';
import type { Server } from './server.ts';
import type { ResponsibilityTree } from './trees/responsibilityTree.ts';

/** The commands of the extension, by the names that package.json contributes them under. */
export const commandIds = {
  restartServer: 'gongwen.restartServer',
  showOutput: 'gongwen.showOutput',
  openRulePage: openRulePageCommand,
  toggleResponsibility: 'gongwen.toggleResponsibility',
  filterResponsibility: 'gongwen.filterResponsibility',
  clearResponsibilityFilter: 'gongwen.clearResponsibilityFilter',
  exportMatrix: 'gongwen.exportMatrix',
  newDocument: 'gongwen.newDocument',
  preview: 'gongwen.preview',
  print: 'gongwen.print',
} as const;

/** What the commands act on. */
export interface Parts {
  readonly server: Server;
  readonly drafts: Drafts;
  readonly responsibility: ResponsibilityTree;
  readonly preview: PreviewPanel;
  readonly context: ExtensionContext;
}

/** Makes the commands known to VS Code. */
export function registerCommands({ server, drafts, responsibility, preview, context }: Parts): Disposable[] {
  const pages = Uri.joinPath(context.extensionUri, 'docs', 'rules');
  return [
    commands.registerCommand(commandIds.restartServer, () => server.restart()),
    commands.registerCommand(commandIds.showOutput, () => server.output.show(true)),
    commands.registerCommand(commandIds.openRulePage, (ruleId: unknown) => openRulePage(pages, ruleId)),
    commands.registerCommand(commandIds.toggleResponsibility, () => responsibility.toggle()),
    // Other extensions and keyboard shortcuts may bring the words along.
    commands.registerCommand(commandIds.filterResponsibility, (words: unknown) =>
      typeof words === 'string' ? responsibility.filter(words) : responsibility.askFilter(),
    ),
    commands.registerCommand(commandIds.clearResponsibilityFilter, () => responsibility.filter('')),
    commands.registerCommand(commandIds.exportMatrix, (target: unknown) =>
      target instanceof Uri
        ? writeMatrix(responsibility.tasks, target)
        : exportMatrix(responsibility.tasks, responsibility.uri),
    ),
    commands.registerCommand(commandIds.newDocument, () => newDocument(context.globalState)),
    commands.registerCommand(commandIds.preview, () => preview.show()),
    commands.registerCommand(commandIds.print, (target: unknown) => savePrintFile(server, drafts, target)),
  ];
}
