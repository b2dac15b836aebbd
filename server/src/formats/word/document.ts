import { Numbering } from './numbering.ts';
import { inWords, type WordPackage } from './package.ts';
import { readStory } from './storyReader.ts';
import { StyleSheet } from './styles.ts';
import type { Story, WordParagraph, WordUnread } from './wordParagraph.ts';

/** All text of a Word document, part by part: main text, text boxes, notes, headers and footers. */
export interface WordDocument {
  readonly paragraphs: readonly WordParagraph[];
  readonly unread: readonly WordUnread[];
}

/** Parts that hold text besides the main one, by the type of their relationship, in the order in which they are read. */
const STORIES: readonly (readonly [type: string, story: Story])[] = [
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote'],
  ['header', 'header'],
  ['footer', 'footer'],
];

/** Reads the text of a Word document. @throws WordError where a part is missing or damaged. */
export function readDocument(file: WordPackage): WordDocument {
  const styles = StyleSheet.read(file);
  const numbering = Numbering.read(file);
  const related = file.relationships(file.main);
  const parts = [
    { part: file.main, story: 'main' as Story },
    ...STORIES.flatMap(([type, story]) =>
      related
        .filter((relationship) => relationship.type === type && file.has(relationship.target))
        .map(({ target }) => ({ part: target, story })),
    ),
  ];
  const paragraphs: WordParagraph[] = [];
  const unread: WordUnread[] = [];
  let tables = 0;
  const seen = new Set<string>();
  for (const { part, story } of parts) {
    if (seen.has(part)) continue;
    seen.add(part);
    const { text } = file.part(part);
    const read = inWords(() => readStory(text, { part, story, styles, numbering, tables }));
    for (const paragraph of read.paragraphs) paragraphs.push(paragraph);
    for (const item of read.unread) unread.push(item);
    tables = read.tables;
  }
  return { paragraphs, unread };
}
