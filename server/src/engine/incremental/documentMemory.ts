import type { GazetteDocument, GazetteFile } from '../../gazette/document/document.ts';
import type { Paragraph, Role } from '../../gazette/document/paragraph.ts';
import type { DocumentRule, JudgedDay } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import type { Fault, Finding } from '../finding.ts';

/** What one rule said about one document, in places of the source as it was then. */
export interface Said {
  readonly findings: readonly Finding[];
  readonly fault: Fault | undefined;
}

/**
 * What the document rules said about one document of a file. It holds for every document of the same text, elements and
 * day, wherever it stands: its findings are moved. A rule that looked at the rest of the file is not kept.
 */
export class RememberedDocument {
  readonly #start: number;
  readonly #elements: string;
  readonly #paragraphs: readonly Paragraph[];
  /** Paragraphs move in place and change their roles, so what they were is written down: start and end from the document's. */
  readonly #places: Int32Array;
  readonly #roles: readonly Role[];
  #source: string;
  readonly #said = new Map<DocumentRule, Said>();

  constructor(file: GazetteFile, document: GazetteDocument, day: JudgedDay) {
    const { start, paragraphs } = document;
    this.#start = start;
    this.#elements = elementsOf(document, day);
    this.#paragraphs = paragraphs;
    this.#places = new Int32Array(2 * paragraphs.length);
    this.#roles = paragraphs.map(({ role }) => role);
    for (let i = 0, at = 0; i < paragraphs.length; i++) {
      this.#places[at++] = (paragraphs[i]?.start ?? 0) - start;
      this.#places[at++] = (paragraphs[i]?.end ?? 0) - start;
    }
    this.#source = sourceOf(file, document);
  }

  /**
   * Whether a document is the same in everything that its rules may look at, the rest of the file apart. Characters alone
   * do not say so: a link definition elsewhere may change what they say.
   */
  matches(file: GazetteFile, document: GazetteDocument, day: JudgedDay): boolean {
    const { start, paragraphs } = document;
    if (paragraphs.length !== this.#paragraphs.length) return false;
    for (let i = 0; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i];
      const known = this.#paragraphs[i];
      if (paragraph === undefined || known === undefined) return false;
      if (paragraph !== known && !saysTheSame(paragraph, known)) return false;
      if (paragraph.start - start !== this.#places[2 * i] || paragraph.end - start !== this.#places[2 * i + 1])
        return false;
      if (paragraph.role !== this.#roles[i]) return false;
    }
    const source = sourceOf(file, document);
    if (source !== this.#source || elementsOf(document, day) !== this.#elements) return false;
    // An equal part of the text at hand: that of the text before would keep all of it in memory.
    this.#source = source;
    return true;
  }

  /** What a rule said, placed for a document that begins at `start`; undefined where it must be asked again. */
  of(rule: DocumentRule, start: number): Said | undefined {
    const said = this.#said.get(rule);
    const by = start - this.#start;
    if (said === undefined || by === 0 || said.findings.length === 0) return said;
    return { findings: said.findings.map((finding) => moved(finding, by)), fault: said.fault };
  }

  /** Keeps what a rule said about the document, as it stands where it stood first. */
  keep(rule: DocumentRule, start: number, { findings, fault }: Said): void {
    const by = this.#start - start;
    this.#said.set(rule, { findings: by === 0 ? findings : findings.map((finding) => moved(finding, by)), fault });
  }
}

/** The remembered documents of a file, found by what tells most documents apart at no cost. */
export class RememberedDocuments {
  readonly #byKey = new Map<string, RememberedDocument[]>();

  /** The one that is the same as a document, if any. */
  find(file: GazetteFile, document: GazetteDocument, day: JudgedDay): RememberedDocument | undefined {
    return this.#byKey.get(keyOf(document))?.find((known) => known.matches(file, document, day));
  }

  /** Adds what is known of a document. */
  add(document: GazetteDocument, known: RememberedDocument): void {
    const key = keyOf(document);
    const alike = this.#byKey.get(key);
    if (alike === undefined) this.#byKey.set(key, [known]);
    else alike.push(known);
  }
}

function keyOf({ start, end, number, paragraphs }: GazetteDocument): string {
  return `${paragraphs.length} ${end - start} ${number?.number.normal ?? ''}`;
}

function saysTheSame(a: Paragraph, b: Paragraph): boolean {
  return a.prose === b.prose && a.heading === b.heading && a.quoted === b.quoted && a.joins.length === b.joins.length;
}

function sourceOf({ source }: GazetteFile, { start, end }: GazetteDocument): string {
  return source.slice(start, end);
}

/** Which paragraphs are which elements, and the day. */
function elementsOf(document: GazetteDocument, day: JudgedDay): string {
  const at = (paragraph: Paragraph | null | undefined): string =>
    paragraph === null || paragraph === undefined ? '-' : String(paragraph.start - document.start);
  const all = (paragraphs: readonly Paragraph[]): string => `${at(paragraphs[0])}+${paragraphs.length}`;
  return [
    day.earliest,
    day.latest,
    all(document.title?.paragraphs ?? []),
    at(document.number?.paragraph),
    at(document.addressee),
    all(document.signatures),
    at(document.date?.paragraph),
    at(document.note),
    all(document.attachmentStatement),
    ...document.attachments.map(({ title, paragraphs }) => `${all(title.paragraphs)},${all(paragraphs)}`),
  ].join(' ');
}

function moved(finding: Finding, by: number): Finding {
  const move = <T extends Range>(range: T): T => ({ ...range, start: range.start + by, end: range.end + by });
  const { fix, related } = finding;
  return {
    ...move(finding),
    fix: fix && { ...fix, edits: fix.edits.map(move) },
    related: related.map(move),
  };
}
