import type { Position } from '../text/lines.ts';

/** A stretch of a file that is not in memory, by lines. */
export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

/** A document of another file, as plain data. */
export interface OtherDocument {
  readonly uri: string;
  readonly title: string;
  /** The 文号 in normal form, or null. */
  readonly number: string | null;
  /** 成文日期, ISO, or null. */
  readonly date: string | null;
  /** Its title, or where that is missing its first line. */
  readonly place: LineRange;
  /** Equal for texts that differ in layout only. */
  readonly print: string;
  readonly attachments: readonly { readonly title: string }[];
}

/** How the text of another edition differs from the one at hand. */
export interface EditionDifferences {
  /** In order; of a sentence that was changed only the words concerned. Empty strings where words are missing. */
  readonly changes: readonly { readonly here: string; readonly there: string }[];
  /** Whether more of the text is the same than not: two editions, and not two documents. */
  readonly alike: boolean;
}

/** What the other files of a workspace, or of one run of the command line, say. */
export interface Workspace {
  byNumber(normal: string): readonly OtherDocument[];
  /** Spaces and book marks apart. */
  byTitle(title: string): readonly OtherDocument[];
  /** The documents that repeal a number. */
  repealsOf(normal: string): readonly OtherDocument[];
  /** Compares the document of a number with that in another file; null where the other text cannot be had. */
  differences(normal: string, other: OtherDocument): EditionDifferences | null;
}

/** The name by which people know a file: its last part, and of a text that was never saved what the editor calls it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/^untitled:/u, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether a document lies in a text that was never saved. */
export function isUnsaved({ uri }: OtherDocument): boolean {
  return uri.startsWith('untitled:');
}
