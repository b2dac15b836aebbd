import { type Disposable, l10n, StatusBarAlignment, window, workspace } from 'vscode';
import type { Status as DocumentStatus } from '../../server/src/protocol/status.ts';
import { commandIds } from './commands.ts';
import type { Server, ServerState } from './server.ts';

/**
 * The status bar item: how many findings the document in front of the drafter has. A click opens the Problems view.
 * It is hidden where there is nothing to say, that is for every file that the server does not call a gazette document.
 */
export class Status implements Disposable {
  readonly #item = window.createStatusBarItem('gongwen.status', StatusBarAlignment.Left, 0);
  /** The newest report for each open document, so that changing the tab needs no question to the server. */
  readonly #reports = new Map<string, DocumentStatus>();
  readonly #subscriptions: Disposable[];
  #stopped = false;

  constructor(server: Server) {
    this.#item.name = l10n.t('Gongwen');
    this.#subscriptions = [
      this.#item,
      server.onStatus((report) => this.#receive(report)),
      server.onStateChange((state) => this.#serverChanged(state)),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      workspace.onDidCloseTextDocument((document) => this.#reports.delete(document.uri.toString())),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #receive(report: DocumentStatus): void {
    this.#reports.set(report.uri, report);
    this.#show();
  }

  #serverChanged(state: ServerState): void {
    this.#stopped = state === 'stopped';
    // What a server said that is gone may be wrong by now.
    if (this.#stopped) this.#reports.clear();
    this.#show();
  }

  #show(): void {
    const document = window.activeTextEditor?.document;
    const report = document && this.#reports.get(document.uri.toString());
    if (this.#stopped && document?.languageId === 'markdown') this.#showStopped();
    else if (report?.isGazette) this.#showCounts(report);
    else this.#item.hide();
  }

  #showCounts({ errors, warnings, infos }: DocumentStatus): void {
    const label = l10n.t('Gongwen');
    const summary =
      errors + warnings + infos === 0
        ? l10n.t('No findings in this document')
        : l10n.t('Errors {0}, warnings {1}, hints {2} in this document', errors, warnings, infos);
    const parts = [
      errors > 0 ? `$(error) ${errors}` : '',
      warnings > 0 ? `$(warning) ${warnings}` : '',
      infos > 0 ? `$(info) ${infos}` : '',
    ].filter((part) => part !== '');
    this.#item.text = `${label} ${parts.length > 0 ? parts.join(' ') : '$(check)'}`;
    this.#item.tooltip = l10n.t('{0}. Click to open the Problems view.', summary);
    // The icons mean nothing to a screen reader; the sentence does.
    this.#item.accessibilityInformation = { label: `${label}: ${summary}` };
    this.#item.command = 'workbench.actions.view.problems';
    this.#item.show();
  }

  #showStopped(): void {
    this.#item.text = `${l10n.t('Gongwen')} $(debug-disconnect)`;
    this.#item.tooltip = l10n.t('The Gongwen language server is not running. Click to start it again.');
    this.#item.accessibilityInformation = { label: this.#item.tooltip };
    this.#item.command = commandIds.restartServer;
    this.#item.show();
  }
}
