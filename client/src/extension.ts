import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { Drafts } from './drafts.ts';
import { PreviewPanel } from './preview/previewPanel.ts';
import { Server } from './server.ts';
import { Status } from './status.ts';
import { OutlineTree } from './trees/outlineTree.ts';
import { ResponsibilityTree } from './trees/responsibilityTree.ts';
import { WordTriggers } from './wordTriggers.ts';

let server: Server | undefined;

/**
 * Called by VS Code when the first Markdown or plain text file is opened. Does not wait for the server: what needs it
 * waits for itself.
 */
export function activate(context: ExtensionContext): void {
  server = new Server(context);
  const drafts = new Drafts(server);
  const responsibility = new ResponsibilityTree(server, drafts);
  const preview = new PreviewPanel(server, drafts, context.extensionUri);
  context.subscriptions.push(
    server,
    drafts,
    new Status(server),
    new OutlineTree(server, drafts),
    responsibility,
    preview,
    new WordTriggers(server, drafts),
    ...registerCommands({ server, drafts, responsibility, preview, context }),
  );
  void server.start();
}

/** Called by VS Code when the window closes or the extension is disabled; VS Code waits for the server to stop. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
