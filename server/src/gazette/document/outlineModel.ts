import { LineIndex } from '../../text/lines.ts';
import type { Direction, KindName } from '../kinds/kind.ts';
import type { ResponsiblePart } from '../prose/responsible.ts';
import {
  type GazetteDocument,
  type GazetteFile,
  type Section,
  type Unread,
  type UnreadReason,
  walkSections,
} from './document.ts';
import { addresseeText } from './elements.ts';
import { locate, type Paragraph } from './paragraph.ts';
import { signatureText } from './signature.ts';
import { withoutMark } from './title.ts';

/** The outline of a file as `gongwen outline --format json` prints it; lines from 1. */
export interface OutlineModel {
  readonly version: 1;
  readonly documents: readonly OutlineDocument[];
  /** What no rule reads, in order. */
  readonly unread: readonly OutlineUnread[];
}

/** A stretch of the file that is not read. Lines from 1; offsets in UTF-16 code units, the end exclusive. */
export interface OutlineUnread {
  readonly reason: UnreadReason;
  readonly line: number;
  readonly endLine: number;
  readonly offset: number;
  readonly endOffset: number;
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
  /** 文种 of 条例 第八条; null for what is none of the fifteen. */
  readonly kind: KindName | null;
  readonly direction: Direction | null;
  /** The bodies that issue the document, joined with 、. */
  readonly issuer: string | null;
  readonly head: OutlineHead;
  /** 附件说明, one entry a line, as written. */
  readonly attachmentStatement: readonly string[];
  /** 附注 as written. */
  readonly note: string | null;
  readonly imprint: OutlineImprint;
  readonly attachments: readonly { readonly title: string; readonly line: number }[];
  /** Those of the document itself and then those of its attachments. */
  readonly sections: readonly OutlineSection[];
}

/** 版头 as written; what the draft lacks is null or empty. */
export interface OutlineHead {
  readonly copyNumber: string | null;
  readonly secrecy: string | null;
  readonly urgency: string | null;
  readonly mark: string | null;
  readonly signers: readonly string[];
}

/** 版记 as written, the day in ISO form; what the draft lacks is null or empty. */
export interface OutlineImprint {
  readonly copyTo: readonly string[];
  readonly printedBy: string | null;
  readonly printedOn: string | null;
}

/** A section. Levels: 一、=1, （一）=2, 1.=3, （1）=4, ①=5, 第X条=0. A heading without number has `marker` "" and `ordinal` 0. */
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
  const documents = file.documents.filter((document) => file.isGazette || isNumbered(document));
  return {
    version: 1,
    documents: documents.map((document) => reader.document(document)),
    unread: file.unread.map((unread) => reader.unread(unread)),
  };
}

/** Whether a text that is no document has level marks at least; headings alone, as of a README, are no numbering. */
function isNumbered({ sections }: GazetteDocument): boolean {
  return walkSections(sections).some(({ kind }) => kind === 'numbered');
}

class OutlineReader {
  readonly #lines: LineIndex;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  unread({ reason, start, end }: Unread): OutlineUnread {
    const [line, endLine] = [this.#lineOf(start), this.#lineOf(Math.max(start, end - 1))];
    return { reason, line, endLine, offset: start, endOffset: end };
  }

  document(document: GazetteDocument): OutlineDocument {
    const { title, number, date, addressee, signatures, attachments, sections } = document;
    const { issuer, head, attachmentStatement, note, imprint } = document;
    return {
      title: title === null ? null : plainOf(title.text) || null,
      number: number?.number.normal ?? document.serial?.text ?? null,
      date: date?.date.iso ?? null,
      addressee: addressee === null ? null : addresseeText(addressee),
      signature: signatureOf(signatures),
      line: this.#lineOf(document.paragraphs[0]?.start ?? document.start),
      kind: document.kind,
      direction: document.direction,
      issuer: issuer?.name ?? null,
      head: {
        copyNumber: head.copyNumber?.text ?? null,
        secrecy: head.secrecy?.text ?? null,
        urgency: head.urgency?.text ?? null,
        mark: head.mark?.text ?? null,
        signers: head.signers.map(({ text }) => text),
      },
      attachmentStatement: attachmentStatement.map(textOf),
      note: note === null ? null : textOf(note),
      imprint: {
        copyTo: imprint.copyTo.map(({ text }) => text),
        printedBy: imprint.printedBy?.text ?? null,
        printedOn: imprint.printedOn?.iso ?? null,
      },
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

/** A title without the mark that ends it and the 《》 that hold all of it: neither belongs to it. */
function plainOf(title: string): string {
  return withoutMark(title).replace(/^《([^《》]+)》$/u, '$1');
}

/** The names of a 署名, joined with 、; without seal words, full stop and date. A line in brackets follows its name at once. */
function signatureOf(signatures: readonly Paragraph[]): string | null {
  let joined = '';
  for (const paragraph of signatures) {
    const name = signatureText(paragraph.prose.shown);
    if (name !== '') joined += joined === '' || /^[（(]/u.test(name) ? name : `、${name}`;
  }
  return joined || null;
}

function textOf(paragraph: Paragraph): string {
  return paragraph.prose.shown.trim();
}
