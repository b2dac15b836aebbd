import { commands, type Diagnostic, FileType, l10n, Uri, window, workspace } from 'vscode';
import { type DiagnosticProviderMiddleware, vsdiag } from 'vscode-languageclient/node';

/** The command that shows the page of a rule; its argument is the rule's id. */
export const openRulePageCommand = 'gongwen.openRulePage';

/**
 * Makes the rule id beside a finding open the rule's page as a page. The server links to the file, which VS Code would
 * show as Markdown source; other editors know nothing better, so the server cannot do this.
 */
export const linkRulePages: NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']> = async (
  document,
  previous,
  token,
  next,
) => {
  const report = await next(document, previous, token);
  if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkRulePage);
  return report;
};

/** A finding without a link has no page, and keeps none. */
function linkRulePage(finding: Diagnostic): void {
  if (typeof finding.code !== 'object') return;
  const { value } = finding.code;
  const query = encodeURIComponent(JSON.stringify([value]));
  finding.code = { value, target: Uri.parse(`command:${openRulePageCommand}?${query}`) };
}

/** Shows the page of a rule in the Markdown preview; without a rule, lets the person choose one. */
export async function openRulePage(pages: Uri, ruleId: unknown): Promise<void> {
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
  // Not the usual preview command: its view would follow the drafter back into the draft and show that instead.
  await commands.executeCommand(
    'vscode.openWith',
    Uri.joinPath(pages, `${ruleId}.md`),
    'vscode.markdown.preview.editor',
  );
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
