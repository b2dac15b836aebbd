import { locate } from '../../gazette/document/paragraph.ts';
import type { TextEdit } from '../../text/edits.ts';
import { isBlank } from './blank.ts';
import type { Draft } from './step.ts';

/** One empty line between paragraphs, none at the beginning, one line end at the end, no indent of blanks. */
export function blankLines({ source, file: { paragraphs } }: Draft): readonly (readonly TextEdit[])[] {
  const edits: TextEdit[][] = [];
  const set = (start: number, end: number, newText: string): void => {
    if (end >= start && isBlank(source.slice(start, end)) && source.slice(start, end) !== newText)
      edits.push([{ start, end, newText }]);
  };
  let end: number | null = null;
  for (const paragraph of paragraphs) {
    const indent = paragraph.heading ? 0 : paragraph.prose.text.length - paragraph.prose.text.trimStart().length;
    const begin = indent === 0 ? paragraph.start : locate(paragraph, indent, indent + 1).start;
    // An indent of ASCII blanks may be a list inside of a list: it stays.
    const kept = /[ \t]*$/u.exec(source.slice(Math.max(end ?? 0, begin - 20), begin))?.[0] ?? '';
    if (end === null) set(0, begin, '');
    else if (kept.length < 20) set(end, begin, `\n\n${kept}`);
    end =
      paragraph.end -
      (source.slice(paragraph.start, paragraph.end).length -
        source.slice(paragraph.start, paragraph.end).trimEnd().length);
  }
  if (end !== null) set(end, source.length, '\n');
  return edits;
}
