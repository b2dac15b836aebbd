import type { Registry } from '../agencies/registry.ts';
import type { GazetteDocument, GazetteFile } from '../gazette/document/document.ts';
import type { Paragraph } from '../gazette/document/paragraph.ts';
import type { House } from '../rules/house.ts';
import type { Options } from '../rules/options.ts';
import type { DocumentContext, JudgedDay, Report, RuleContext } from '../rules/rule.ts';

/**
 * What a document rule is given while it looks at one document, and whether it looked beyond it. A class, because one is
 * made for every rule and document, and an object literal with a getter costs more than many a rule.
 */
export class DocumentQuestion implements DocumentContext {
  readonly options: Options;
  readonly house: House;
  readonly registry: Registry;
  readonly day: JudgedDay;
  readonly concerned: readonly Paragraph[];
  readonly report: (paragraph: Paragraph, finding: Report) => void;
  readonly #file: GazetteFile;
  readonly #document: GazetteDocument;
  #sawFile = false;

  constructor(
    file: GazetteFile,
    document: GazetteDocument,
    { options, house, registry, day }: RuleContext,
    concerned: readonly Paragraph[],
    report: (paragraph: Paragraph, finding: Report) => void,
  ) {
    this.#file = file;
    this.#document = document;
    this.options = options;
    this.house = house;
    this.registry = registry;
    this.day = day;
    this.concerned = concerned;
    this.report = report;
  }

  get file(): GazetteFile {
    this.#sawFile = true;
    return this.#file;
  }

  /** Never more than the document's own part of the source, by which it is recognised. */
  between(before: Paragraph, after: Paragraph): string {
    const { start, end } = this.#document;
    return this.#file.source.slice(Math.max(before.end, start), Math.min(after.start, end));
  }

  /** Whether the rule asked for the rest of the file, so that its answer holds for this file only. */
  get sawFile(): boolean {
    return this.#sawFile;
  }
}
