import {
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { Drafts } from '../drafts.ts';
import type { ClientRequests } from '../requests.ts';
import type { Server } from '../server.ts';

/** The requests that need nothing but a document. */
export type DraftRequest = 'gongwen/responsibility' | 'textDocument/documentSymbol';

/** Where a tree gets what it shows from. */
export interface DraftTreeOptions<Method extends DraftRequest> {
  readonly server: Server;
  readonly drafts: Drafts;
  /** The id of the view in package.json. */
  readonly view: string;
  /** Asks the server about the current draft. */
  readonly request: Method;
}

/**
 * A tree of what the server says of the current draft. It asks again each time that the draft was checked, and redraws only
 * what is no longer so, so that a tree in which somebody reads does not jump.
 */
export abstract class DraftTree<Row, Method extends DraftRequest> implements TreeDataProvider<Row>, Disposable {
  readonly #change = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#change.event;
  protected readonly view: TreeView<Row>;
  readonly #options: DraftTreeOptions<Method>;
  readonly #subscriptions: Disposable[];
  #uri: Uri | undefined;
  #shown = '';

  constructor(options: DraftTreeOptions<Method>) {
    this.#options = options;
    this.view = window.createTreeView(options.view, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [this.#change, this.view, options.drafts.onDidChange(() => this.refresh())];
  }

  abstract getChildren(row?: Row): Row[];
  abstract getTreeItem(row: Row): TreeItem;

  /** Takes in what the server says now; undefined where there is no draft. */
  protected abstract take(answer: ClientRequests[Method]['answer'] | undefined): void;

  /** The draft that is shown. */
  get uri(): Uri | undefined {
    return this.#uri;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Asks the server anew. */
  async refresh(): Promise<void> {
    const { server, drafts, request } = this.#options;
    const uri = drafts.current?.uri;
    const answer = uri && (await server.request(request, { textDocument: { uri: uri.toString() } }));
    if (uri?.toString() !== drafts.current?.uri.toString()) return;
    // No answer is no news; only another document takes away what is shown.
    if (answer === undefined && uri?.toString() === this.#uri?.toString()) return;
    const shown = JSON.stringify([uri?.toString(), answer]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#uri = uri;
    this.take(answer);
  }

  /** Has VS Code draw the tree anew. */
  protected redraw(): void {
    this.#change.fire();
  }

  /** Releases something together with the tree. */
  protected own(...resources: readonly Disposable[]): void {
    this.#subscriptions.push(...resources);
  }
}
