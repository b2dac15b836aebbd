import { Position, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageclient/node';
import type { Drafts } from '../drafts.ts';
import type { Server } from '../server.ts';
import { DraftTree } from './draftTree.ts';
import { goTo } from './goTo.ts';

/** An entry of the tree. Its id stays the same while the text around it changes, so that the tree does not jump. */
interface Entry {
  readonly id: string;
  readonly symbol: DocumentSymbol;
  readonly parent: Entry | undefined;
  readonly children: readonly Entry[];
}

const icons: Partial<Record<SymbolKind, string>> = {
  [SymbolKind.Array]: 'list-ordered',
  [SymbolKind.File]: 'file-text',
  [SymbolKind.Property]: 'tag',
  [SymbolKind.Package]: 'files',
};

/** How long to wait before VS Code is asked again to show an entry, in milliseconds, and how often. */
const PAUSE = 200;
const MOST_REFUSALS = 10;

/** The view 大纲: elements and sections of the current draft. It follows the cursor; a click leads to the place. */
export class OutlineTree extends DraftTree<Entry, 'textDocument/documentSymbol'> {
  readonly #drafts: Drafts;
  #entries: readonly Entry[] = [];
  #wanted: Entry | undefined;
  #revealing = false;

  constructor(server: Server, drafts: Drafts) {
    super({ server, drafts, view: 'gongwen.outline', request: 'textDocument/documentSymbol' });
    this.#drafts = drafts;
    this.own(
      drafts.onCursor((editor) => this.#follow(editor.selection.active)),
      this.view.onDidChangeVisibility(() => this.#followCursor()),
    );
    void this.refresh();
  }

  protected take(symbols: DocumentSymbol[] | null | undefined): void {
    this.#entries = entriesOf(symbols ?? [], undefined);
    this.redraw();
    this.#followCursor();
  }

  getChildren(entry?: Entry): Entry[] {
    return [...(entry?.children ?? this.#entries)];
  }

  getParent(entry: Entry): Entry | undefined {
    return entry.parent;
  }

  getTreeItem({ id, symbol, children, parent }: Entry): TreeItem {
    const item = new TreeItem(symbol.name, collapsibleState(children, parent));
    item.id = id;
    item.tooltip = [symbol.name, symbol.detail].filter((part) => part).join('\n');
    if (symbol.detail) item.description = symbol.detail;
    const icon = icons[symbol.kind];
    if (icon !== undefined) item.iconPath = new ThemeIcon(icon);
    if (this.uri) item.command = goTo(this.uri, symbol.selectionRange);
    return item;
  }

  #followCursor(): void {
    const editor = this.#drafts.editor;
    if (editor) this.#follow(editor.selection.active);
  }

  #follow(position: Position): void {
    if (!this.view.visible) return;
    this.#wanted = entryAt(this.#entries, position);
    void this.#revealWanted();
  }

  /** One after the other: of two at once the slower one would win, which may be the older one. */
  async #revealWanted(): Promise<void> {
    if (this.#revealing) return;
    this.#revealing = true;
    let refusals = 0;
    for (let entry = this.#wanted; entry !== undefined; ) {
      const shown = await this.#reveal(entry);
      if (!shown) await new Promise((resolve) => setTimeout(resolve, PAUSE));
      refusals = shown || this.#wanted !== entry ? 0 : refusals + 1;
      // A tree that has lost entries over two redraws at once finds them again in a third.
      if (refusals === 3) this.redraw();
      // What was wanted meanwhile; or the same once more, as long as it is refused.
      entry = this.#wanted !== entry || (refusals > 0 && refusals < MOST_REFUSALS) ? this.#wanted : undefined;
    }
    this.#revealing = false;
  }

  /** False where VS Code refuses: it does so while the tree is being redrawn, and does not tell when that has ended. */
  async #reveal(entry: Entry): Promise<boolean> {
    try {
      if (this.view.selection[0]?.id !== entry.id) await this.view.reveal(entry, { select: true, focus: false });
      return true;
    } catch {
      return false;
    }
  }
}

function collapsibleState(children: readonly Entry[], parent: Entry | undefined): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  // A document and what is attached to it stand open; a plan has more sections than fit.
  const open = parent === undefined || parent.parent === undefined || children.length < 8;
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function entriesOf(symbols: readonly DocumentSymbol[], parent: Entry | undefined): Entry[] {
  const seen = new Map<string, number>();
  return symbols.map((symbol) => {
    const count = (seen.get(symbol.name) ?? 0) + 1;
    seen.set(symbol.name, count);
    const id = `${parent?.id ?? ''}/${symbol.name}#${count}`;
    const children: Entry[] = [];
    const entry: Entry = { id, symbol, parent, children };
    children.push(...entriesOf(symbol.children ?? [], entry));
    return entry;
  });
}

/**
 * The innermost entry that a position belongs to: on the empty lines after a section still that section, but no more an
 * element such as the 文号 once its line is over.
 */
function entryAt(entries: readonly Entry[], position: Position): Entry | undefined {
  const entry = entries.findLast(({ symbol: { range } }) => !position.isBefore(positionOf(range.start)));
  if (entry === undefined) return undefined;
  const { kind, range } = entry.symbol;
  if (kind === SymbolKind.Property && position.isAfter(positionOf(range.end))) return undefined;
  return entryAt(entry.children, position) ?? entry;
}

function positionOf({ line, character }: DocumentSymbol['range']['start']): Position {
  return new Position(line, character);
}
