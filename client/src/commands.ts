import { commands, type Disposable, Uri } from 'vscode';
import { openRulePage, openRulePageCommand } from './rulePages.ts';
import type { Server } from './server.ts';

/** The commands of the extension, by the names that package.json contributes them under. */
export const commandIds = {
  restartServer: 'gongwen.restartServer',
  showOutput: 'gongwen.showOutput',
  openRulePage: openRulePageCommand,
} as const;

/** Makes the commands known to VS Code. */
export function registerCommands(server: Server, extensionUri: Uri): Disposable[] {
  const pages = Uri.joinPath(extensionUri, 'docs', 'rules');
  return [
    commands.registerCommand(commandIds.restartServer, () => server.restart()),
    commands.registerCommand(commandIds.showOutput, () => server.output.show(true)),
    commands.registerCommand(commandIds.openRulePage, (ruleId: unknown) => openRulePage(pages, ruleId)),
  ];
}
