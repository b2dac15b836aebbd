import { directionOf } from '../kinds/standing.ts';
import { kindOfTitle } from '../kinds/titleKind.ts';
import { nameInTitle } from '../prose/bodyName.ts';
import type { Attachment, GazetteDocument, Section, Title } from './document.ts';
import type { DocumentLayout } from './documentLayout.ts';
import { addresseeText, bracketedNumberOfLine, numberOfLine } from './elements.ts';
import { readHead } from './head.ts';
import { readImprint } from './imprint.ts';
import { readIssuer } from './issuer.ts';
import type { Paragraph } from './paragraph.ts';
import { buildSections } from './sections.ts';
import { readSerial, withoutSerial } from './serial.ts';
import { joinTitle } from './title.ts';

/** Makes the document of a layout from paragraphs that carry their roles. */
export function readDocument(paragraphs: readonly Paragraph[], layout: DocumentLayout): GazetteDocument {
  const { lines, end, opening, closing, statement, attachments } = layout;
  const inside = paragraphs.slice(lines.start, end);
  const title = titleOf(paragraphs.slice(lines.title.title, lines.title.end));
  const numberParagraph = at(paragraphs, lines.number);
  const written =
    numberParagraph === null ? null : (numberOfLine(numberParagraph) ?? bracketedNumberOfLine(numberParagraph));
  const number = numberParagraph === null || written === null ? null : { paragraph: numberParagraph, number: written };
  const dated = closing?.date ?? opening.date;
  const dateParagraph = at(paragraphs, dated?.index ?? null);
  const signing = closing?.signatures ?? (opening.date?.signed === true ? [opening.date.index] : []);
  const signatures = signing.map((index) => paragraphs[index]).filter(isPresent);
  const head = readHead(
    inside.filter(({ role }) => role === 'head'),
    numberParagraph,
  );
  const issuer = readIssuer({ head, title, number, signatures });
  const addressee = at(paragraphs, opening.addressee);
  const kind = kindOfTitle(title?.text ?? '');
  return {
    facts: [],
    start: inside[0]?.start ?? 0,
    end: inside.at(-1)?.end ?? 0,
    head,
    title,
    titleNote: at(paragraphs, opening.titleNote),
    kind,
    direction: directionOf(kind, nameInTitle(title?.text ?? '') ?? issuer?.names[0] ?? null, addressedBy(addressee)),
    number,
    serial:
      number === null
        ? readSerial(inside.filter(({ role }) => role === 'title' || role === 'number' || role === 'titleNote'))
        : null,
    issuer,
    addressee,
    signatures,
    date: dateParagraph === null || dated === null ? null : { paragraph: dateParagraph, date: dated.date },
    note: at(paragraphs, layout.note),
    attachmentStatement: statement === null ? [] : paragraphs.slice(statement.start, statement.end),
    attachments: attachments.map((lines): Attachment => {
      const titled = paragraphs.slice(lines.titleStart, lines.titleEnd);
      return {
        title: { text: lines.titleBesideLabel ?? joinTitle(titled), paragraphs: titled },
        paragraphs: paragraphs.slice(lines.start, lines.end),
      };
    }),
    imprint: readImprint(inside.filter(({ role }) => role === 'imprint')),
    paragraphs: inside,
    sections: sectionsOf(paragraphs, layout),
  };
}

/** Top-level sections of the document's own text, of its attachments, and of what follows its closing. */
function sectionsOf(paragraphs: readonly Paragraph[], layout: DocumentLayout): readonly Section[] {
  const { opening, closing, attachments, tail } = layout;
  return [
    ...buildSections(paragraphs.slice(opening.bodyStart, closing?.start ?? tail.start), 0),
    ...attachments.flatMap(({ titleEnd, end }, index) => buildSections(paragraphs.slice(titleEnd, end), index + 1)),
    ...buildSections(paragraphs.slice(tail.start, tail.end), attachments.length + 1),
  ];
}

function titleOf(paragraphs: readonly Paragraph[]): Title | null {
  return paragraphs.length === 0 ? null : { text: withoutSerial(joinTitle(paragraphs)), paragraphs };
}

function addressedBy(addressee: Paragraph | null): string | null {
  return addressee === null ? null : addresseeText(addressee);
}

function at(paragraphs: readonly Paragraph[], index: number | null): Paragraph | null {
  return index === null ? null : (paragraphs[index] ?? null);
}

function isPresent(paragraph: Paragraph | undefined): paragraph is Paragraph {
  return paragraph !== undefined;
}
