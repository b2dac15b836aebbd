import type { Paragraph } from '../../../gazette/document/paragraph.ts';
import type { ProseEdit } from '../../../rules/rule.ts';

/** What one fix changes in one paragraph: edits of its prose in the order of the text, offsets UTF-16, ends exclusive. */
export interface ParagraphEdits {
  readonly paragraph: Paragraph;
  readonly edits: readonly ProseEdit[];
}

/** The edits of a fix by the paragraphs that they change. @param own the paragraph of edits that name none */
export function editsByParagraph(edits: readonly ProseEdit[], own: Paragraph): readonly ParagraphEdits[] {
  const byParagraph = new Map<Paragraph, ProseEdit[]>();
  for (const edit of edits) {
    const paragraph = edit.paragraph ?? own;
    const known = byParagraph.get(paragraph);
    if (known === undefined) byParagraph.set(paragraph, [edit]);
    else known.push(edit);
  }
  return [...byParagraph].map(([paragraph, of]) => ({
    paragraph,
    edits: of.length < 2 ? of : of.sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}
