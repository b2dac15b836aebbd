import { env, l10n, Uri, window, workspace } from 'vscode';
import type { Preview } from '../../../server/src/protocol/preview.ts';
import type { Drafts } from '../drafts.ts';
import type { Server } from '../server.ts';
import { standaloneHtml } from './html.ts';

/**
 * Writes the draft as a file that a browser prints. A view of VS Code cannot print: it has no print dialog of its own,
 * and in a browser window it would print the whole workbench.
 */
export async function savePrintFile(server: Server, drafts: Drafts, target: unknown): Promise<void> {
  const uri = drafts.current?.uri;
  const preview = uri && (await server.request('gongwen/preview', { textDocument: { uri: uri.toString() } }));
  if (uri === undefined || !preview || preview.pages.length === 0) {
    window.showInformationMessage(l10n.t('This file holds no official document.'));
    return;
  }
  if (target instanceof Uri) return write(preview, target);
  const chosen = await window.showSaveDialog({
    ...(uri.scheme === 'file' && { defaultUri: uri.with({ path: uri.path.replace(/(?:\.[^./]+)?$/, '.html') }) }),
    filters: { HTML: ['html'] },
    title: l10n.t('Save as a file to print from the browser'),
  });
  if (chosen === undefined) return;
  await write(preview, chosen);
  const open = l10n.t('Open in the browser');
  const answer = await window.showInformationMessage(l10n.t('Saved. Print it from the browser, on A4.'), open);
  if (answer === open) await env.openExternal(chosen);
}

async function write(preview: Preview, target: Uri): Promise<void> {
  await workspace.fs.writeFile(target, new TextEncoder().encode(standaloneHtml(preview)));
}
