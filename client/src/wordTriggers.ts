import { commands, type Disposable, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import type { Drafts } from './drafts.ts';
import type { Server } from './server.ts';

/**
 * Asks for completions where a word has been typed that calls for them: 责任单位. The server names its last character among
 * those that trigger; VS Code ignores such a character at the end of a word and waits for quick suggestions, which are
 * off in Markdown.
 */
export class WordTriggers implements Disposable {
  readonly #server: Server;
  readonly #drafts: Drafts;
  readonly #subscription: Disposable;

  constructor(server: Server, drafts: Drafts) {
    this.#server = server;
    this.#drafts = drafts;
    this.#subscription = workspace.onDidChangeTextDocument((event) => void this.#look(event));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #look({ document, contentChanges: [change, other] }: TextDocumentChangeEvent): Promise<void> {
    if (document !== this.#drafts.current || document !== window.activeTextEditor?.document) return;
    // One piece of one line, as keys and input methods hand it over; a paste of pages asks for nothing.
    if (change === undefined || other !== undefined || change.text.length > 20 || /[\r\n]/.test(change.text)) return;
    const last = change.text.slice(-1);
    if (!/\p{Script=Han}/u.test(last) || !this.#server.completionTriggers.includes(last)) return;
    if (asksByItself(document)) return;
    const { version } = document;
    const position = change.range.start.translate(0, change.text.length);
    const { line, character } = position;
    const answer = await this.#server.request('textDocument/completion', {
      textDocument: { uri: document.uri.toString() },
      position: { line, character },
    });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const editor = window.activeTextEditor;
    if (items.length === 0 || editor?.document !== document || document.version !== version) return;
    // The event comes before the cursor has moved on; by now it has, or the text came from elsewhere.
    if (editor.selection.active.isEqual(position)) await commands.executeCommand('editor.action.triggerSuggest');
  }
}

/** Whether VS Code asks for completions at every word in this document. */
function asksByItself({ uri, languageId }: TextDocumentChangeEvent['document']): boolean {
  const setting: unknown = workspace.getConfiguration('editor', { uri, languageId }).get('quickSuggestions');
  const inText = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return inText === true || inText === 'on';
}
