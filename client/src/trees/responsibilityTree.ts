import { commands, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { Task } from '../../../server/src/protocol/responsibility.ts';
import type { Drafts } from '../drafts.ts';
import { type Grouping, type Row, rowsOf, tasksWithoutUnits } from '../responsibility/rows.ts';
import type { Server } from '../server.ts';
import { DraftTree } from './draftTree.ts';
import { goTo } from './goTo.ts';

/** Set while a filter is on, for the button that takes it off. */
const filteredKey = 'gongwen.responsibility.filtered';

/** The view 责任清单: each unit with its tasks, or each task with its units. */
export class ResponsibilityTree extends DraftTree<Row, 'gongwen/responsibility'> {
  #tasks: readonly Task[] = [];
  #grouping: Grouping = 'unit';
  #filter = '';

  constructor(server: Server, drafts: Drafts) {
    super({ server, drafts, view: 'gongwen.responsibility', request: 'gongwen/responsibility' });
    void this.refresh();
  }

  /** The tasks of the current draft, as last read. */
  get tasks(): readonly Task[] {
    return this.#tasks;
  }

  /** Shows units with their tasks instead of tasks with their units, and the other way round. */
  toggle(): void {
    this.#grouping = this.#grouping === 'unit' ? 'task' : 'unit';
    this.#show();
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
    this.#show();
  }

  protected take(tasks: readonly Task[] | undefined): void {
    this.#tasks = tasks ?? [];
    this.#show();
  }

  getChildren(row?: Row): Row[] {
    return [...(row?.children ?? rowsOf(this.#tasks, this.#grouping, this.#filter))];
  }

  getTreeItem(row: Row): TreeItem {
    const item = itemOf(row);
    item.id = row.id;
    const range = row.kind === 'task' ? row.task.range : row.kind === 'assignment' ? row.unit.range : undefined;
    if (range && this.uri) item.command = goTo(this.uri, range);
    return item;
  }

  #show(): void {
    const missing = tasksWithoutUnits(this.#tasks).length;
    this.view.badge =
      missing === 0 ? undefined : { value: missing, tooltip: l10n.t('Tasks without a responsible unit: {0}', missing) };
    this.view.description = this.#filter === '' ? '' : `“${this.#filter}”`;
    const inVain = this.#filter !== '' && this.#tasks.length > 0 && this.getChildren().length === 0;
    this.view.message = inVain ? l10n.t('Nothing contains “{0}”.', this.#filter) : '';
    this.redraw();
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
