import { pathToFileURL } from 'node:url';
import type { Linter } from '../engine/linter.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import { parseGazette } from '../gazette/document/parse.ts';
import { WorkspaceIndex } from '../workspace/index.ts';
import { type FileSummary, summarise } from '../workspace/summary.ts';
import { editionsOf, WorkspaceView } from '../workspace/view.ts';
import { lintInWorkspace, type WorkspaceResult, workspaceRulesOf } from '../workspace/workspaceRules.ts';
import type { Configurations } from './configurations.ts';
import { Failure } from './exit.ts';
import type { FoundFile } from './files/find.ts';
import { readText } from './files/read.ts';

/** A number ends so or not at all: what holds none has nothing that another file could contradict. */
const MAY_HOLD_NUMBER = /[0-9０-９]\s*(?:年\s*)?[〕\]］】）)﹞﹚〗]/u;

/** The files of one run as a workspace: what they say of each other. No text of theirs is kept. */
export class FileSet {
  readonly #index = new WorkspaceIndex();
  readonly #files = new Map<string, FoundFile>();
  /** The files that have to do with each other; undefined before anybody asked. */
  #linked: ReadonlySet<string> | undefined;

  /**
   * The files of a run; null where there is nothing to compare: one file, or no rule that wants others.
   * @param summaryOf what a file has to say to others, as {@link summaryFor} does
   */
  static of(
    files: readonly FoundFile[],
    configurations: Configurations,
    summaryOf: (file: FoundFile) => FileSummary | null | undefined,
  ): FileSet | null {
    const set = new FileSet();
    let wanted = 0;
    for (const file of files) {
      const configuration = configurations.for(file.path);
      if (!configuration.usable || workspaceRulesOf(configuration.linter(file.path, false).config).length === 0)
        continue;
      wanted++;
      const summary = summaryOf(file);
      if (summary === undefined) continue;
      const uri = pathToFileURL(file.path).href;
      set.#files.set(uri, file);
      set.#index.set(uri, summary);
    }
    return wanted < 2 ? null : set;
  }

  /** Whether any other file has to do with this one. */
  concerns(path: string): boolean {
    this.#linked ??= this.#index.withNeighbours();
    return this.#linked.has(pathToFileURL(path).href);
  }

  /** Takes in what a file says now. */
  changed(path: string, text: string): void {
    const uri = pathToFileURL(path).href;
    if (!this.#files.has(uri)) return;
    this.#index.set(uri, summaryFor(text, parseGazette(text)) ?? null);
    this.#linked = undefined;
  }

  /** What the rules over a workspace say about one of the files. */
  lint(linter: Linter, path: string, file: GazetteFile): WorkspaceResult {
    const uri = pathToFileURL(path).href;
    const texts = new Map<string, GazetteFile>();
    for (const other of editionsOf(this.#index, uri, file)) {
      const found = this.#files.get(other);
      const text = found === undefined ? null : textOf(found);
      if (text !== null) texts.set(other, parseGazette(text));
    }
    return lintInWorkspace(linter, file, new WorkspaceView(this.#index, uri, file, texts));
  }
}

/** What a text has to say to others; undefined where there is nothing. */
export function summaryFor(text: string, file: GazetteFile): FileSummary | null | undefined {
  return MAY_HOLD_NUMBER.test(text) ? summarise(file) : undefined;
}

/** The same, for a file that nobody has read yet. */
export function readSummary(file: FoundFile): FileSummary | null | undefined {
  const text = textOf(file);
  return text === null || !MAY_HOLD_NUMBER.test(text) ? undefined : summarise(parseGazette(text));
}

/** Null for a file that cannot be read, which is said when it is its turn to be checked. */
function textOf({ path, name }: FoundFile): string | null {
  try {
    return readText(path, name).text;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
