import type { Passage } from '../../editions/compare/difference.ts';
import type { GazetteFile } from '../../gazette/document/document.ts';
import type { LineIndex } from '../../text/lines.ts';

/** One of two files that are compared. */
export interface Edition {
  /** What reports call it. */
  readonly name: string;
  readonly file: GazetteFile;
  readonly lines: LineIndex;
}

/** Where a passage begins; line and column count from 1. */
export function placeOf({ lines }: Edition, passage: Passage): { readonly line: number; readonly column: number } {
  const { line, character } = lines.positionAt(passage.start);
  return { line: line + 1, column: character + 1 };
}
