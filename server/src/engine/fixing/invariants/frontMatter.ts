import type { ParagraphEdits } from './paragraphEdits.ts';

/** Whether front matter stays byte for byte as it is: its values are data of another program, quoted by rules of its own. */
export function keepsFrontMatter({ paragraph }: ParagraphEdits): boolean {
  return paragraph.key === null;
}
