import type { GazetteDocument } from '../../../../gazette/document/document.ts';
import { DocumentFact } from '../../../../gazette/document/documentFact.ts';
import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import { sectionsOf } from '../../../../gazette/document/sectionsOf.ts';
import { asciiDigits } from '../../../../gazette/prose/numerals.ts';
import type { JudgedDay } from '../../../rule.ts';

/** A date that a scrape glued to what stands before it: 发布日期:2021-05-18, …人民政府办公厅2021年5月18日. */
const GLUED =
  /(?:(?:发布|成文|印发)(?:日期|时间)[:：]\s*|(?:政府|办公[厅室]|委员会|局))((?:19|20)[0-9]{2})(?:-|年)([0-9]{1,2})(?:-|月)([0-9]{1,2})(?![0-9])/gu;

/** No statute in force is older. */
const FOUNDING = '1949-10-01';

/**
 * The day to judge names by. Where a document has neither date nor number of its own, but its text, damaged in copying,
 * still shows one inside a paragraph, nobody knows the day for certain: then everything from there to the given day is
 * possible, and what changed in between is not judged. A statute (第X条) without a date is of any day.
 */
export function dayOf(document: GazetteDocument, day: JudgedDay): JudgedDay {
  if (document.date !== null || document.number !== null) return day;
  const first = earliest.of(document);
  return first !== null && first < day.earliest ? { earliest: first, latest: day.latest } : day;
}

/** The first day that an undated document may be of; null where its text shows none. */
const earliest = new DocumentFact((document): string | null => {
  const statute = sectionsOf.of(document).some((section) => section.level === 0);
  return statute ? FOUNDING : earliestShown(document.paragraphs);
});

function earliestShown(paragraphs: readonly Paragraph[]): string | null {
  let first: string | null = null;
  const see = (day: string): void => {
    if (first === null || day < first) first = day;
  };
  for (const { prose } of paragraphs) {
    for (const number of prose.numbers) {
      const before = prose.text.charAt(number.start - 1);
      const year = asciiDigits(number.year.text);
      // A number in brackets or after a title belongs to a document that is cited.
      if (!'（(〔》'.includes(before === '' ? '\n' : before) && year.length === 4) see(`${year}-01-01`);
    }
    if (!/(?:19|20)[0-9]{2}[年-]/u.test(prose.text)) continue;
    for (const [, year = '', month = '', date = ''] of prose.text.matchAll(GLUED)) {
      see(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    }
  }
  return first;
}
