import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import type { DocumentNumber } from '../../../../gazette/prose/documentNumber.ts';

/** A number that a document cites, at its place. */
export interface CitedNumber {
  readonly paragraph: Paragraph;
  readonly number: DocumentNumber;
}

/** Every number of other documents in a document's own text, in order. */
export function citedNumbers(document: GazetteDocument): readonly CitedNumber[] {
  const own = document.number?.number.normal;
  return document.paragraphs
    .filter(({ role, quoted }) => !quoted && role !== 'number' && role !== 'contents' && role !== 'imprint')
    .flatMap((paragraph) =>
      paragraph.prose.numbers
        .filter(({ normal }) => normal !== own)
        .map((number): CitedNumber => ({ paragraph, number })),
    );
}

/** The parts of a number of which a typing mistake changes one: 机关代字, year, sequence. */
function partsOf(normal: string): readonly string[] {
  return /^(.*)〔(\d+)〕(\d+)号$/u.exec(normal)?.slice(1) ?? [normal];
}

/** Whether two numbers differ in one part only, as a slip of the hand would have it. */
export function differInOnePart(a: string, b: string): boolean {
  const left = partsOf(a);
  const right = partsOf(b);
  return left.length === right.length && left.filter((part, index) => part !== right[index]).length === 1;
}
