import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import type { GazetteFile } from '../../gazette/document/document.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { isTextFile } from '../../project/files/textNames.ts';
import { normalUri } from '../../text/uris.ts';
import { WorkspaceIndex } from '../../workspace/index.ts';
import { type FileSummary, summarise } from '../../workspace/summary.ts';
import type { AnalysisCache } from './analysisCache.ts';
import type { Documents } from './documents.ts';
import { isBelow, mayBeFolder } from './filePaths.ts';
import { type Host, textOf } from './host.ts';

/** How long a question about one word waits for the files to be read; then it is answered with what is known. */
const SOON = 50;

/**
 * The index over the workspace, kept up to date: files on the disk are read once, when first asked about, between all
 * other work; open documents count as they stand in the editor.
 */
export class WorkspaceIndexer {
  readonly #host: Host;
  readonly #documents: Documents;
  readonly #analyses: AnalysisCache;
  readonly #index = new WorkspaceIndex();
  /** Open documents that were not analysed since they changed. */
  readonly #stale = new Set<string>();
  /** Open documents that were analysed since the index was asked. */
  readonly #fresh = new Map<string, GazetteFile>();
  readonly #folders = new Set<string>();
  readonly #onComplete: (related: ReadonlySet<string>) => void;
  /** The reading of files: null before the index was first asked for. */
  #work: Promise<void> | null = null;
  #queued = 0;
  /** Whether all files were read once. */
  #isComplete = false;
  /** Files that may be judged otherwise because of those that were read since all was read. */
  #related = new Set<string>();

  /**
   * @param onComplete called when files have been read, so that what was answered before can be asked again; with the
   *   files that those read have to do with
   */
  constructor(
    host: Host,
    documents: Documents,
    analyses: AnalysisCache,
    folders: readonly string[],
    onComplete: (related: ReadonlySet<string>) => void,
  ) {
    this.#onComplete = onComplete;
    this.#host = host;
    this.#documents = documents;
    this.#folders = new Set(folders);
    this.#analyses = analyses;
    analyses.listen(({ document, file }) => {
      this.#stale.delete(document.uri);
      this.#fresh.set(normalUri(document.uri), file);
    });
    documents.listen({
      opened: ({ uri }) => this.#stale.add(uri),
      changed: ({ uri }) => this.#stale.add(uri),
      closed: (uri) => this.#closed(uri),
    });
  }

  /**
   * The index with all that is known by now: at best of the whole workspace.
   * @param patience how long to wait at most for the files to be read, in milliseconds
   */
  async index(patience = SOON): Promise<WorkspaceIndex> {
    await this.#ready(patience);
    await this.#takeIn();
    return this.#index;
  }

  /**
   * The index for a check of one open document against the others. What that document says of itself may be as it was a
   * few keystrokes ago: no check of its own looks at it, and summing it up would hold up what the drafter waits for.
   * @param again whether the document was checked before: nobody who types waits for files to be read
   */
  async indexAround(uri: string, again: boolean): Promise<WorkspaceIndex> {
    await this.#ready(again ? 0 : SOON);
    await this.#takeIn(normalUri(uri));
    return this.#index;
  }

