import { locate, type Paragraph } from '../../gazette/document/paragraph.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Draft } from './step.ts';

const BLANK = '[ \\u3000\\u00a0\\u2002\\u2003]{1,2}';
/** A date with blanks that a scanner left inside: 2025 年5 月6 日. */
const DATE = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}(?:${BLANK})?年(?:${BLANK})?\\d{1,2}(?:${BLANK})?月(?:(?:${BLANK})?\\d{1,2}(?:${BLANK})?日)?`,
  'gu',
);
/** Roles of paragraphs that are text of the document or one of its elements. */
const SKIPPED: ReadonlySet<Paragraph['role']> = new Set(['quotation', 'metadata', 'outside', 'contents']);

/** Dates without the blanks inside them, in text as well as in the place of the date. */
export function closedDates({ file }: Draft): readonly (readonly TextEdit[])[] {
  return file.paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.prose;
    if (SKIPPED.has(paragraph.role) || paragraph.quoted || !text.includes('年')) return [];
    return Array.from(text.matchAll(DATE), (match) => removals(paragraph, match.index, match[0])).filter(
      (edits) => edits.length > 0,
    );
  });
}

function removals(paragraph: Paragraph, at: number, date: string): readonly TextEdit[] {
  return Array.from(date.matchAll(/[ \u3000\u00a0\u2002\u2003]+/gu)).flatMap(({ 0: blank, index }) => {
    const place = locate(paragraph, at + index, at + index + blank.length);
    return place.end - place.start === blank.length ? [{ ...place, newText: '' }] : [];
  });
}
