import { l10n, type Uri, window, workspace } from 'vscode';
import type { Task } from '../../../server/src/protocol/responsibility.ts';
import { matrixOf, toCsv, toMarkdown } from './matrix.ts';

/** Asks where to and writes who answers for what as a table; the ending of the name says in which form. */
export async function exportMatrix(tasks: readonly Task[], draft: Uri | undefined): Promise<void> {
  if (draft === undefined || tasks.length === 0) {
    window.showInformationMessage(l10n.t('This document has no lists of responsible units.'));
    return;
  }
  const target = await window.showSaveDialog({
    ...suggestedTarget(draft),
    filters: { [l10n.t('Table (CSV)')]: ['csv'], Markdown: ['md'] },
  });
  if (target === undefined) return;
  await writeMatrix(tasks, target);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('Tasks exported: {0}.', tasks.length), open);
  if (chosen === open) await window.showTextDocument(target);
}

/** Beside the draft; a draft that was never saved has no folder, and VS Code then suggests one itself. */
function suggestedTarget(draft: Uri): { defaultUri?: Uri } {
  if (draft.scheme !== 'file') return {};
  return { defaultUri: draft.with({ path: `${draft.path.replace(/\.[^./]+$/, '')}-责任清单.csv` }) };
}

/** Writes the table to a file, as Markdown where its name ends in `.md`. */
export async function writeMatrix(tasks: readonly Task[], target: Uri): Promise<void> {
  const matrix = matrixOf(tasks);
  const text = target.path.toLowerCase().endsWith('.md') ? toMarkdown(matrix) : toCsv(matrix);
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
}
