import type { Paragraph } from '../../../../gazette/document/paragraph.ts';
import type { Definition } from '../../../../gazette/prose/definition.ts';
import type { NameSearch } from './name-search.ts';

/** A definition in the text of one part of a document: its paragraph, and which of the part's text that is. */
export interface Placed {
  readonly paragraph: Paragraph;
  readonly index: number;
  readonly definition: Definition;
}

/** Where a short name stands, as seen from the part of a document that defines it. */
interface Places {
  /** The paragraph that defines it. */
  readonly until: number;
  /** The paragraphs of the part's text that hold it, up to that one. */
  readonly before: Paragraph[];
  /** The last paragraph of the part's text that holds it. */
  last: number;
}

/** Where all short names of a document stand. Looked for together: a search for each would be as long as text times names. */
export class NamePlaces {
  readonly #parts: readonly ReadonlyMap<string, Places>[];
  /** The last part that holds each name. */
  readonly #last = new Map<string, number>();

  constructor(
    parts: readonly (readonly Paragraph[])[],
    texts: readonly (readonly Paragraph[])[],
    defined: readonly (readonly Placed[])[],
    search: NameSearch,
  ) {
    this.#parts = texts.map((text, part) => {
      const places = new Map<string, Places>();
      for (const { index, definition } of defined[part] ?? []) {
        for (const term of definition.terms) {
          if (!places.has(term.text)) places.set(term.text, { until: index, before: [], last: index });
        }
      }
      let index = 0;
      for (const paragraph of parts[part] ?? []) {
        const isInText = paragraph === text[index];
        for (const name of search.of(paragraph.prose)) {
          if (part > 0) this.#last.set(name, part);
          const own = isInText ? places.get(name) : undefined;
          if (own === undefined) continue;
          if (index <= own.until) own.before.push(paragraph);
          else own.last = index;
        }
        if (isInText) index++;
      }
      return places;
    });
  }

  /** The paragraphs of a part's text that hold a name, up to that which defines it. */
  before(name: string, part: number): readonly Paragraph[] {
    return this.#parts[part]?.get(name)?.before ?? [];
  }

  /** Whether a name stands in a paragraph after that which defines it, in the same part or a later one. */
  isUsedAfter(name: string, part: number): boolean {
    const own = this.#parts[part]?.get(name);
    return (own !== undefined && own.last > own.until) || (this.#last.get(name) ?? 0) > part;
  }
}
