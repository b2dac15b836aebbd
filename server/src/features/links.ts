import type { GazetteFile } from '../gazette/document.ts';
import type { Range } from '../text/range.ts';
import { documentByNumber, documentOfEntry } from './navigation.ts';
import { inSource } from './place.ts';

/** A stretch of source that opens another place of the same file. */
export interface DocumentLink extends Range {
  /** The offset to open. */
  readonly target: number;
  readonly tooltip: string;
}

/** Cited numbers whose document is in the file, and the entries of its 目录. */
export function documentLinks(file: GazetteFile): readonly DocumentLink[] {
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
    paragraph.prose.numbers.flatMap((number) => {
      const document = documentByNumber(file, number.normal);
      if (document === null || document.number?.paragraph === paragraph) return [];
      const range = inSource({ paragraph, start: number.start, end: number.end });
      return [{ ...range, target: document.start, tooltip: document.title?.text ?? number.normal }];
    }),
  );
  return [...entries, ...cited];
}
