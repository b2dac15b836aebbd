import { commands, type Disposable, FileType, l10n, Uri, window, workspace } from 'vscode';
import type { Server } from './server.ts';

/** The commands of the extension, by the names that package.json contributes them under. */
export const commandIds = {
  restartServer: 'gongwen.restartServer',
  showOutput: 'gongwen.showOutput',
  openRulePage: 'gongwen.openRulePage',
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

/** Shows the page of a rule in the Markdown preview; without a rule, lets the person choose one. */
async function openRulePage(pages: Uri, ruleId: unknown): Promise<void> {
  const available = await ruleIdsWithPages(pages);
  if (ruleId === undefined && available.length > 0) {
    const title = l10n.t('Gongwen: which rule?');
    const chosen = await window.showQuickPick(available, { title });
    return chosen === undefined ? undefined : openRulePage(pages, chosen);
  }
  // Looked up in the folder, never joined into a path unseen: any link in any document can call a command.
  if (typeof ruleId !== 'string' || !available.includes(ruleId)) {
    window.showInformationMessage(
      typeof ruleId === 'string'
        ? l10n.t('There is no page for the rule “{0}”.', ruleId)
        : l10n.t('This version of Gongwen has no rule pages.'),
    );
    return;
  }
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(pages, `${ruleId}.md`));
}

/** The rules that a page was packaged for. */
async function ruleIdsWithPages(pages: Uri): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(pages);
    return entries.flatMap(([name, type]) => {
      const id = /^(?<id>[a-z][a-z-]*)\.md$/.exec(name)?.groups?.id;
      return type === FileType.File && id !== undefined ? [id] : [];
    });
  } catch {
    // No such folder: a development checkout before the pages are made.
    return [];
  }
}
