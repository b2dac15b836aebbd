import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fault, Finding } from '../../engine/finding.ts';
import { OpenFileCache } from '../../engine/incremental/openFileCache.ts';
import type { Linter } from '../../engine/linter.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import type { Documents } from './documents.ts';

/** Everything known about one version of a document. */
export interface Analysis {
  /** Names this analysis; no other one of this server or of an earlier one has the same name. */
  readonly id: string;
  readonly document: TextDocument;
  readonly version: number;
  readonly file: GazetteFile;
  /** Whether the document is one of ours; of others, nothing is shown at all. */
  readonly applies: boolean;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly linter: Linter;
}

/** The linter that checks a document, and whether its folder wants to be checked at all. */
export interface ConfiguredLinter {
  readonly linter: Linter;
  readonly enabled: boolean;
}

/** Told of each analysis when it has been made. */
export type AnalysisListener = (analysis: Analysis) => void;

const NOTHING = parseGazette('');

/**
 * Checks open documents, each version at most once: whoever asks for the outline, the diagnostics or a quick fix of the
 * same text gets the same analysis.
 */
export class AnalysisCache {
  readonly #documents: Documents;
  readonly #linterFor: (uri: string) => Promise<ConfiguredLinter>;
  /** Parts the names of this server's analyses from those of the one before a restart. */
  readonly #run = Date.now().toString(36);
  readonly #latest = new Map<string, Analysis & ConfiguredLinter>();
  /** What each document's paragraphs said the last time, with the linter that checked them. */
  readonly #caches = new Map<string, { readonly linter: Linter; readonly cache: OpenFileCache }>();
  readonly #listeners: AnalysisListener[] = [];
  #made = 0;

  constructor(documents: Documents, linterFor: (uri: string) => Promise<ConfiguredLinter>) {
    this.#documents = documents;
    this.#linterFor = linterFor;
    documents.listen({
      opened: ({ uri }) => this.#latest.delete(uri),
      changed: ({ uri }) => this.#latest.delete(uri),
      closed: (uri) => {
        this.#latest.delete(uri);
        this.#caches.delete(uri);
      },
    });
  }

  /** Calls `listener` after each analysis from now on. */
  listen(listener: AnalysisListener): void {
    this.#listeners.push(listener);
  }

  /**
   * The analysis of a document, or null when it is not open. The document is as analysed only until the caller waits for
   * something else.
   * @throws ResponseError when the request was cancelled, before any work is done for it
   */
  async of(uri: string, token?: CancellationToken): Promise<Analysis | null> {
    if (this.#documents.get(uri) === undefined) return null;
    const configured = await this.#linterFor(uri);
    // It may have been changed, closed or opened anew in the meantime.
    const document = this.#documents.get(uri);
    if (document === undefined) return null;
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const latest = this.#latest.get(uri);
    if (latest !== undefined && latest.linter === configured.linter && latest.enabled === configured.enabled)
      return latest;
    const analysis = this.#analyse(document, configured);
    this.#latest.set(uri, analysis);
    for (const listener of this.#listeners) listener(analysis);
    return analysis;
  }

  #analyse(document: TextDocument, { linter, enabled }: ConfiguredLinter): Analysis & ConfiguredLinter {
    const { file, findings, faults } = enabled
      ? linter.lint(document.getText(), this.#cacheOf(document.uri, linter))
      : { file: NOTHING, findings: [], faults: [] };
    const id = `${this.#run}-${++this.#made}`;
    const applies = enabled && linter.applies(file);
    return { id, document, version: document.version, file, applies, findings, faults, linter, enabled };
  }
  #cacheOf(uri: string, linter: Linter): OpenFileCache {
    const known = this.#caches.get(uri);
    if (known?.linter === linter) return known.cache;
    const cache = new OpenFileCache();
    this.#caches.set(uri, { linter, cache });
    return cache;
  }
}
