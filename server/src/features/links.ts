import type { GazetteFile } from '../gazette/document/document.ts';
import type { Range } from '../text/range.ts';
import type { WorkspaceIndex } from '../workspace/index.ts';
import { documentByNumber, documentOfEntry, type LocatedPlace } from './navigation.ts';
import { inSource } from './place.ts';

/** A stretch of source that opens another place: an offset of the same file, or a line (from 0) of another. */
export interface DocumentLink extends Range {
  readonly target: number | { readonly uri: string; readonly line: number };
  readonly tooltip: string;
}

/** Cited numbers whose document is in the file or in the workspace, and the entries of a 目录. */
export function documentLinks(file: GazetteFile, index: WorkspaceIndex): readonly DocumentLink[] {
  const entries = file.contents.flatMap((entry) => {
    const document = documentOfEntry(file, entry);
    const first = entry.paragraphs[0];
    const last = entry.paragraphs.at(-1);
    if (document === undefined || first === undefined || last === undefined) return [];
    return [
      { start: first.start, end: last.end, target: document.start, tooltip: document.title?.text ?? entry.title },
    ];
  });
  const cited = file.paragraphs.flatMap((paragraph) =>
    paragraph.prose.numbers.flatMap((number): DocumentLink[] => {
      const document = documentByNumber(file, number.normal);
      if (document?.number?.paragraph === paragraph) return [];
      const range = inSource({ paragraph, start: number.start, end: number.end });
      if (document === null) {
        const other = ownFile(index.byNumber(number.normal));
        if (other === undefined) return [];
        return [{ ...range, target: { uri: other.uri, line: other.place.start.line }, tooltip: other.title }];
      }
      return [{ ...range, target: document.start, tooltip: document.title?.text ?? number.normal }];
    }),
  );
  return [...entries, ...cited];
}

/** Of the places where a document stands, the file of its own rather than the middle of a gazette. */
function ownFile<T extends LocatedPlace>(places: readonly T[]): T | undefined {
  return places.toSorted((a, b) => a.place.start.line - b.place.start.line || (a.uri < b.uri ? -1 : 1))[0];
}
