import type { CitationSummary, DocumentSummary, FileSummary } from './summary.ts';

/** Something at its place in a file of the workspace. */
export type Located<T> = T & { readonly uri: string };

/** What is attached to a document. */
export type Plan = DocumentSummary['attachments'][number];

/** Titles are compared without spaces and book marks. */
export function titleKey(title: string): string {
  return title.replace(/[\s《》〈〉]/gu, '');
}

/**
 * What the files of a workspace say of each other: which documents there are by number and title, who cites them, who
 * repeals them. Looking something up costs what is found; changing one file costs what it contributed.
 */
export class WorkspaceIndex {
  readonly #files = new Map<string, FileSummary>();
  readonly #byNumber = new Links<DocumentSummary>();
  readonly #byTitle = new Links<DocumentSummary>();
  readonly #plans = new Links<Plan>();
  readonly #issuing = new Links<DocumentSummary>();
  readonly #citations = new Links<CitationSummary>();
  readonly #repeals = new Links<DocumentSummary>();

  /** How many files contribute. */
  get size(): number {
    return this.#files.size;
  }

  /** The files that contribute. */
  uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Whether any file contributes besides this one. */
  hasOthers(uri: string): boolean {
    return this.#files.size > (this.#files.has(uri) ? 1 : 0);
  }

  /** What a file says; the same object as long as it says the same. */
  summaryOf(uri: string): FileSummary | undefined {
    return this.#files.get(uri);
  }

  /** The files that a file has something to do with: the same numbers and titles, citations and repeals either way. */
  neighboursOf(uri: string): ReadonlySet<string> {
    return new Set(this.#others(uri));
  }

  /** Every file that has a neighbour. Looks no further than the first of each, so that ten thousand namesakes cost no more. */
  withNeighbours(): ReadonlySet<string> {
    return new Set([...this.#files.keys()].filter((uri) => this.#others(uri).next().done !== true));
  }

  /** The neighbours of a file one by one, some of them more than once. */
  *#others(uri: string): Generator<string> {
    for (const located of this.#linked(uri)) {
      for (const other of located) if (other.uri !== uri) yield other.uri;
    }
  }

  *#linked(uri: string): Generator<readonly { readonly uri: string }[]> {
    const { documents = [], citations = [] } = this.#files.get(uri) ?? {};
    for (const { number, title, repeals } of documents) {
      if (number !== null) for (const links of [this.#byNumber, this.#citations]) yield links.get(number);
      if (title !== '') yield this.#byTitle.get(titleKey(title));
      for (const repealed of repeals) yield this.#citations.get(repealed);
    }
    for (const { number, title } of citations) {
      for (const links of [this.#byNumber, this.#repeals]) yield links.get(number);
      if (title !== null) yield this.#byTitle.get(titleKey(title));
    }
  }

  /** Takes in what a file says now, in place of what it said before; null for a file with nothing to say. */
  set(uri: string, summary: FileSummary | null): void {
    this.delete(uri);
    if (summary === null) return;
    this.#files.set(uri, summary);
    for (const document of summary.documents) {
      if (document.number !== null) this.#byNumber.add(document.number, uri, document);
      if (document.title !== '') this.#byTitle.add(titleKey(document.title), uri, document);
      for (const plan of document.attachments) this.#plans.add(titleKey(plan.title), uri, plan);
      if (document.issues !== null) this.#issuing.add(titleKey(document.issues), uri, document);
      for (const number of document.repeals) this.#repeals.add(number, uri, document);
    }
    for (const citation of summary.citations) this.#citations.add(citation.number, uri, citation);
  }

  /** Forgets a file that is gone. */
  delete(uri: string): void {
    const summary = this.#files.get(uri);
    if (summary === undefined) return;
    this.#files.delete(uri);
    for (const document of summary.documents) {
      if (document.number !== null) this.#byNumber.remove(document.number, uri);
      this.#byTitle.remove(titleKey(document.title), uri);
      for (const { title } of document.attachments) this.#plans.remove(titleKey(title), uri);
      if (document.issues !== null) this.#issuing.remove(titleKey(document.issues), uri);
      for (const number of document.repeals) this.#repeals.remove(number, uri);
    }
    for (const citation of summary.citations) this.#citations.remove(citation.number, uri);
  }

  /**
   * The documents that bear a number; more than one where a number was given twice or a file lies there twice.
   * @param except a file that is left out
   */
  byNumber(normal: string, except?: string): readonly Located<DocumentSummary>[] {
    return this.#byNumber.get(normal, except);
  }

  /** The documents of a title. */
  byTitle(title: string, except?: string): readonly Located<DocumentSummary>[] {
    return this.#byTitle.get(titleKey(title), except);
  }

  /** The plans of a title that are attached to a document. */
  plansOf(title: string): readonly Located<Plan>[] {
    return this.#plans.get(titleKey(title));
  }

  /** The documents whose titles issue a plan of that title. */
  issuing(title: string): readonly Located<DocumentSummary>[] {
    return this.#issuing.get(titleKey(title));
  }

  /** Where a number is cited. */
  citationsOf(normal: string): readonly Located<CitationSummary>[] {
    return this.#citations.get(normal);
  }

  /** The documents that repeal a number. */
  repealsOf(normal: string, except?: string): readonly Located<DocumentSummary>[] {
    return this.#repeals.get(normal, except);
  }

  /** Every document, in the order in which the files came. */
  *documents(): Generator<Located<DocumentSummary>> {
    for (const [uri, { documents }] of this.#files) for (const document of documents) yield { ...document, uri };
  }

  /**
   * The documents whose title or number holds the characters of a query in their order, at most `most` of them. Those that
   * hold them side by side come first: among ten thousand titles almost any few characters stand somewhere in their order.
   */
  search(query: string, most: number): readonly Located<DocumentSummary>[] {
    const words = query.replace(/\s/gu, '');
    const wanted = Array.from(words);
    const close: Located<DocumentSummary>[] = [];
    const loose: Located<DocumentSummary>[] = [];
    for (const document of this.documents()) {
      if (close.length === most) break;
      // One after the other, as a list shows them.
      const text = `${document.number ?? ''}${document.title}`.replace(/\s/gu, '');
      if (text.includes(words)) close.push(document);
      else if (loose.length < most && holds(text, wanted)) loose.push(document);
    }
    return [...close, ...loose].slice(0, most);
  }
}

/** Entries by key and file. A key without entries takes no memory. */
class Links<T extends object> {
  readonly #byKey = new Map<string, Map<string, T[]>>();

  add(key: string, uri: string, entry: T): void {
    const files = this.#byKey.get(key) ?? new Map<string, T[]>();
    this.#byKey.set(key, files);
    const entries = files.get(uri);
    if (entries === undefined) files.set(uri, [entry]);
    else entries.push(entry);
  }

  remove(key: string, uri: string): void {
    const files = this.#byKey.get(key);
    if (files?.delete(uri) && files.size === 0) this.#byKey.delete(key);
  }

  /** @param except a file that is passed over: it may hold a thousand entries that nobody wants */
  get(key: string, except?: string): readonly Located<T>[] {
    const found: Located<T>[] = [];
    for (const [uri, entries] of this.#byKey.get(key) ?? []) {
      if (uri === except) continue;
      for (const entry of entries) found.push({ ...entry, uri });
    }
    return found;
  }
}

function holds(text: string, characters: readonly string[]): boolean {
  let at = 0;
  for (const character of characters) {
    const found = text.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}
