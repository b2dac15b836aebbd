import { directivesIn, readComments } from '../../formats/word/commentsPart.ts';
import { readDocument } from '../../formats/word/document.ts';
import { WordPackage } from '../../formats/word/package.ts';
import { WordError } from '../../formats/word/wordError.ts';
import { placeIn, type WordText, wordText } from '../../formats/word/wordText.ts';
import { type GazetteFile, type Section, walkSections } from '../../gazette/document/document.ts';
import { gazetteOfBlocks } from '../../gazette/document/parse.ts';
import { ReadFailure, readBytes } from '../files/read.ts';
import type { WordPlace } from '../run/fileReport.ts';

/** Endings of the names of Word files: documents, templates, and both with macros, which are never run. */
const ENDING = /\.(?:docx|dotx|docm|dotm)$/iu;

/** Whether a file is one of Word by its name. */
export function isWordFile(path: string): boolean {
  return ENDING.test(path);
}

/** A Word document that was read: the file, its text, and the model of it. */
export interface WordDraft {
  readonly file: WordPackage;
  readonly text: WordText;
  readonly gazette: GazetteFile;
}

/**
 * Reads a Word document.
 * @param name what messages call it
 * @throws ReadFailure where it cannot be read, with the reason
 */
export function readWordDraft(path: string, name: string): WordDraft {
  const bytes = readBytes(path, name);
  try {
    return openWordDraft(bytes);
  } catch (error) {
    if (!(error instanceof WordError)) throw error;
    throw new ReadFailure(`${name}：${error.message}`, error.fault === 'too-large' ? 'too-large' : 'unreadable');
  }
}

/** Reads a Word document from its bytes. @throws WordError */
export function openWordDraft(bytes: Uint8Array): WordDraft {
  const file = new WordPackage(bytes);
  const text = wordText(readDocument(file), directivesIn(readComments(file)));
  return { file, text, gazette: gazetteOfBlocks(text.source, text.blocks) };
}

/** Where an offset of the text of a Word document lies, as a person finds it. */
export function wordPlaces({ text, gazette }: WordDraft): (offset: number) => WordPlace {
  const sections = gazette.documents.flatMap((document) => walkSections(document.sections));
  return (offset) => {
    const placed = placeIn(text, offset);
    const heading = headingsAbove(sections.findLast(({ paragraph }) => paragraph.start <= offset));
    if (placed === undefined) return { story: 'main', paragraph: 0, cell: null, heading, page: null, start: offset };
    const { story, cell, page } = placed.paragraph;
    return {
      story,
      paragraph: placed.ordinal,
      cell: cell === undefined ? null : { table: cell.table + 1, row: cell.row + 1, column: cell.column + 1 },
      heading: story === 'main' ? heading : [],
      page: page ?? null,
      start: placed.start,
    };
  };
}

function headingsAbove(section: Section | undefined): readonly string[] {
  const found: string[] = [];
  for (let inner = section ?? null; inner !== null; inner = inner.parent) {
    found.unshift(`${inner.mark?.text.trim() ?? ''}${inner.heading}`);
  }
  return found;
}
