import { randomBytes } from 'node:crypto';
import {
  type Disposable,
  env,
  l10n,
  Range,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { Drafts } from '../drafts.ts';
import type { Server } from '../server.ts';
import { webviewHtml } from './html.ts';
import { readMessage } from './messages.ts';

/** How long after the preview made the editor scroll the editor's own scrolling is not sent back. */
const echo = 300;

/** The preview beside the editor: one view, which shows the draft that is being worked on and scrolls with it. */
export class PreviewPanel implements Disposable {
  readonly #server: Server;
  readonly #drafts: Drafts;
  readonly #media: Uri;
  readonly #subscriptions: Disposable[];
  #panel: WebviewPanel | undefined;
  #document: TextDocument | undefined;
  #style = '';
  #quietUntil = 0;

  constructor(server: Server, drafts: Drafts, extensionUri: Uri) {
    this.#server = server;
    this.#drafts = drafts;
    this.#media = Uri.joinPath(extensionUri, 'client', 'media');
    this.#subscriptions = [
      drafts.onDidChange(() => this.#refresh()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        if (textEditor.document === this.#document) this.#scrollPreview(visibleRanges[0]);
      }),
    ];
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Opens the preview, or brings it to the front. The focus stays in the draft. */
  show(): void {
    if (this.#panel) {
      this.#panel.reveal(undefined, true);
      return;
    }
    this.#panel = window.createWebviewPanel(
      'gongwen.preview',
      l10n.t('Gongwen preview'),
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [this.#media], enableFindWidget: true },
    );
    this.#panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#document = undefined;
      this.#style = '';
    });
    this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    // A view in the background forgets what it showed.
    this.#panel.onDidChangeViewState(({ webviewPanel }) => {
      if (webviewPanel.visible) void this.#refresh();
    });
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const document = this.#drafts.current;
    if (!this.#panel?.visible || document === undefined) return;
    const preview = await this.#server.request('gongwen/preview', { textDocument: { uri: document.uri.toString() } });
    const { webview } = this.#panel ?? {};
    // Closed, or the drafter has gone on to another draft, or no answer: each has its own refresh coming.
    if (!webview || preview === undefined || document !== this.#drafts.current) return;
    if (this.#document !== document) this.#panel.title = l10n.t('Preview {0}', nameOf(document));
    const moved = this.#document !== document;
    this.#document = document;
    if (this.#style === '' || (preview !== null && preview.style !== this.#style)) {
      this.#style = preview?.style ?? '';
      // The page asks for its content when it is ready.
      webview.html = webviewHtml(this.#style, {
        nonce: randomBytes(18).toString('base64url'),
        script: webview.asWebviewUri(Uri.joinPath(this.#media, 'preview.js')).toString(),
        language: env.language,
        empty: l10n.t('This file holds no official document.'),
      });
      return;
    }
    await webview.postMessage({ type: 'pages', pages: preview?.pages ?? [] });
    if (moved) this.#scrollPreview(this.#drafts.editor?.visibleRanges[0]);
  }

  #receive(raw: unknown): void {
    const message = readMessage(raw);
    if (message?.type === 'ready') void this.#refresh().then(() => this.#scrollPreview(this.#visible()));
    if (message?.type === 'scroll') this.#scrollEditor(message.line);
    if (message?.type === 'open' && this.#document) {
      const selection = new Range(message.line, 0, message.line, 0);
      const viewColumn = this.#drafts.editor?.viewColumn ?? ViewColumn.One;
      void window.showTextDocument(this.#document, { selection, viewColumn });
    }
  }

  #visible(): Range | undefined {
    return this.#drafts.editor?.visibleRanges[0];
  }

  #scrollPreview(visible: Range | undefined): void {
    if (visible === undefined || Date.now() < this.#quietUntil) return;
    void this.#panel?.webview.postMessage({ type: 'line', line: visible.start.line });
  }

  #scrollEditor(line: number): void {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.#document);
    if (editor === undefined || line >= editor.document.lineCount) return;
    this.#quietUntil = Date.now() + echo;
    editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }
}

function nameOf({ uri }: TextDocument): string {
  return uri.path.split('/').at(-1) ?? '';
}
