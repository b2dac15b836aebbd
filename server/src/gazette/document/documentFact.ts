import { Fact, FactFamily, KeyedFact } from '../../facts/fact.ts';
import type { GazetteDocument } from './document.ts';

const family = new FactFamily();

/**
 * Something that is worked out from one document of a file and kept with it. It is kept from one keystroke to the next
 * as long as the paragraphs of the document stay the same objects in the same roles, so it may hold paragraphs and offsets
 * of their texts, but no offsets of the source.
 */
export class DocumentFact<T> extends Fact<GazetteDocument, T> {
  /** @param find a pure function of the document */
  constructor(find: (document: GazetteDocument) => T) {
    super(family, find);
  }
}

/** The same for what depends on the document and on one thing more. */
export class KeyedDocumentFact<Key, T> extends KeyedFact<GazetteDocument, Key, T> {
  /** @param find a pure function of the document and the key */
  constructor(find: (document: GazetteDocument, key: Key) => T) {
    super(family, find);
  }
}
