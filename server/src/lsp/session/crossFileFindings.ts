import type { CancellationToken } from 'vscode-languageserver';
import type { Finding } from '../../engine/finding.ts';
import type { Linter } from '../../engine/linter.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import { parseGazette } from '../../gazette/document/parse.ts';
import { normalUri } from '../../text/uris.ts';
import type { WorkspaceIndex } from '../../workspace/index.ts';
import type { FileSummary } from '../../workspace/summary.ts';
import { editionsOf, WorkspaceView } from '../../workspace/view.ts';
import { lintInWorkspace, together, workspaceRulesOf } from '../../workspace/workspaceRules.ts';
import type { Analysis, AnalysisCache, AnalysisListener } from './analysisCache.ts';
import type { Documents } from './documents.ts';
import { type Host, textOf } from './host.ts';
import type { WorkspaceIndexer } from './workspaceIndexer.ts';

/** An analysis with the findings of both kinds. */
interface Checked {
  readonly whole: Analysis;
  /** Names what other files bring about: empty where that is nothing. */
  readonly name: string;
}

/** The findings that hang on other files too, on top of those of each text by itself. */
export class CrossFileFindings {
  readonly #host: Host;
  readonly #documents: Documents;
  readonly #analyses: AnalysisCache;
  readonly #indexer: WorkspaceIndexer;
  /** Other editions that were read, as long as they say what they said. */
  readonly #editions = new WeakMap<FileSummary, GazetteFile>();
  /** What the client shows of each open document because of other files. */
  readonly #shown = new Map<string, string>();
  readonly #listeners: AnalysisListener[] = [];

  constructor(host: Host, documents: Documents, analyses: AnalysisCache, indexer: WorkspaceIndexer) {
    this.#host = host;
    this.#documents = documents;
    this.#analyses = analyses;
    this.#indexer = indexer;
    documents.listen({ closed: (uri) => this.#shown.delete(uri) });
  }

  /** Calls `listener` from now on whenever a document was checked, also when only what others say of it may have changed. */
  listen(listener: AnalysisListener): void {
    this.#listeners.push(listener);
  }

  /** The analysis of an open document with the findings of both kinds; null when it is not open. */
  async of(uri: string, token?: CancellationToken): Promise<Analysis | null> {
    return (await this.#check(uri, token))?.whole ?? null;
  }

  /**
   * The same for an answer that the client goes on showing: when it is no longer so, {@link areStale} says that. What
   * another request has learnt meanwhile is nothing that the client shows.
   */
  async toShow(uri: string, token?: CancellationToken): Promise<Analysis | null> {
    const checked = await this.#check(uri, token);
    if (checked === null) return null;
    this.#shown.set(uri, checked.name);
    return checked.whole;
  }

  /** Whether anything that was said of an open document because of other files is no longer so. */
  async areStale(): Promise<boolean> {
    await this.#indexer.settle();
    for (const [uri, name] of [...this.#shown]) {
      const checked = await this.#check(uri);
      if (checked !== null && checked.name !== name) return true;
    }
    return false;
  }

  /** The findings of a file that is not open, which other files bring about. Waits until all of them are read. */
  async ofFile(uri: string, file: GazetteFile, linter: Linter): Promise<readonly Finding[]> {
    if (workspaceRulesOf(linter.config).length === 0) return [];
    const index = await this.#indexer.index(PATIENCE);
    const texts = await this.#texts(index, uri, file);
    return lintInWorkspace(linter, file, new WorkspaceView(index, uri, file, texts)).findings;
  }

  async #check(uri: string, token?: CancellationToken): Promise<Checked | null> {
    const checked = await this.#judge(uri, token);
    if (checked !== null) for (const listener of this.#listeners) listener(checked.whole);
    return checked;
  }

  async #judge(uri: string, token?: CancellationToken): Promise<Checked | null> {
    const before = await this.#analyses.of(uri, token);
    if (before === null) return null;
    if (!before.applies || workspaceRulesOf(before.linter.config).length === 0) {
      return { whole: before, name: '' };
    }
    const index = await this.#indexer.indexAround(uri, this.#shown.has(uri));
    const name = normalUri(uri);
    const texts = await this.#texts(index, name, before.file);
    // While others were read, the document may have been changed: what is said now must fit the text as it is now.
    const analysis = await this.#analyses.of(uri, token);
    if (analysis === null) return null;
    const { linter, file } = analysis;
    const findings = index.hasOthers(name)
      ? lintInWorkspace(linter, file, new WorkspaceView(index, name, file, texts)).findings
      : [];
    const tag = nameOf(findings);
    if (findings.length === 0) return { whole: analysis, name: tag };
    const whole = { ...analysis, id: `${analysis.id}${tag}`, findings: together(analysis.findings, findings) };
    return { whole, name: tag };
  }

  async #texts(index: WorkspaceIndex, uri: string, file: GazetteFile): Promise<ReadonlyMap<string, GazetteFile>> {
    const texts = new Map<string, GazetteFile>();
    for (const other of editionsOf(index, uri, file)) {
      const summary = index.summaryOf(other);
      if (summary === undefined) continue;
      const known = this.#editions.get(summary);
      const text = known === undefined ? await this.#textOf(other) : null;
      const edition = known ?? (text === null ? null : parseGazette(text));
      if (edition === null) continue;
      this.#editions.set(summary, edition);
      texts.set(other, edition);
    }
    return texts;
  }

  /** An open document counts as it stands in the editor. */
  async #textOf(uri: string): Promise<string | null> {
    for (const document of this.#documents.all()) if (normalUri(document.uri) === uri) return document.getText();
    return textOf(this.#host, uri);
  }
}

/** A list of the whole workspace may wait for all files to be read, in milliseconds. */
const PATIENCE = 60_000;

/** Tells what was said from what was said before; places in this file follow from its own text. */
function nameOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  const text = JSON.stringify(
    findings.map(({ ruleId, severity, message, elsewhere }) => [ruleId, severity, message, elsewhere]),
  );
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `+${(hash >>> 0).toString(36)}`;
}
