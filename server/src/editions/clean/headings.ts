import { type Section, walkSections } from '../../gazette/document/document.ts';
import { locate, type Paragraph } from '../../gazette/document/paragraph.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Draft } from './step.ts';

/** Markdown marks for titles and for level marks that stand alone. A text that has such marks keeps its own. */
export function headings({ file }: Draft): readonly (readonly TextEdit[])[] {
  const edits: TextEdit[][] = [];
  const mark = (paragraph: Paragraph | undefined, depth: number): void => {
    if (paragraph === undefined || paragraph.heading || paragraph.quoted) return;
    const { start } = locate(paragraph, 0, 1);
    if (start === paragraph.start) edits.push([{ start, end: start, newText: `${'#'.repeat(depth)} ` }]);
  };
  const front = file.paragraphs[0];
  const contents = file.contents[0]?.paragraphs[0];
  if (contents !== undefined) {
    // A gazette: its name at the top, and 目 录.
    if (front?.role === 'outside') mark(front, 1);
    mark(
      file.paragraphs.find((paragraph) => paragraph.role === 'contents'),
      2,
    );
  }
  for (const document of file.documents) {
    if (document.number === null) continue;
    if (document.title?.paragraphs.length === 1) mark(document.title.paragraphs[0], 1);
    for (const { title } of document.attachments) if (title.paragraphs.length === 1) mark(title.paragraphs[0], 1);
    for (const section of walkSections(document.sections)) {
      if ((section.level === 1 || section.level === 2) && isHeading(section))
        mark(section.paragraph, section.level + 1);
    }
  }
  return edits;
}

const LONGEST_HEADING = 50;

/** A mark with a few words, and text or sections under it: a one-sentence item is a paragraph. */
function isHeading({ runIn, paragraph, paragraphs, children, level }: Section): boolean {
  if (runIn || paragraph.prose.text.length > LONGEST_HEADING || paragraph.joins.length > 0) return false;
  return level === 1 || children.length > 0 || paragraphs.length > 1;
}