  /** Takes in what all open documents say now, if anybody has asked for the index. */
  async settle(): Promise<void> {
    if (this.#work !== null) await this.#takeIn();
  }

  async #ready(patience: number): Promise<void> {
    if (this.#work === null) this.#enqueue(() => this.#readAll([...this.#folders]));
    if (this.#queued > 0 && patience > 0)
      await Promise.race([this.#work, new Promise((resolve) => setTimeout(resolve, patience))]);
  }

  async #takeIn(except?: string): Promise<void> {
    // Shared with whoever else asks about these versions, so nothing is analysed for the index alone.
    for (const uri of [...this.#stale]) if (normalUri(uri) !== except) await this.#analyses.of(uri);
    for (const [uri, file] of this.#fresh) {
      if (uri === except) continue;
      this.#fresh.delete(uri);
      const summary = summarise(file);
      // Most keystrokes change nothing that another file could look at.
      if (factsOf(summary) === factsOf(this.#index.summaryOf(uri) ?? null)) this.#index.set(uri, summary);
      else this.#take(uri, summary);
    }
    if (this.#queued === 0 && this.#related.size > 0) this.#notifyComplete();
  }

  /** Takes in that files were made, changed or deleted on the disk. What is open counts as it is in the editor. */
  filesChanged(changes: readonly FileEvent[]): void {
    const named = changes.map(({ uri, type }) => ({ uri: normalUri(uri), type }));
    const texts = named.filter(({ uri, type }) => {
      return isTextFile(uri) || (type !== FileChangeType.Changed && mayBeFolder(uri));
    });
    if (this.#work === null || texts.length === 0) return;
    this.#enqueue(async () => {
      for (const { uri, type } of texts) await this.#changed(uri, type);
    });
  }

  async #changed(uri: string, type: FileChangeType): Promise<void> {
    if (type === FileChangeType.Deleted) {
      // Of a folder that is gone nothing else is said.
      const below = isTextFile(uri) ? [] : this.#index.uris().filter((file) => isBelow(uri, file));
      for (const file of [uri, ...below]) this.#forget(file);
    } else if (isTextFile(uri)) await this.#readListed(uri);
    else {
      const root = this.#folderOf(uri);
      if (root !== undefined) for await (const file of this.#host.listTexts(root, uri)) await this.#read(file);
    }
  }

  /** Takes in that folders were opened or closed; URIs end in `/`. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    for (const folder of removed) this.#folders.delete(folder);
    for (const folder of added) this.#folders.add(folder);
    if (this.#work === null) return;
    this.#enqueue(async () => {
      for (const { uri } of [...this.#index.documents()]) if (this.#folderOf(uri) === undefined) this.#forget(uri);
      await this.#readAll(added);
    });
  }

  /** Reads files one task after the other, so that the last word about a file is the last one said. */
  #enqueue(task: () => Promise<void>): void {
    this.#queued++;
    const before = this.#work ?? Promise.resolve();
    this.#work = before.then(task).finally(() => {
      this.#queued--;
      if (this.#queued === 0) this.#notifyComplete();
    });
  }

  #notifyComplete(): void {
    // What no other file has to do with changes nothing that was answered before.
    if (this.#isComplete && this.#related.size === 0) return;
    const related = this.#isComplete ? this.#related : this.#index.withNeighbours();
    this.#isComplete = true;
    this.#related = new Set();
    this.#onComplete(related);
  }

  async #readAll(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      for await (const uri of this.#host.listTexts(folder)) {
        await this.#read(uri);
        await this.#host.pause();
      }
    }
  }

  /** Reads a file, unless a search would not have come upon it. */
  async #readListed(uri: string): Promise<void> {
    const root = this.#folderOf(uri);
    if (root !== undefined && this.#host.isListed(root, uri)) await this.#read(uri);
  }

  async #read(uri: string): Promise<void> {
    if (this.#documents.isOpen(uri)) return;
    const text = await textOf(this.#host, uri);
    // Opened while it was read: the editor knows better.
    if (this.#documents.isOpen(uri)) return;
    // Without a Chinese character there is no document, and no need to look for one.
    const worthwhile = text !== null && /[\u4e00-\u9fff]/u.test(text.slice(0, 4000));
    this.#take(uri, worthwhile ? summarise(parseGazette(text)) : null);
  }

  #take(uri: string, summary: FileSummary | null): void {
    const relate = (): void => {
      // Until all files were read, noting this anew with each of them would be quadratic; it is worked out once at the end.
      if (!this.#isComplete) return;
      for (const other of this.#index.neighboursOf(uri)) this.#related.add(other);
    };
    relate();
    this.#index.set(uri, summary);
    relate();
  }

  /** A document that was closed counts as it lies on the disk; one that was never saved is gone. */
  #closed(name: string): void {
    this.#stale.delete(name);
    const uri = normalUri(name);
    this.#forget(uri);
    if (this.#work !== null) this.#enqueue(() => this.#readListed(uri));
  }

  #forget(uri: string): void {
    if (this.#documents.isOpen(uri)) return;
    this.#fresh.delete(uri);
    this.#take(uri, null);
  }

  #folderOf(uri: string): string | undefined {
    return [...this.#folders].find((folder) => uri.startsWith(folder));
  }
}

/** What other files may be judged by, places and wording apart. */
function factsOf(summary: FileSummary | null): string {
  if (summary === null) return '';
  const { documents, citations } = summary;
  return JSON.stringify([
    documents.map(({ number, title, date, repeals }) => [number, title, date, repeals]),
    citations.map(({ number, title }) => [number, title]),
  ]);
}
