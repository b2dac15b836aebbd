import type { GazetteDocument, GazetteFile } from '../gazette/document.ts';
import type { Paragraph } from '../gazette/paragraph.ts';
import type { Prose } from '../gazette/prose.ts';
import type { DocumentRule, JudgedDay } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import type { Fault, Finding } from './finding.ts';

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
  readonly #proses: readonly Prose[];
  readonly #said = new Map<DocumentRule, Said>();

  constructor(document: GazetteDocument) {
    this.#start = document.start;
    this.#proses = document.paragraphs.map(({ prose }) => prose);
  }

  /** Whether the paragraphs say the same: a link definition elsewhere may change what the same characters say. */
  matches({ paragraphs }: GazetteDocument): boolean {
    return this.#proses.every((prose, index) => paragraphs[index]?.prose === prose);
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

/** Everything that a document's rules may look at besides the rest of the file: two documents of one key are equal. */
export function documentKey(file: GazetteFile, document: GazetteDocument, day: JudgedDay): string {
  const at = (paragraph: Paragraph | null | undefined): string =>
    paragraph === null || paragraph === undefined ? '-' : String(paragraph.start - document.start);
  const all = (paragraphs: readonly Paragraph[]): string => `${at(paragraphs[0])}+${paragraphs.length}`;
  const elements = [
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
  const paragraphs = document.paragraphs
    .map(({ start, end, role, heading, quoted, joins }) => {
      return `${start - document.start},${end - start},${joins.length},${role},${heading ? 1 : 0}${quoted ? 1 : 0}`;
    })
    .join(' ');
  return `${elements}\n${paragraphs}\n${file.source.slice(document.start, document.end)}`;
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
