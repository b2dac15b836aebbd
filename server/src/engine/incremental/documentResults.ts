import type { GazetteDocument, GazetteFile, PlacedText } from '../../gazette/document/document.ts';
import type { Paragraph, Role } from '../../gazette/document/paragraph.ts';
import type { DocumentRule, JudgedDay } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import type { RuleResult } from '../documentRules.ts';
import type { Fault, Finding } from '../finding.ts';

/**
 * What all rules reported about one document of a file, placed in the source as it was at the last run. It holds as long as
 * the document has the same paragraphs in the same roles, the same elements, source and day, wherever it stands: its
 * findings are moved. The results of rules that looked at the rest of the file are kept apart, because they hold only as
 * long as that rest says the same.
 */
export class DocumentResults {
  readonly #paragraphs: readonly Paragraph[];
  /** Paragraphs change their roles in place, so what they were is written down. */
  readonly #roles: readonly Role[];
  readonly #elements: readonly unknown[];
  #source: string;
  #start: number;
  #findings: readonly Finding[] = [];
  #faults: readonly Fault[] = [];
  #fileRules = new Map<DocumentRule, RuleResult>();

  constructor(file: GazetteFile, document: GazetteDocument, day: JudgedDay) {
    this.#paragraphs = document.paragraphs;
    this.#roles = document.paragraphs.map(({ role }) => role);
    this.#elements = elementsOf(document, day);
    this.#source = sourceOf(file, document);
    this.#start = document.start;
  }

  /** The findings of all rules that read the document alone. */
  get findings(): readonly Finding[] {
    return this.#findings;
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** The results of the rules that looked at the rest of the file. */
  get fileRules(): ReadonlyMap<DocumentRule, RuleResult> {
    return this.#fileRules;
  }

  /** Whether a document is the same in everything that its rules may look at, the rest of the file apart. */
  holdsFor(file: GazetteFile, document: GazetteDocument, day: JudgedDay): boolean {
    const { paragraphs } = document;
    if (paragraphs.length !== this.#paragraphs.length) return false;
    for (let i = 0; i < paragraphs.length; i++) {
      // The same object has the same text at the same place in its block; a link definition elsewhere makes new ones.
      if (paragraphs[i] !== this.#paragraphs[i] || paragraphs[i]?.role !== this.#roles[i]) return false;
    }
    const source = sourceOf(file, document);
    if (source !== this.#source || !sameItems(elementsOf(document, day), this.#elements)) return false;
    // An equal part of the text at hand: that of the text before would keep all of it in memory.
    this.#source = source;
    return true;
  }

  /** Keeps what the rules reported about the document as it stands now. */
  keep(findings: readonly Finding[], faults: readonly Fault[], fileRules: ReadonlyMap<DocumentRule, RuleResult>): void {
    this.#findings = findings;
    this.#faults = faults;
    this.#fileRules = new Map(fileRules);
  }

  /** Keeps a new result of a rule that looked at the rest of the file. */
  keepFileRule(rule: DocumentRule, result: RuleResult): void {
    this.#fileRules.set(rule, result);
  }

  /** Moves all findings to where the document begins now. */
  moveTo(start: number): void {
    const by = start - this.#start;
    if (by === 0) return;
    this.#start = start;
    this.#findings = this.#findings.map((finding) => moved(finding, by));
    for (const [rule, result] of this.#fileRules) {
      if (result.findings.length === 0) continue;
      this.#fileRules.set(rule, { ...result, findings: result.findings.map((finding) => moved(finding, by)) });
    }
  }
}

/** The results for the documents of one run, found by their first paragraphs. */
export class ResultsByDocument {
  readonly #byFirst = new Map<Paragraph, DocumentResults>();

  find(file: GazetteFile, document: GazetteDocument, day: JudgedDay): DocumentResults | undefined {
    const [first] = document.paragraphs;
    const known = first && this.#byFirst.get(first);
    return known?.holdsFor(file, document, day) ? known : undefined;
  }

  /** Keeps results; not those of a document that has an element outside of itself, for it may move by itself. */
  add(document: GazetteDocument, results: DocumentResults): void {
    const [first] = document.paragraphs;
    if (first !== undefined && !reachesOutside(document)) this.#byFirst.set(first, results);
  }
}

function sourceOf({ source }: GazetteFile, { start, end }: GazetteDocument): string {
  return source.slice(start, end);
}

/** What a document's elements are, as things that are equal where they are the same, and the day. */
function elementsOf(document: GazetteDocument, day: JudgedDay): readonly unknown[] {
  const { title, kind, direction, number, issuer, date } = document;
  return [
    ...[day.earliest, day.latest, title?.text, kind, direction, issuer?.name],
    ...[number?.number.normal, date?.date.iso],
    ...elementParagraphs(document),
    ...document.attachments.flatMap((attachment) => [attachment.title.text, attachment.paragraphs.length]),
  ];
}

/** The paragraphs that hold elements, those of front matter included. */
function elementParagraphs(document: GazetteDocument): readonly Paragraph[] {
  const { title, number, issuer, addressee, signatures, date, note, head, imprint } = document;
  const one = (paragraph: Paragraph | null | undefined): readonly Paragraph[] => (paragraph ? [paragraph] : []);
  const placed = (texts: readonly (PlacedText | null)[]): readonly Paragraph[] =>
    texts.flatMap((text) => one(text?.paragraph));
  return [
    ...(title?.paragraphs ?? []),
    ...one(number?.paragraph),
    ...placed(issuer?.places ?? []),
    ...one(addressee),
    ...signatures,
    ...one(date?.paragraph),
    ...one(note),
    ...document.attachmentStatement,
    ...document.attachments.flatMap((attachment) => attachment.title.paragraphs),
    ...placed([head.copyNumber, head.secrecy, head.urgency, head.mark, ...head.signers]),
    ...placed([...imprint.copyTo, imprint.printedBy, imprint.printedOn]),
  ];
}

function reachesOutside(document: GazetteDocument): boolean {
  return elementParagraphs(document).some(({ start, end }) => start < document.start || end > document.end);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
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
