import type { ContentsEntry, Title } from '../../gazette/document/document.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Draft } from './step.ts';

/** Titles over several lines, and entries of a 目录, each on one line of its own. */
export function joinedTitles({ source, file }: Draft): readonly (readonly TextEdit[])[] {
  const edits: TextEdit[][] = [];
  for (const document of file.documents) {
    for (const title of [document.title, ...document.attachments.map((attachment) => attachment.title)]) {
      const edit = title === null ? null : onOneLine(source, title);
      if (edit !== null) edits.push([edit]);
    }
  }
  for (const entry of file.contents) {
    const edit = entryOnOneLine(source, entry);
    if (edit !== null) edits.push([edit]);
  }
  return edits;
}

function onOneLine(source: string, title: Title): TextEdit | null {
  const first = title.paragraphs[0];
  const last = title.paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = { start: first.start, end: last.end };
  const written = source.slice(range.start, range.end);
  const mark = /^#{1,6} /u.exec(written)?.[0] ?? '';
  // Emphasis, links or a mark on every line: not a title that a line break alone has cut.
  if (solid(written.slice(mark.length)) !== solid(title.text)) return null;
  const newText = mark + title.text;
  return newText === written ? null : { ...range, newText };
}

/** An entry with its leaders made ……（8）, whatever they were. */
function entryOnOneLine(source: string, entry: ContentsEntry): TextEdit | null {
  const first = entry.paragraphs[0];
  const last = entry.paragraphs.at(-1);
  if (first === undefined || last === undefined) return null;
  const written = source.slice(first.start, last.end);
  const page = /[（(]?([0-9]{1,4})[）)]?$/u.exec(written.trimEnd())?.[1];
  if (page === undefined) return null;
  const newText = `${entry.title}……（${page}）`;
  // Only the leaders may differ.
  const plain = (text: string): string => solid(text).replace(/[….·．—（）()]/gu, '');
  return newText === written || plain(written) !== plain(newText)
    ? null
    : { start: first.start, end: last.end, newText };
}

/** Without any white space. */
function solid(text: string): string {
  return text.replace(/\s/gu, '');
}
