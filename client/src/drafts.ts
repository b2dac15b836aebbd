import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { draftLanguages } from './languages.ts';
import type { Server } from './server.ts';

/** Whether the current draft is an official document: for buttons that make no sense above a README. */
const officialKey = 'gongwen.draft.official';

/**
 * The draft that the person works on: the one in the active editor, and still that one while the focus is in a tree or a
 * preview beside it.
 */
export class Drafts implements Disposable {
  /** Fires when another draft became the current one, and each time that the server has read the current one anew. */
  readonly onDidChange: Event<void>;
  /** Fires when the cursor moved in the current draft. */
  readonly onCursor: Event<TextEditor>;

  readonly #change = new EventEmitter<void>();
  readonly #cursor = new EventEmitter<TextEditor>();
  readonly #subscriptions: Disposable[];
  /** The open files that the server calls official documents. */
  readonly #official = new Set<string>();
  #current: TextDocument | undefined;

  constructor(server: Server) {
    this.onDidChange = this.#change.event;
    this.onCursor = this.#cursor.event;
    this.#current = draftIn(window.activeTextEditor);
    this.#subscriptions = [
      this.#change,
      this.#cursor,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#current) this.#cursor.fire(textEditor);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#official.delete(document.uri.toString());
        if (document === this.#current) this.#set(undefined);
      }),
      // Only a checked draft has something to show, and each change of the text is followed by a check.
      server.onStatus(({ uri, isGazette }) => {
        if (isGazette) this.#official.add(uri);
        else this.#official.delete(uri);
        if (uri === this.#current?.uri.toString()) this.#fire();
      }),
      server.onStateChange((state) => {
        if (state !== 'starting') this.#fire();
      }),
    ];
  }

  get current(): TextDocument | undefined {
    return this.#current;
  }

  /** An editor that shows the current draft, the active one first. */
  get editor(): TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = window;
    return [activeTextEditor, ...visibleTextEditors].find((editor) => editor && editor.document === this.#current);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** No editor is active while a tree or a preview has the focus; the draft stays. */
  #follow(editor: TextEditor | undefined): void {
    if (editor === undefined && window.visibleTextEditors.some(({ document }) => document === this.#current)) return;
    this.#set(draftIn(editor));
    if (editor !== undefined && this.#current !== undefined) this.#cursor.fire(editor);
  }

  #set(document: TextDocument | undefined): void {
    if (document === this.#current) return;
    this.#current = document;
    this.#fire();
  }

  #fire(): void {
    const uri = this.#current?.uri.toString();
    void commands.executeCommand('setContext', officialKey, uri !== undefined && this.#official.has(uri));
    this.#change.fire();
  }
}

function draftIn(editor: TextEditor | undefined): TextDocument | undefined {
  return editor && draftLanguages.includes(editor.document.languageId) ? editor.document : undefined;
}
