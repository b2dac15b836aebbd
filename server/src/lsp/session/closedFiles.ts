import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Linter } from '../../engine/linter.ts';
import { isTextFile } from '../../project/files/textNames.ts';
import { normalUri } from '../../text/uris.ts';
import { together } from '../../workspace/workspaceRules.ts';
import { toDiagnostic } from '../convert/toDiagnostic.ts';
import { isBelow, mayBeFolder } from './filePaths.ts';
import { textOf } from './host.ts';
import type { Services } from './services.ts';

/** The findings of a file, and a name for this answer. */
export interface FileReport {
  readonly uri: string;
  readonly id: string;
  readonly items: Diagnostic[];
}

/** What is kept of a file that was checked: enough to know it again. */
interface Checked {
  readonly id: string;
  readonly text: string;
  readonly linter: Linter | null;
  /** What other files bring about. */
  readonly others: string;
}

type FileServices = Pick<
  Services,
  'client' | 'host' | 'linters' | 'folders' | 'clientSettings' | 'documents' | 'crossFile'
>;

/**
 * The files of the workspace that are not open: which of them have to be checked, and their findings. Nothing is kept of a
 * file but a fingerprint.
 */
export class ClosedFiles {
  readonly #services: FileServices;
  readonly #checked = new Map<string, Checked>();
  /** Files to be checked; null before the folders were searched. */
  #pending: Set<string> | null = null;
  /** Of those, the ones that no search has come upon yet. */
  readonly #unlisted = new Set<string>();
  /** Folders that were made since the search. */
  readonly #made = new Set<string>();
  /** Searches under way: what changes meanwhile may be behind them already. */
  #searches = 0;
  #resets = 0;
  #wake: (() => void)[] = [];
  #count = 0;

  constructor(services: FileServices) {
    this.#services = services;
    services.documents.listen({ closed: (uri) => this.changed([uri]) });
  }

  /** Takes in that files changed on the disk or were closed. */
  changed(uris: readonly string[]): void {
    // Nobody asks, or the search that is to come will find them.
    if (this.#pending === null && this.#searches === 0) return;
    for (const uri of uris.map(normalUri)) {
      if (this.#services.folders.folderOf(uri) === null) continue;
      if (isTextFile(uri)) {
        if (!this.#checked.has(uri)) this.#unlisted.add(uri);
        this.#pending?.add(uri);
      } else if (mayBeFolder(uri)) {
        this.#made.add(uri);
        for (const file of this.#checked.keys()) if (isBelow(uri, file)) this.#pending?.add(file);
      }
    }
    if ((this.#pending?.size ?? 0) + this.#made.size > 0) this.#rouse();
  }

  /** Takes in that everything may be judged otherwise now. */
  reset(): void {
    this.#pending = null;
    this.#resets++;
    this.#unlisted.clear();
    this.#made.clear();
    this.#rouse();
  }

  /** Resolves at the next change. */
  nextChange(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake.push(resolve);
    });
  }

  /**
   * Checks what has to be checked, file by file, and lets everything else run in between.
   * @param known the answers that the client has, by file; only others are given
   */
  async *reports(known: ReadonlyMap<string, string>): AsyncGenerator<FileReport> {
    const pending = await this.#searched();
    // Some may have come while the folders were searched.
    for (const uri of this.#unlisted) pending.add(uri);
    await this.#searchMade(pending);
    for (const [uri, { id }] of this.#checked) if (known.get(uri) !== id) pending.add(uri);
    for (const uri of known.keys()) if (!this.#checked.has(uri)) pending.add(uri);
    for (let uri = this.#next(); uri !== undefined; uri = this.#next()) {
      await this.#services.host.pause();
      if (this.#services.documents.isOpen(uri)) continue;
      if (this.#unlisted.delete(uri) && !known.has(uri) && !this.#isListed(uri)) continue;
      const report = await this.#check(uri, known.get(uri));
      if (report !== null) yield report;
    }
  }

  #next(): string | undefined {
    const [uri] = this.#pending ?? [];
    if (uri !== undefined) this.#pending?.delete(uri);
    return uri;
  }

  /** What has to be checked; a search that was overtaken by a reset is made anew. */
  async #searched(): Promise<Set<string>> {
    for (;;) {
      if (this.#pending !== null) return this.#pending;
      const resets = this.#resets;
      this.#searches++;
      const found = await this.#search().finally(() => this.#searches--);
      if (resets === this.#resets) this.#pending ??= found;
    }
  }

  async #search(): Promise<Set<string>> {
    const { host, folders, clientSettings } = this.#services;
    const found = new Set<string>(this.#checked.keys());
    for (const folder of folders.all) {
      if (!(await clientSettings.settingsFor(folder)).workspaceDiagnostics) continue;
      for await (const uri of host.listTexts(folder)) found.add(uri);
    }
    return found;
  }

  async #searchMade(pending: Set<string>): Promise<void> {
    const { host, folders } = this.#services;
    for (const made of [...this.#made]) {
      this.#made.delete(made);
      const root = folders.folderOf(made);
      if (root !== null) for await (const uri of host.listTexts(root, made)) pending.add(uri);
    }
  }

  /** Whether the search would have come upon a file. */
  #isListed(uri: string): boolean {
    const { host, folders } = this.#services;
    const root = folders.folderOf(uri);
    return root !== null && host.isListed(root, uri);
  }

  /** The report on a file; null when the client has it already. A file that is gone or not wanted has no findings. */
  async #check(uri: string, known: string | undefined): Promise<FileReport | null> {
    const { client, host, linters, folders, clientSettings, crossFile } = this.#services;
    const folder = folders.folderOf(uri);
    const wanted = folder !== null && (await clientSettings.settingsFor(folder)).workspaceDiagnostics;
    const text = wanted ? await textOf(host, uri) : null;
    const configured = text === null || folder === null ? null : await linters.linterForFile(uri, folder);
    if (text === null || configured === null || !configured.enabled) {
      this.#checked.delete(uri);
      return known === undefined ? null : { uri, id: '', items: [] };
    }
    const print = fingerprint(text);
    const last = this.#checked.get(uri);
    const { linter } = configured;
    const { file, findings } = linter.lint(text);
    const ofOthers = await crossFile.ofFile(uri, file, linter);
    const others = JSON.stringify(ofOthers);
    const same = last?.text === print && last.linter === linter && last.others === others;
    if (same && last.id === known) return null;
    const id = `file-${host.startedAt}-${++this.#count}`;
    this.#checked.set(uri, { id, text: print, linter, others });
    const document = TextDocument.create(uri, 'markdown', 0, text);
    const items = together(findings, ofOthers).map((finding) => toDiagnostic(document, linter, finding, client, host));
    return { uri, id, items };
  }

  #rouse(): void {
    const waiting = this.#wake;
    this.#wake = [];
    for (const resolve of waiting) resolve();
  }
}

/** Tells two states of one file apart: its length and 32 bits over its characters. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}-${hash >>> 0}`;
}
