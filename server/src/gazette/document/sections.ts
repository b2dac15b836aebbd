import type { LevelMark } from '../prose/mark.ts';
import type { PlacedList, Section } from './document.ts';
import type { Paragraph } from './paragraph.ts';

interface Building extends Section {
  readonly paragraphs: Paragraph[];
  readonly lists: PlacedList[];
  readonly children: Building[];
}

/**
 * The numbering tree of one part (a document's own text, or one attachment). A mark belongs under the nearest section of
 * a higher level before it; skipped levels are allowed (一、 → 1. is the two-level form of GB/T 9704—2012 7.3.3).
 */
export function buildSections(paragraphs: readonly Paragraph[], part: number): readonly Section[] {
  const roots: Building[] = [];
  const open: Building[] = [];
  for (const paragraph of paragraphs) {
    // A block quotation is somebody else's text: its numbers do not count among the document's own.
    const mark = paragraph.role === 'section' && !paragraph.quoted ? paragraph.prose.mark : null;
    if (mark !== null) {
      while ((open.at(-1)?.level ?? -1) >= mark.level) open.pop();
      const parent = open.at(-1) ?? null;
      const section = begin(paragraph, mark, parent, part);
      (parent === null ? roots : parent.children).push(section);
      open.push(section);
    }
    const current = open.at(-1);
    if (current === undefined) continue;
    if (mark === null) current.paragraphs.push(paragraph);
    for (const list of paragraph.prose.lists) current.lists.push({ paragraph, list });
  }
  return roots;
}

function begin(paragraph: Paragraph, mark: LevelMark, parent: Section | null, part: number): Building {
  const { words: heading, runIn } = paragraph.prose.heading;
  const paragraphs = [paragraph];
  return { mark, level: mark.level, heading, runIn, paragraph, paragraphs, lists: [], children: [], parent, part };
}
