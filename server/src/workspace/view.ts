import { type Comparison, compareFiles } from '../editions/compare/compare.ts';
import type { Difference } from '../editions/compare/difference.ts';
import type { GazetteFile } from '../gazette/document/document.ts';
import { fingerprintOf } from '../gazette/document/fingerprint.ts';
import type { EditionDifferences, OtherDocument, Workspace } from '../rules/workspace.ts';
import type { WorkspaceIndex } from './index.ts';

/** The workspace as one of its files sees it: all the others. */
export class WorkspaceView implements Workspace {
  readonly #index: WorkspaceIndex;
  readonly #uri: string;
  readonly #file: GazetteFile;
  readonly #texts: ReadonlyMap<string, GazetteFile>;
  readonly #compared = new Map<string, readonly Comparison[]>();

  /** @param texts the files that {@link editionsOf} asks for, as far as they can be read */
  constructor(index: WorkspaceIndex, uri: string, file: GazetteFile, texts: ReadonlyMap<string, GazetteFile>) {
    this.#index = index;
    this.#uri = uri;
    this.#file = file;
    this.#texts = texts;
  }

  byNumber(normal: string): readonly OtherDocument[] {
    return this.#index.byNumber(normal, this.#uri);
  }

  byTitle(title: string): readonly OtherDocument[] {
    return this.#index.byTitle(title, this.#uri);
  }

  repealsOf(normal: string): readonly OtherDocument[] {
    return this.#index.repealsOf(normal, this.#uri);
  }

  differences(normal: string, other: OtherDocument): EditionDifferences | null {
    const text = this.#texts.get(other.uri);
    if (text === undefined) return null;
    let compared = this.#compared.get(other.uri);
    if (compared === undefined) {
      compared = compareFiles(this.#file, text);
      this.#compared.set(other.uri, compared);
    }
    const found = compared.find(({ subject }) => subject === normal);
    if (found === undefined) return null;
    const own = this.#file.documents.find(({ number }) => number?.number.normal === normal);
    const length = own?.paragraphs.reduce((sum, { prose }) => sum + prose.text.length, 0) ?? 0;
    const changed = found.differences.reduce((sum, difference) => sum + charactersOf(difference), 0);
    return {
      changes: found.differences.filter(({ kind }) => kind !== 'moved').map(wordsOf),
      alike: 2 * changed <= length,
    };
  }
}

/** The other files whose text is wanted to say how their edition of a document differs: those with another print. */
export function editionsOf(index: WorkspaceIndex, uri: string, file: GazetteFile): readonly string[] {
  const wanted = new Set<string>();
  for (const document of file.documents) {
    if (document.number === null) continue;
    const others = index.byNumber(document.number.number.normal, uri);
    if (others.length === 0) continue;
    const print = fingerprintOf(document);
    for (const other of others) if (other.print !== print) wanted.add(other.uri);
  }
  return [...wanted].slice(0, MOST_EDITIONS);
}

/** Somebody who keeps a hundred copies of one document does not read a hundred comparisons. */
const MOST_EDITIONS = 8;

function wordsOf(difference: Difference): { readonly here: string; readonly there: string } {
  switch (difference.kind) {
    case 'removed':
      return { here: difference.before.text, there: '' };
    case 'added':
      return { here: '', there: difference.after.text };
    case 'moved':
      return { here: difference.before.text, there: difference.after.text };
    case 'changed': {
      const words = (kind: 'removed' | 'added'): string =>
        difference.fragments
          .filter((fragment) => fragment.kind === kind)
          .map(({ text }) => text)
          .join('……');
      return { here: words('removed'), there: words('added') };
    }
  }
}

/** How much of the text at hand a difference concerns; what only the other has counts as much. */
function charactersOf(difference: Difference): number {
  if (difference.kind === 'moved') return 0;
  return difference.kind === 'added' ? difference.after.text.length : difference.before.text.length;
}
