import type { ExtensionContext } from 'vscode';
import { registerCommands } from './commands.ts';
import { Server } from './server.ts';
import { Status } from './status.ts';

let server: Server | undefined;

/** Called by VS Code when the first Markdown or plain text file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  server = new Server(context);
  context.subscriptions.push(server, new Status(server), ...registerCommands(server, context.extensionUri));
  await server.start();
}

/** Called by VS Code when the window closes or the extension is disabled; VS Code waits for the server to stop. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
