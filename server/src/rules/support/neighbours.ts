import type { GazetteFile } from '../../gazette/document.ts';
import type { Paragraph } from '../../gazette/paragraph.ts';

const positions = new WeakMap<GazetteFile, ReadonlyMap<Paragraph, number>>();

/** The paragraph before one, whatever document it belongs to; undefined at the beginning of a file. */
export function paragraphBefore(paragraph: Paragraph, file: GazetteFile): Paragraph | undefined {
  let known = positions.get(file);
  if (known === undefined) {
    known = new Map(file.paragraphs.map((each, index) => [each, index]));
    positions.set(file, known);
  }
  const index = known.get(paragraph);
  return index === undefined ? undefined : file.paragraphs[index - 1];
}
