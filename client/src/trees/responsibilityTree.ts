import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { Drafts } from '../drafts.ts';
import { responsibilityRequest, type Task } from '../protocol.ts';
import { type Grouping, type Row, rowsOf, tasksWithoutUnits } from '../responsibility/rows.ts';
import type { Server } from '../server.ts';
import { goTo } from './goTo.ts';

/** Set while a filter is on, for the button that takes it off. */
const filteredKey = 'gongwen.responsibility.filtered';

/** The view 责任清单: each unit with its tasks, or each task with its units. */
export class ResponsibilityTree implements TreeDataProvider<Row>, Disposable {
  readonly #change = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#change.event;
  readonly #server: Server;
  readonly #drafts: Drafts;
  readonly #view: TreeView<Row>;
  readonly #subscriptions: Disposable[];
  #uri: Uri | undefined;
  #tasks: readonly Task[] = [];
  #shown = '';
  #grouping: Grouping = 'unit';
  #filter = '';

  constructor(server: Server, drafts: Drafts) {
    this.#server = server;
    this.#drafts = drafts;
    this.#view = window.createTreeView('gongwen.responsibility', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [this.#change, this.#view, drafts.onDidChange(() => this.refresh())];
    void this.refresh();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** The tasks of the current draft, as last read. */
  get tasks(): readonly Task[] {
    return this.#tasks;
  }

  /** The draft that they are from. */
  get uri(): Uri | undefined {
    return this.#uri;
  }

  /** Shows units with their tasks instead of tasks with their units, and the other way round. */
  toggle(): void {
    this.#grouping = this.#grouping === 'unit' ? 'task' : 'unit';
    this.#redraw();
  }

  /** Asks for words that a unit or a task must hold to be shown. */
  async askFilter(): Promise<void> {
    const value = await window.showInputBox({
      title: l10n.t('Filter the list of responsibilities'),
      prompt: l10n.t('Show only units and tasks whose name contains these characters. Empty: show all.'),
      value: this.#filter,
    });
    if (value !== undefined) this.filter(value);
  }

  /** Shows only what contains these characters; everything for an empty text. */
  filter(words: string): void {
    this.#filter = words.trim();
    void commands.executeCommand('setContext', filteredKey, this.#filter !== '');
    this.#redraw();
  }

  /** Asks the server anew, and redraws only what is no longer so. */
  async refresh(): Promise<void> {
    const uri = this.#drafts.current?.uri;
    const tasks = uri && (await this.#server.request(responsibilityRequest, { textDocument: { uri: uri.toString() } }));
    if (uri?.toString() !== this.#drafts.current?.uri.toString()) return;
    // No answer is no news; only another document takes away what is shown.
    if (tasks === undefined && uri?.toString() === this.#uri?.toString()) return;
    const shown = JSON.stringify([uri?.toString(), tasks]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#uri = uri;
    this.#tasks = tasks ?? [];
    this.#redraw();
  }

  getChildren(row?: Row): Row[] {
    return [...(row?.children ?? rowsOf(this.#tasks, this.#grouping, this.#filter))];
  }

  getTreeItem(row: Row): TreeItem {
    const item = itemOf(row);
    item.id = row.id;
    const range = row.kind === 'task' ? row.task.range : row.kind === 'assignment' ? row.unit.range : undefined;
    if (range && this.#uri) item.command = goTo(this.#uri, range);
    return item;
  }

  #redraw(): void {
    const missing = tasksWithoutUnits(this.#tasks).length;
    this.#view.badge =
      missing === 0 ? undefined : { value: missing, tooltip: l10n.t('Tasks without a responsible unit: {0}', missing) };
    this.#view.description = this.#filter === '' ? '' : `“${this.#filter}”`;
    const inVain = this.#filter !== '' && this.#tasks.length > 0 && this.getChildren().length === 0;
    this.#view.message = inVain ? l10n.t('Nothing contains “{0}”.', this.#filter) : '';
    this.#change.fire();
  }
}

function itemOf(row: Row): TreeItem {
  const { None, Collapsed, Expanded } = TreeItemCollapsibleState;
  switch (row.kind) {
    case 'unit': {
      const item = new TreeItem(row.name, Collapsed);
      const leads = row.children.filter((child) => child.kind === 'assignment' && child.unit.lead).length;
      item.description =
        leads > 0
          ? l10n.t('Tasks {0}, leads {1}', row.children.length, leads)
          : l10n.t('Tasks {0}', row.children.length);
      item.iconPath = new ThemeIcon('organization');
      return item;
    }
    case 'missing': {
      const item = new TreeItem(l10n.t('No responsible unit'), Expanded);
      item.description = l10n.t('Tasks {0}', row.children.length);
      item.iconPath = warning();
      return item;
    }
    case 'task': {
      const { name, path, units } = row.task;
      const item = new TreeItem(name, units.length === 0 ? None : Collapsed);
      item.description =
        units.length === 0 ? l10n.t('No responsible unit') : l10n.t('Units {0}', row.task.units.length);
      item.tooltip = [...path, name].join('\n');
      item.iconPath = units.length === 0 ? warning() : new ThemeIcon('checklist');
      return item;
    }
    case 'assignment': {
      const item = new TreeItem(row.name, None);
      const { lead, label } = row.unit;
      item.description = lead ? l10n.t('leads') : label.startsWith('责任') ? '' : label;
      item.iconPath = new ThemeIcon(lead ? 'star-full' : 'circle-outline');
      return item;
    }
  }
}

function warning(): ThemeIcon {
  return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
}
