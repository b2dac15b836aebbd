import { LineIndex } from '../../text/lines.ts';
import type { ResponsiblePart } from '../prose/responsible.ts';
import type { GazetteDocument, GazetteFile, Section } from './document.ts';
import { locate, type Paragraph } from './paragraph.ts';

/** The outline of a file as `gongwen outline --format json` prints it; lines from 1. */
export interface OutlineModel {
  readonly version: 1;
  readonly documents: readonly OutlineDocument[];
}

/** A document. What it lacks is null. */
export interface OutlineDocument {
  readonly title: string | null;
  readonly number: string | null;
  /** ISO; null also for a date that does not exist. */
  readonly date: string | null;
  readonly addressee: string | null;
  readonly signature: string | null;
  readonly line: number;
  readonly attachments: readonly { readonly title: string; readonly line: number }[];
  /** Those of the document itself and then those of its attachments. */
  readonly sections: readonly OutlineSection[];
}

/** A numbered section. Levels: 一、=1, （一）=2, 1.=3, （1）=4, ①=5, 第X条=0. */
export interface OutlineSection {
  readonly level: number;
  readonly marker: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly line: number;
  readonly responsible: OutlineList | null;
  /** Further lists of the same section (配合单位 beside 牵头单位); absent where there are none. */
  readonly alsoResponsible?: readonly OutlineList[];
  readonly children: readonly OutlineSection[];
}

/** A 责任单位 list: its label and its units in groups. */
export interface OutlineList {
  readonly label: string;
  readonly line: number;
  readonly groups: readonly (readonly string[])[];
}

/** The outline of a parsed text. A text that is no document has sections at most. */
export function outlineModel(file: GazetteFile): OutlineModel {
  const reader = new OutlineReader(new LineIndex(file.source));
  const documents = file.documents.filter((document) => file.isGazette || document.sections.length > 0);
  return { version: 1, documents: documents.map((document) => reader.document(document)) };
}

class OutlineReader {
  readonly #lines: LineIndex;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  document(document: GazetteDocument): OutlineDocument {
    const { title, number, date, addressee, signatures, attachments, sections } = document;
    return {
      title: title?.text || null,
      number: number?.number.normal ?? null,
      date: date?.date.iso ?? null,
      addressee: addressee === null ? null : textOf(addressee).replace(/[：:]$/u, ''),
      signature: signatures.map(textOf).join('、') || null,
      line: this.#lineOf(document.paragraphs[0]?.start ?? document.start),
      attachments: attachments.map((attachment) => ({
        title: attachment.title.text,
        line: this.#lineOf((attachment.title.paragraphs[0] ?? attachment.paragraphs[0])?.start ?? document.start),
      })),
      sections: sections.map((section) => this.#section(section)),
    };
  }

  #section(section: Section): OutlineSection {
    const { mark, level, heading, paragraph, lists, children } = section;
    const [first, ...more] = lists.flatMap(({ paragraph: place, list }) =>
      list.parts.map((part) => this.#list(place, part)),
    );
    return {
      level,
      marker: mark.text.trim(),
      ordinal: mark.ordinal,
      heading,
      line: this.#lineOf(locate(paragraph, mark.start, mark.end).start),
      responsible: first ?? null,
      ...(more.length > 0 && { alsoResponsible: more }),
      children: children.map((child) => this.#section(child)),
    };
  }

  #list(paragraph: Paragraph, part: ResponsiblePart): OutlineList {
    return {
      label: part.label.text,
      line: this.#lineOf(locate(paragraph, part.label.start, part.label.end).start),
      groups: part.groups.map((group) => group.map((unit) => unit.text)),
    };
  }

  #lineOf(offset: number): number {
    return this.#lines.positionAt(offset).line + 1;
  }
}

function textOf(paragraph: Paragraph): string {
  return paragraph.prose.text.trim();
}
